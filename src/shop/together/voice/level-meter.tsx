import { useLingui } from "@lingui/react"
import { useEffect, useRef, useState } from "react"
import type { Voice } from "../../../client/voice/voice.ts"
import "./messages.ts"
import styles from "./voice-panel.module.css"

/** From which loudness on somebody has surely been heard. */
const HEARD = 0.3

/** How loud one's own microphone is, as a bar that moves; in words, whether it has heard anything yet. */
export function LevelMeter({ voice }: { voice: Voice }) {
  const { i18n } = useLingui()
  const bar = useRef<HTMLDivElement>(null)
  const [heard, setHeard] = useState(false)
  useEffect(() => {
    let frame = 0
    let shown = 0
    const draw = () => {
      const level = voice.loudness(null)
      // up at once, down slowly, as meters do
      shown = Math.max(level, shown - 0.03)
      bar.current?.style.setProperty("--level", shown.toFixed(3))
      bar.current?.setAttribute("aria-valuenow", String(Math.round(level * 100)))
      if (level > HEARD) setHeard(true)
      frame = window.requestAnimationFrame(draw)
    }
    frame = window.requestAnimationFrame(draw)
    return () => window.cancelAnimationFrame(frame)
  }, [voice])
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a meter can't be drawn alike in all browsers */}
      <div
        ref={bar}
        className={styles.meter}
        role="meter"
        aria-label={i18n._("voice.test.level")}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={0}
      >
        <div className={styles.level} />
      </div>
      <p className={styles.hint} role="status">
        {i18n._(heard ? "voice.test.works" : "voice.test.silent")}
      </p>
    </>
  )
}
