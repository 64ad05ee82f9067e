import { useLingui } from "@lingui/react"
import { useId } from "react"
import { useStore } from "zustand"
import type { Voice } from "../../../client/voice/voice.ts"
import { TALK_MODES } from "../../../client/voice/voice-settings.ts"
import "./messages.ts"
import styles from "./voice-panel.module.css"

/** How one speaks, and how one hears the others. It holds at once, and on this device. */
export function VoiceChoices({ voice }: { voice: Voice }) {
  const { i18n } = useLingui()
  const name = useId()
  const hint = useId()
  const { mode, spatial } = useStore(voice.store)
  return (
    <>
      <fieldset className={styles.field}>
        <legend className={styles.label}>{i18n._("voice.mode")}</legend>
        {TALK_MODES.map((each) => (
          <label key={each} className={styles.choice} data-chosen={each === mode || undefined}>
            <input
              type="radio"
              name={name}
              checked={each === mode}
              onChange={() => voice.change({ mode: each })}
            />
            <span>
              <span className={styles.choiceName}>{i18n._(`voice.mode.${each}`)}</span>
              <span className={styles.hint}>{i18n._(`voice.mode.${each}.hint`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <div>
        <label className={styles.choice}>
          <input
            type="checkbox"
            role="switch"
            checked={spatial}
            aria-checked={spatial}
            aria-describedby={hint}
            onChange={({ target }) => voice.change({ spatial: target.checked })}
          />
          <span>
            <span className={styles.choiceName}>{i18n._("voice.spatial")}</span>
            <span className={styles.hint} id={hint}>
              {i18n._("voice.spatial.hint")}
            </span>
          </span>
        </label>
      </div>
    </>
  )
}
