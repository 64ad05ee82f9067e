import { useLingui } from "@lingui/react"
import { useId } from "react"
import { useStore } from "zustand"
import type { Voice } from "../../../client/voice/voice.ts"
import "./messages.ts"
import styles from "./voice-panel.module.css"

/** Which microphone is used, once its name may be known. */
export function MicrophoneChoice({ voice }: { voice: Voice }) {
  const { i18n } = useLingui()
  const id = useId()
  const { devices, device } = useStore(voice.store)
  if (devices.length === 0) return null
  const known = devices.some((each) => each.id === device)
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {i18n._("voice.device")}
      </label>
      <select
        id={id}
        className={styles.select}
        value={known && device !== null ? device : ""}
        onChange={({ target }) => voice.change({ device: target.value === "" ? null : target.value })}
      >
        <option value="">{i18n._("voice.device.usual")}</option>
        {devices.map((each) => (
          <option key={each.id} value={each.id}>
            {each.label}
          </option>
        ))}
      </select>
    </div>
  )
}
