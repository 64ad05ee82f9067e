import { useLingui } from "@lingui/react"
import { useEffect, useRef, useState } from "react"
import { useStore } from "zustand"
import type { Voice } from "../../../client/voice/voice.ts"
import { Button } from "../../../ui/button.tsx"
import { VoiceIcon } from "../../../ui/voice-icon.tsx"
import { LevelMeter } from "./level-meter.tsx"
import "./messages.ts"
import { MicrophoneChoice } from "./microphone-choice.tsx"
import { canPlayBack, playBack } from "./play-back.ts"
import styles from "./voice-panel.module.css"

/** Hearing oneself as others will. */
function PlayBackButton({ voice }: { voice: Voice }) {
  const { i18n } = useLingui()
  const [step, setStep] = useState<"recording" | "playing" | "done">("done")
  const stop = useRef(() => {})
  useEffect(() => () => stop.current(), [])
  if (!canPlayBack(window)) return null
  const start = () => {
    const stream = voice.microphone()
    if (stream && step === "done") stop.current = playBack({ stream, window, onStep: setStep })
  }
  return (
    <div className={styles.line}>
      <Button kind="quiet" className={styles.small} unavailable={step !== "done"} onClick={start}>
        {i18n._("voice.test.record")}
      </Button>
      <p className={styles.hint} role="status">
        {step === "done" ? null : i18n._(`voice.test.${step}`)}
      </p>
    </div>
  )
}

/** Trying the microphone before anybody else hears it. */
export function VoiceTest({ voice }: { voice: Voice }) {
  const { i18n } = useLingui()
  const { status, mic } = useStore(voice.store)
  if (status !== "testing") {
    return (
      <Button kind="quiet" className={styles.small} onClick={() => void voice.test()}>
        <VoiceIcon state="off" size={18} />
        {i18n._("voice.test")}
      </Button>
    )
  }
  if (mic.kind !== "open") {
    return (
      <p className={styles.hint} role="status">
        {i18n._("voice.test.asking")}
      </p>
    )
  }
  return (
    <div className={styles.test}>
      <p className={styles.hint}>{i18n._("voice.test.hint")}</p>
      <LevelMeter voice={voice} />
      <MicrophoneChoice voice={voice} />
      <PlayBackButton voice={voice} />
    </div>
  )
}
