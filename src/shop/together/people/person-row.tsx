import { useLingui } from "@lingui/react"
import { useId, useState } from "react"
import { useStore } from "zustand"
import type { Person } from "../../../client/presence/index.ts"
import { useShop } from "../../../client/shop-context.ts"
import { useAnnounce } from "../../../ui/announcer.tsx"
import { Icon } from "../../../ui/icon.tsx"
import { VisuallyHidden } from "../../../ui/visually-hidden.tsx"
import { Portrait } from "../../entrance/portrait.tsx"
import { textsOf } from "../../use-product.ts"
import { nameOf } from "../name-of.ts"
import { useKnownProduct } from "../use-known-product.ts"
import { VoiceMark, VoiceRoute, VolumeSlider } from "../voice/person-voice.tsx"
import "./messages.ts"
import styles from "./person-row.module.css"

/** What somebody is at, in words; empty when there is nothing to tell. */
function useDoing({ attention, away, pose }: Person): string {
  const { i18n } = useLingui()
  const product = useKnownProduct(attention.kind === "none" ? null : attention.product)
  if (away) return i18n._("together.doing.away")
  if (attention.kind === "none") return pose === "seated" ? i18n._("together.doing.seated") : ""
  return i18n._(`together.doing.${attention.kind}`, {
    title: product ? textsOf(product).title : i18n._("together.doing.something"),
  })
}

export function PersonRow({ person, onReport }: { person: Person; onReport: () => void }) {
  const { i18n } = useLingui()
  const { presence } = useShop()
  const announce = useAnnounce()
  const [open, setOpen] = useState(false)
  const actionsId = useId()
  const doing = useDoing(person)
  const name = nameOf(i18n, person)
  const who = { key: person.key, name: person.name }
  const muted = useStore(presence.store, (state) => state.muted.some(({ key }) => key === person.key))
  const mute = () => {
    presence.mute(who, !muted)
    announce(i18n._(muted ? "together.unmuted" : "together.muted", { name }))
  }
  const block = () => {
    presence.block(who, true)
    announce(i18n._("together.blocked", { name }))
  }
  return (
    <li className={styles.row} data-away={person.away || undefined}>
      <span className={styles.face}>
        <Portrait avatar={person.avatar} />
      </span>
      <div className={styles.words}>
        <p className={styles.name}>
          <bdi className={styles.own} lang={person.language}>
            {name}
          </bdi>
          {person.role === "guide" ? <span className={styles.guide}>{i18n._("together.guide")}</span> : null}
          {person.hand ? (
            <span className={styles.mark} title={i18n._("together.hand.up")}>
              <Icon name="hand" size={18} />
              <VisuallyHidden>{i18n._("together.hand.up")}</VisuallyHidden>
            </span>
          ) : null}
          {person.voice ? <VoiceMark person={person} voice={person.voice} /> : null}
          {muted ? (
            <span className={styles.mark} title={i18n._("together.is-muted")}>
              <Icon name="mute" size={18} />
              <VisuallyHidden>{i18n._("together.is-muted")}</VisuallyHidden>
            </span>
          ) : null}
        </p>
        {person.voice ? <VoiceRoute person={person} /> : null}
        {doing === "" ? null : <p className={styles.doing}>{doing}</p>}
      </div>
      <button
        type="button"
        className={styles.more}
        aria-expanded={open}
        aria-controls={actionsId}
        aria-label={i18n._("together.more", { name })}
        onClick={() => setOpen(!open)}
      >
        <Icon name="more" />
      </button>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame and name it a form's part */}
      <div className={styles.actions} id={actionsId} role="group" aria-label={name} hidden={!open}>
        {person.voice ? <VolumeSlider person={person} /> : null}
        <button type="button" className={styles.action} onClick={mute}>
          <Icon name={muted ? "sound" : "mute"} size={18} />
          {i18n._(muted ? "together.unmute" : "together.mute")}
        </button>
        <button type="button" className={styles.action} onClick={block}>
          <Icon name="block" size={18} />
          {i18n._("together.block")}
        </button>
        <button type="button" className={styles.action} aria-haspopup="dialog" onClick={onReport}>
          <Icon name="flag" size={18} />
          {i18n._("together.report")}
        </button>
      </div>
    </li>
  )
}
