import { useLingui } from "@lingui/react"
import { useId } from "react"
import { Link } from "wouter"
import { useStore } from "zustand"
import { FIELD_OF_VIEW, MOTIONS, TURNINGS } from "../../client/settings-store.ts"
import { useShop } from "../../client/shop-context.ts"
import { Dialog } from "../../ui/dialog.tsx"
import { Kbd } from "../../ui/kbd.tsx"
import { ConsentSwitch } from "../consent/consent-switch.tsx"
import "../words.ts"
import "./messages.ts"
import { RadioLine } from "./radio-line.tsx"
import styles from "./settings-dialog.module.css"

const KEYS = [
  { keys: ["W", "A", "S", "D"], does: "settings.keys.walk" },
  { keys: ["⇧"], does: "settings.keys.run" },
  { keys: ["Z", "X"], does: "settings.keys.turn" },
  { keys: ["E"], does: "settings.keys.look" },
  { keys: ["M"], does: "settings.keys.plan" },
  { keys: ["T"], does: "settings.keys.talk" },
  { keys: ["R"], does: "settings.keys.react" },
  { keys: ["V"], does: "settings.keys.voice" },
] as const

/** What the visitor may choose: it holds at once, and on this device. */
export function SettingsDialog({ onClose }: { onClose: () => void }) {
  const { i18n } = useLingui()
  const { settings } = useShop()
  const { sound, motion, turning, fieldOfView, change } = useStore(settings)
  const view = useId()
  const soundHint = useId()
  const viewHint = useId()
  return (
    <Dialog headed title={i18n._("settings.open")} closeLabel={i18n._("shop.close")} onClose={onClose}>
      <div className={styles.settings}>
        <div className={styles.group}>
          <label className={styles.switch}>
            <span className={styles.label}>{i18n._("settings.sound")}</span>
            <input
              type="checkbox"
              role="switch"
              className={styles.toggle}
              checked={sound}
              aria-checked={sound}
              aria-describedby={soundHint}
              onChange={({ target }) => change({ sound: target.checked })}
            />
          </label>
          <p id={soundHint} className={styles.hint}>
            {i18n._("settings.sound.hint")}
          </p>
        </div>
        <RadioLine
          label={i18n._("settings.motion")}
          value={motion}
          options={MOTIONS.map((id) => ({ id, label: i18n._(`settings.motion.${id}`) }))}
          onChoose={(next) => change({ motion: next })}
        />
        <RadioLine
          label={i18n._("settings.turning")}
          value={turning}
          options={TURNINGS.map((id) => ({ id, label: i18n._(`settings.turning.${id}`) }))}
          onChoose={(next) => change({ turning: next })}
        />
        <div className={styles.group}>
          <label className={styles.label} htmlFor={view}>
            {i18n._("settings.view")}
          </label>
          <input
            id={view}
            type="range"
            className={styles.range}
            min={FIELD_OF_VIEW.narrowest}
            max={FIELD_OF_VIEW.widest}
            step={FIELD_OF_VIEW.step}
            value={fieldOfView}
            aria-valuetext={i18n._("settings.view.degrees", { degrees: fieldOfView })}
            aria-describedby={viewHint}
            onChange={({ target }) => change({ fieldOfView: target.valueAsNumber })}
          />
          <p id={viewHint} className={styles.hint}>
            {i18n._("settings.view.hint")}
          </p>
        </div>
        <section className={styles.group} aria-label={i18n._("settings.privacy")}>
          <ConsentSwitch />
          <Link href="/my-feedback" className={styles.link}>
            {i18n._("settings.answers")}
          </Link>
          <Link href="/my-feedback#invite" className={styles.link}>
            {i18n._("settings.invite")}
          </Link>
        </section>
        <section className={styles.keys} aria-label={i18n._("settings.keys")}>
          <h3 className={styles.label}>{i18n._("settings.keys")}</h3>
          <ul className={styles.list}>
            {KEYS.map(({ keys, does }) => (
              <li key={does} className={styles.line}>
                <span className={styles.caps}>
                  {keys.map((key) => (
                    <Kbd key={key}>{key}</Kbd>
                  ))}
                </span>
                {i18n._(does)}
              </li>
            ))}
          </ul>
        </section>
      </div>
    </Dialog>
  )
}
