import { useLingui } from "@lingui/react"
import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from "react"
import { currentLanguage } from "../../../client/language.ts"
import type { Addition } from "../../asking.ts"
import { ChoiceChips } from "./choice-chips.tsx"
import { DictateButton, useRecogniser } from "./dictate-button.tsx"
import { fillText } from "./fill-text.ts"
import styles from "./follow-up.module.css"
import type { FollowUpQuestion } from "./follow-up-of.ts"
import "./messages.ts"

/** A line, not a letter. */
export const MAX_COMMENT = 280

export interface FollowUpFormProps {
  followUp: FollowUpQuestion
  score: number
  /** What was said before: the line takes it up. */
  added: Addition
  /** The key that skips it, to be seen beside the words. */
  escape: ReactNode
  /** Whether its first control takes the focus. */
  takeFocus: boolean
  /** Whether somebody is there to answer, so that an answer can be wished for. */
  canReply: boolean
  /** Keeps the card from closing: something is being written. */
  onDraft: (isDrafting: boolean) => void
  onSend: (addition: Addition) => void
  onSkip: () => void
}

/** The one question that follows an answer: a choice, a line, or both; all of it can be skipped. */
export function FollowUpForm(props: FollowUpFormProps) {
  const { followUp, score, added, takeFocus, canReply, onDraft, onSend, onSkip } = props
  const { i18n } = useLingui()
  const language = currentLanguage()
  const [choice, setChoice] = useState<string | null>(added.choice ?? null)
  const [line, setLine] = useState(added.comment ?? "")
  const [wantsReply, setWantsReply] = useState(added.wantsReply ?? false)
  const [note, setNote] = useState<string | null>(null)
  const form = useRef<HTMLFormElement>(null)
  const Recogniser = useRecogniser(form)
  const id = useId()
  const { choices } = followUp

  useEffect(() => {
    if (takeFocus) form.current?.querySelector<HTMLElement>("input")?.focus({ preventScroll: true })
  }, [takeFocus])

  function write(text: string) {
    const cut = text.slice(0, MAX_COMMENT)
    setLine(cut)
    onDraft(cut.trim() !== "" || choice !== null)
  }

  function send(event: FormEvent) {
    event.preventDefault()
    onDraft(false)
    const comment = line.trim()
    const addition: Addition = {
      ...(comment === "" ? {} : { comment }),
      ...(choice === null ? {} : { choice }),
      ...(wantsReply ? { wantsReply } : {}),
    }
    if (Object.keys(addition).length === 0) onSkip()
    else onSend(addition)
  }

  const question = fillText(followUp.question[language], { score: String(score) })
  return (
    <form ref={form} onSubmit={send} className={styles.form}>
      {choices ? (
        <>
          <p id={`${id}-ask`} className={styles.ask}>
            {question}
          </p>
          <ChoiceChips
            labelledBy={`${id}-ask`}
            choices={choices}
            chosen={choice}
            onChoose={(chosen) => {
              setChoice(chosen)
              onDraft(true)
            }}
          />
        </>
      ) : null}
      <label htmlFor={id} className={choices ? styles.lineToo : styles.ask}>
        {choices ? i18n._("feedback.lineToo") : question}
      </label>
      <div className={styles.field}>
        <input
          id={id}
          className={styles.line}
          type="text"
          autoComplete="off"
          enterKeyHint="send"
          maxLength={MAX_COMMENT}
          aria-describedby={`${id}-hint`}
          value={line}
          onChange={(event) => write(event.target.value)}
        />
        {Recogniser && (
          <DictateButton
            Recogniser={Recogniser}
            text={line}
            onText={write}
            onNote={setNote}
            describedBy={`${id}-audio`}
          />
        )}
      </div>
      <p id={`${id}-hint`} className={styles.hint} hidden={note !== null}>
        {i18n._("feedback.optional")}
      </p>
      {Recogniser && (
        <>
          <p id={`${id}-audio`} hidden>
            {i18n._("feedback.dictate.audio")}
          </p>
          <p className={styles.hint} role="status">
            {note === null ? "" : i18n._(`feedback.dictate.${note}`)}
          </p>
        </>
      )}
      {canReply && (
        <label className={styles.reply}>
          <input
            type="checkbox"
            checked={wantsReply}
            onChange={(event) => {
              setWantsReply(event.target.checked)
              onDraft(true)
            }}
          />
          {i18n._("feedback.wantsReply")}
        </label>
      )}
      <div className={styles.foot}>
        <button type="button" className={styles.skip} onClick={onSkip}>
          {i18n._("feedback.skip")}
          {props.escape}
        </button>
        <button type="submit" className={styles.send}>
          {i18n._("feedback.send")}
        </button>
      </div>
    </form>
  )
}
