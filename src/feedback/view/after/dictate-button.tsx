import { useLingui } from "@lingui/react"
import { type RefObject, useEffect, useRef, useState } from "react"
import { currentLanguage } from "../../../client/language.ts"
import { VoiceIcon } from "../../../ui/voice-icon.tsx"
import {
  type DictationTrouble,
  type MakeRecogniser,
  recogniserOf,
  spokenLanguage,
  startDictation,
} from "./dictation.ts"
import styles from "./follow-up.module.css"

/** What the page that `element` is in can listen with; `null` before that is known. */
export function useRecogniser(element: RefObject<HTMLElement | null>): MakeRecogniser | null {
  const [Recogniser, setRecogniser] = useState<MakeRecogniser | null>(null)
  useEffect(() => {
    const view = element.current?.ownerDocument.defaultView
    if (view) setRecogniser(() => recogniserOf(view))
  }, [element])
  return Recogniser
}

export interface DictateButtonProps {
  Recogniser: MakeRecogniser
  /** What was written before one began to speak is kept. */
  text: string
  onText: (text: string) => void
  /** What is to be said about it; `null` when nothing is. */
  onNote: (note: "listening" | "audio" | DictationTrouble | null) => void
  describedBy: string
}

/** Turns speech into the line beside it, only as long as the visitor wants it to. */
export function DictateButton({ Recogniser, text, onText, onNote, describedBy }: DictateButtonProps) {
  const { i18n } = useLingui()
  const [listening, setListening] = useState(false)
  const stop = useRef(() => {})
  useEffect(() => () => stop.current(), [])

  function toggle(view: Window | null) {
    if (listening) return stop.current()
    const before = text.trim()
    setListening(true)
    onNote("listening")
    stop.current = startDictation({
      Recogniser,
      language: spokenLanguage(currentLanguage(), view?.navigator.languages ?? []),
      onWords: (words) => onText([before, words].filter((part) => part !== "").join(" ")),
      onEnd(trouble) {
        setListening(false)
        onNote(trouble)
      },
    })
  }

  return (
    <button
      type="button"
      className={styles.dictate}
      aria-pressed={listening}
      aria-label={i18n._(listening ? "feedback.dictate.stop" : "feedback.dictate")}
      aria-describedby={describedBy}
      onClick={({ currentTarget }) => toggle(currentTarget.ownerDocument.defaultView)}
      onFocus={() => !listening && onNote("audio")}
      onPointerEnter={() => !listening && onNote("audio")}
    >
      <VoiceIcon state={listening ? "live" : "off"} size={22} />
    </button>
  )
}
