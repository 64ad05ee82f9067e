import { useLingui } from "@lingui/react"
import { useStore } from "zustand"
import { useShop } from "../../../client/shop-context.ts"
import type { Voice } from "../../../client/voice/voice.ts"
import { MIC_TROUBLES, type VoiceTrouble } from "../../../client/voice/voice-store.ts"
import { Button } from "../../../ui/button.tsx"
import "./messages.ts"
import { useVoice } from "./use-voice.ts"
import styles from "./voice-note.module.css"

const LISTEN: readonly VoiceTrouble[] = MIC_TROUBLES
/** What trying again doesn't mend. */
const HOPELESS: readonly VoiceTrouble[] = ["insecure", "unsupported"]

function Note({ voice, inChat }: { voice: Voice; inChat: boolean }) {
  const { i18n } = useLingui()
  const { talk } = useShop()
  const { trouble, status } = useStore(voice.store)
  if (trouble === null) return null
  const { reason } = trouble
  const off = status === "off"
  const { open } = talk.getState()
  return (
    <div className={styles.note} role="alert">
      <p>{i18n._(`voice.trouble.${reason}`)}</p>
      <div className={styles.actions}>
        {off && LISTEN.includes(reason) ? (
          <Button kind="quiet" className={styles.small} onClick={() => void voice.join({ listening: true })}>
            {i18n._("voice.listen")}
          </Button>
        ) : null}
        {off && inChat && !HOPELESS.includes(reason) ? (
          <Button kind="quiet" className={styles.small} onClick={() => open("voice")}>
            {i18n._("voice.trouble.retry")}
          </Button>
        ) : null}
        {off && !inChat ? (
          <Button kind="quiet" className={styles.small} onClick={() => open("chat")}>
            {i18n._("voice.trouble.write")}
          </Button>
        ) : null}
        <Button kind="quiet" className={styles.small} onClick={() => voice.store.setState({ trouble: null })}>
          {i18n._("voice.trouble.close")}
        </Button>
      </div>
    </div>
  )
}

/** Why there is no voice, or not all of it, and what can be done. `inChat`: above what is written instead. */
export function VoiceNote({ inChat = false }: { inChat?: boolean }) {
  const voice = useVoice()
  return voice ? <Note voice={voice} inChat={inChat} /> : null
}
