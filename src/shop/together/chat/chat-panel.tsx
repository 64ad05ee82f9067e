import { useLingui } from "@lingui/react"
import type { PanelFrameProps } from "../panel-frame.tsx"
import { PanelFrame } from "../panel-frame.tsx"
import "../messages.ts"
import { VoiceNote } from "../voice/voice-note.tsx"
import { ChatField } from "./chat-field.tsx"
import { ChatLog } from "./chat-log.tsx"
import styles from "./chat-panel.module.css"
import "./messages.ts"

/** What is said here, and what one says. */
export function ChatPanel(frame: Pick<PanelFrameProps, "side" | "onClose">) {
  const { i18n } = useLingui()
  return (
    <PanelFrame title={i18n._("together.chat")} {...frame}>
      <div className={styles.note}>
        <VoiceNote inChat />
      </div>
      <ChatLog />
      <ChatField />
    </PanelFrame>
  )
}
