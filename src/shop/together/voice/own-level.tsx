import { useEffect, useRef } from "react"
import type { Voice } from "../../../client/voice/voice.ts"
import styles from "./voice-bar.module.css"

/** Bars that move with one's own voice: the microphone is not only open, it hears something. */
export function OwnLevel({ voice }: { voice: Voice }) {
  const bars = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    let frame = 0
    const draw = () => {
      bars.current?.style.setProperty("--level", voice.loudness(null).toFixed(2))
      frame = window.requestAnimationFrame(draw)
    }
    frame = window.requestAnimationFrame(draw)
    return () => window.cancelAnimationFrame(frame)
  }, [voice])
  return (
    <span ref={bars} className={styles.bars} aria-hidden="true">
      <span />
      <span />
      <span />
    </span>
  )
}
