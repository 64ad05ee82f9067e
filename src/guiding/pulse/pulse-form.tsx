import { useLingui } from "@lingui/react"
import { type FormEvent, type ReactNode, useId, useState } from "react"
import { currentLanguage } from "../../client/language.ts"
import {
  ENPS_QUESTION,
  PULSE_STATEMENTS,
  PULSE_WORD_MAX,
  type PulseAnswer,
  type PulseStatement,
  STATEMENT_WORDS,
} from "../../domain/pulse.ts"
import { Button } from "../../ui/button.tsx"
import "./messages.ts"
import styles from "./pulse-form.module.css"
import { ScoreChoice } from "./score-choice.tsx"

export interface PulseFormProps {
  /** Rejects when it couldn't be sent. */
  onSend: (answer: PulseAnswer) => Promise<void>
  /** What else one can do here. */
  children?: ReactNode
}

/** This week's questions. Nothing is sent before all are answered, except the word, which may be left out. */
export function PulseForm({ onSend, children }: PulseFormProps) {
  const { i18n } = useLingui()
  const id = useId()
  const language = currentLanguage()
  const [enps, setEnps] = useState<number | null>(null)
  const [agreed, setAgreed] = useState<Partial<Record<PulseStatement, number>>>({})
  const [word, setWord] = useState("")
  const [state, setState] = useState<"idle" | "incomplete" | "sending" | "failed">("idle")
  const missing = [
    ...(enps === null ? [ENPS_QUESTION[language]] : []),
    ...PULSE_STATEMENTS.filter((each) => agreed[each] === undefined).map(
      (each) => STATEMENT_WORDS[each][language],
    ),
  ]

  async function submit(event: FormEvent) {
    event.preventDefault()
    const { proud, equipped, heard } = agreed
    if (enps === null || proud === undefined || equipped === undefined || heard === undefined) {
      setState("incomplete")
      return
    }
    if (state === "sending") return
    setState("sending")
    const text = word.trim()
    try {
      await onSend({ enps, statements: { proud, equipped, heard }, ...(text ? { word: text } : {}) })
    } catch {
      setState("failed")
    }
  }

  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)}>
      <ScoreChoice
        legend={ENPS_QUESTION[language]}
        from={0}
        to={10}
        lowLabel={i18n._("pulse.low")}
        highLabel={i18n._("pulse.high")}
        value={enps}
        onChoose={setEnps}
      />
      {PULSE_STATEMENTS.map((each) => (
        <ScoreChoice
          key={each}
          legend={STATEMENT_WORDS[each][language]}
          from={1}
          to={5}
          lowLabel={i18n._("pulse.disagree")}
          highLabel={i18n._("pulse.agree")}
          value={agreed[each] ?? null}
          onChoose={(score) => setAgreed((before) => ({ ...before, [each]: score }))}
        />
      ))}
      <div className={styles.word}>
        <label htmlFor={id}>{i18n._("pulse.word")}</label>
        <textarea
          id={id}
          rows={2}
          maxLength={PULSE_WORD_MAX}
          autoComplete="off"
          aria-describedby={`${id}-hint`}
          value={word}
          onChange={({ target }) => setWord(target.value)}
        />
        <p id={`${id}-hint`} className={styles.hint}>
          {i18n._("pulse.word.hint")}
        </p>
      </div>
      <div role="alert">
        {state === "incomplete" && missing.length > 0 ? (
          <p className={styles.wrong}>{i18n._("pulse.missing", { what: missing.join(" · ") })}</p>
        ) : null}
        {state === "failed" ? <p className={styles.wrong}>{i18n._("pulse.failed")}</p> : null}
      </div>
      <div className={styles.acts}>
        <Button type="submit" unavailable={state === "sending"}>
          {i18n._(state === "sending" ? "pulse.sending" : "pulse.send")}
        </Button>
        {children}
      </div>
    </form>
  )
}
