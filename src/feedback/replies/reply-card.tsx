import { useLingui } from "@lingui/react"
import { type FormEvent, useId, useState } from "react"
import { Link } from "wouter"
import styles from "./reply-card.module.css"
import type { WaitingReplies, WaitingReply } from "./waiting-replies.ts"

/** A line, not a letter: as many code units as the server keeps. */
const MOST = 280

export interface ReplyCardProps {
  reply: WaitingReply
  replies: WaitingReplies
  onClose: () => void
}

/** What a person answered; one can thank them, or write one line back. */
export function ReplyCard({ reply, replies, onClose }: ReplyCardProps) {
  const { i18n } = useLingui()
  const id = useId()
  const [writing, setWriting] = useState(false)
  const [words, setWords] = useState("")
  const [problem, setProblem] = useState(false)
  const [busy, setBusy] = useState(false)
  const { about, thankedAt, answer } = reply

  async function act(deed: () => Promise<void>): Promise<void> {
    if (busy) return
    setBusy(true)
    setProblem(false)
    await deed().then(
      () => setWriting(false),
      () => setProblem(true),
    )
    setBusy(false)
  }
  function send(event: FormEvent) {
    event.preventDefault()
    if (words.trim() !== "") void act(() => replies.writeBack(reply.id, words.trim()))
  }
  return (
    <section className={styles.card} aria-labelledby={id}>
      <h2 id={id} className={styles.title} tabIndex={-1} data-reply-title>
        {i18n._("reply.teaser", { by: reply.by })}
      </h2>
      {about.comment ? (
        <p className={styles.said} dir="auto">
          {i18n._("reply.said", { words: about.comment })}
        </p>
      ) : null}
      <p className={styles.text} lang={reply.language} dir="auto">
        {reply.text}
      </p>
      <div role="status">
        {answer ? (
          <p className={styles.note}>{i18n._("reply.answered", { words: answer })}</p>
        ) : thankedAt ? (
          <p className={styles.note}>{i18n._("reply.thanked")}</p>
        ) : null}
        {problem ? <p className={styles.problem}>{i18n._("reply.problem")}</p> : null}
      </div>
      {writing && answer === null ? (
        <form className={styles.form} onSubmit={send}>
          <label htmlFor={`${id}-line`}>{i18n._("reply.line")}</label>
          <input
            id={`${id}-line`}
            type="text"
            autoComplete="off"
            enterKeyHint="send"
            maxLength={MOST}
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
          <button type="submit" className={styles.primary}>
            {i18n._("reply.send")}
          </button>
        </form>
      ) : null}
      <div className={styles.foot}>
        {thankedAt === null && answer === null ? (
          <button type="button" onClick={() => void act(() => replies.thank(reply.id))}>
            {i18n._("reply.thank")}
          </button>
        ) : null}
        {answer === null && !writing ? (
          <button type="button" onClick={() => setWriting(true)}>
            {i18n._("reply.back")}
          </button>
        ) : null}
        <Link href="/my-feedback">{i18n._("reply.all")}</Link>
        <button type="button" className={styles.close} onClick={onClose}>
          {i18n._("reply.close")}
        </button>
      </div>
    </section>
  )
}
