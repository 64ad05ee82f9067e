import { useLingui } from "@lingui/react"
import { useStore } from "zustand"
import { useShop } from "../../../client/shop-context.ts"
import { Button } from "../../../ui/button.tsx"
import { VoiceIcon } from "../../../ui/voice-icon.tsx"
import "./messages.ts"
import { speakersOf, useVoice } from "./use-voice.ts"
import styles from "./voice-note.module.css"

/** Among the people: how many are in voice, and the way there. */
export function VoiceSection() {
  const { i18n } = useLingui()
  const { presence, talk } = useShop()
  const voice = useVoice()
  const count = useStore(presence.store, ({ people }) => speakersOf(people).length)
  if (voice === null) return null
  return (
    <div className={styles.section}>
      <span className={styles.count}>
        <VoiceIcon state={count > 0 ? "live" : "off"} size={18} />
        {i18n._("voice.count", { n: count })}
      </span>
      <Button kind="quiet" className={styles.small} onClick={() => talk.getState().open("voice")}>
        {i18n._("voice.open")}
      </Button>
    </div>
  )
}
