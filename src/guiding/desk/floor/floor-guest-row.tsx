import { useLingui } from "@lingui/react"
import { type FormEvent, useState } from "react"
import type { FloorGuest } from "../../../client/help/index.ts"
import { currentLanguage } from "../../../client/language.ts"
import type { SceneReply } from "../../../client/replies.ts"
import { Button } from "../../../ui/button.tsx"
import { useDeskWords } from "../use-desk-words.ts"
import styles from "./floor.module.css"
import { thingsNear } from "./things-near.ts"
import type { LightTrouble } from "./use-floor.ts"

export interface FloorGuestRowProps {
  guest: FloorGuest
  scene: SceneReply | null
  /** Nothing can be sent. */
  lost: boolean
  light: (guest: string, product: string) => Promise<LightTrouble | null>
}

/** Things that can be chosen: those near them. */
const MOST_THINGS = 12

/** One guest: where, at what, and something to light for them. */
export function FloorGuestRow({ guest, scene, lost, light }: FloorGuestRowProps) {
  const { i18n } = useLingui()
  const { nameOf } = useDeskWords()
  const [chosen, setChosen] = useState<string | null>(null)
  const [said, setSaid] = useState<LightTrouble | "done" | null>(null)
  const [busy, setBusy] = useState(false)
  const { product, zone, doing, hand } = guest
  const near = scene ? thingsNear(scene, guest, { language: currentLanguage(), most: MOST_THINGS }) : []
  const things = [
    ...new Map([...(product ? [product] : []), ...near].map((each) => [each.id, each])).values(),
  ]
  const thing = things.find(({ id }) => id === chosen) ?? things[0]
  const name = nameOf(guest)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!thing || busy || lost) return
    setBusy(true)
    const trouble = await light(guest.id, thing.id)
    setBusy(false)
    setSaid(trouble ?? "done")
  }
  return (
    <li className={styles.row}>
      <p>
        <bdi className={styles.who}>{name}</bdi> <span className={styles.hint}>{guest.language}</span>
        {hand ? <span className={styles.hint}> · {i18n._("desk.floor.hand")}</span> : null}
      </p>
      <p className={styles.hint}>
        {product ? i18n._(`desk.floor.${doing}`, { title: product.title }) : i18n._("desk.floor.walking")}
        {zone ? `, ${zone}` : null}
      </p>
      {thing ? (
        <form className={styles.light} onSubmit={(event) => void submit(event)}>
          <select
            className={styles.thing}
            aria-label={i18n._("desk.floor.what", { name })}
            value={thing.id}
            onChange={({ target }) => setChosen(target.value)}
          >
            {things.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
          <Button
            type="submit"
            kind="quiet"
            className={styles.go ?? ""}
            unavailable={busy || lost}
            aria-label={i18n._("desk.floor.light.named", { name })}
          >
            {i18n._("desk.floor.light")}
          </Button>
        </form>
      ) : null}
      <p className={styles.hint} role="status">
        {said ? i18n._(`desk.floor.light.${said}`) : null}
      </p>
    </li>
  )
}
