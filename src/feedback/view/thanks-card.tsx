import { useLingui } from "@lingui/react"
import { type FormEvent, useEffect, useId, useRef, useState } from "react"
import { Link } from "wouter"
import { currentLanguage } from "../../client/language.ts"
import type { Prompt } from "../../domain/prompt.ts"
import { Kbd } from "../../ui/kbd.tsx"
import { Face } from "./face.tsx"
import { highestOf, isTroubled } from "./scale-of.ts"
import styles from "./thanks-card.module.css"
import { fillText } from "./wording.tsx"

/** A line, not a letter. */
export const MAX_COMMENT = 280

export interface ThanksCardProps {
  prompt: Prompt
  score: number
  comment: string
  /** Whether the line takes the focus when it is open: only after a keyboard's answer. */
  focusLine: boolean
  /** Keeps the card from closing: something is being written. */
  onDraft: (isDrafting: boolean) => void
  onChange: () => void
  onSend: (comment: string) => void
  onLeave: () => void
}

/** What follows an answer: it can be changed, and a line can be added. A low score opens the line by itself. */
export function ThanksCard(props: ThanksCardProps) {
  const { prompt, score, comment, focusLine, onDraft, onChange, onSend, onLeave } = props
  const { i18n } = useLingui()
  const [open, setOpen] = useState(isTroubled(prompt.metric, score) && comment === "")
  const [draft, setDraft] = useState("")
  const lineId = useId()
  const line = useRef<HTMLInputElement>(null)
  const takeFocus = useRef(focusLine)

  useEffect(() => {
    if (open && takeFocus.current) line.current?.focus({ preventScroll: true })
  }, [open])

  function send(event: FormEvent) {
    event.preventDefault()
    onDraft(false)
    if (draft.trim() === "") onLeave()
    else {
      setOpen(false)
      onSend(draft.trim().slice(0, MAX_COMMENT))
    }
  }

  return (
    <section
      className={styles.card}
      data-metric={prompt.metric}
      data-open={open}
      aria-label={i18n._("feedback.thanks")}
    >
      <div className={styles.head}>
        {prompt.metric === "csat" ? (
          <span className={styles.mark}>
            <Face score={score} />
          </span>
        ) : (
          <span className={styles.chip} aria-hidden="true">
            {score}
          </span>
        )}
        <p className={styles.said}>
          <b>{i18n._("feedback.score", { score, max: highestOf(prompt.scale) })}</b>,{" "}
          {i18n._("feedback.thanks")}
        </p>
        <button type="button" className={styles.link} onClick={onChange}>
          {i18n._("feedback.change")}
        </button>
      </div>
      {open ? (
        <form onSubmit={send} className={styles.form}>
          <label htmlFor={lineId} className={styles.ask}>
            {fillText(prompt.commentLabel[currentLanguage()], { score: String(score) })}
          </label>
          <input
            id={lineId}
            ref={line}
            className={styles.line}
            type="text"
            autoComplete="off"
            enterKeyHint="send"
            maxLength={MAX_COMMENT}
            aria-describedby={`${lineId}-hint`}
            value={draft}
            onChange={(event) => {
              setDraft(event.target.value)
              onDraft(event.target.value.trim() !== "")
            }}
          />
          <p id={`${lineId}-hint`} className={styles.hint}>
            {i18n._("feedback.optional")}
          </p>
          <div className={styles.foot}>
            <button type="button" className={styles.skip} onClick={onLeave}>
              {i18n._("feedback.skip")}
              <Kbd>Esc</Kbd>
            </button>
            <button type="submit" className={styles.send}>
              {i18n._("feedback.send")}
            </button>
          </div>
        </form>
      ) : comment === "" ? (
        <button
          type="button"
          className={styles.add}
          onClick={() => {
            takeFocus.current = true
            setOpen(true)
          }}
        >
          {i18n._("feedback.addLine")}
        </button>
      ) : (
        <p className={styles.noted}>{i18n._("feedback.noted")}</p>
      )}
      {open ? null : (
        <Link href="/my-feedback" className={styles.add}>
          {i18n._("feedback.mine")}
        </Link>
      )}
    </section>
  )
}
