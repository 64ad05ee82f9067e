import { useLingui } from "@lingui/react"
import type { ComponentType, ReactNode } from "react"
import { Link } from "wouter"
import { currentLanguage } from "../../../client/language.ts"
import type { Prompt } from "../../../domain/prompt.ts"
import type { Addition } from "../../asking.ts"
import { FollowUpForm } from "./follow-up-form.tsx"
import type { FollowUpQuestion } from "./follow-up-of.ts"
import styles from "./thanks-card.module.css"
import "./messages.ts"

/** What is offered to whoever would like an answer by a person: how it reaches them, and what that takes. */
export interface ReplyPartProps {
  impressionId: string
  prompt: Prompt
  score: number
  /** Keeps the card from closing: something is being written. */
  onDraft: (isDrafting: boolean) => void
}
export type ReplyPart = ComponentType<ReplyPartProps>

export interface ThanksCardProps {
  impressionId: string
  prompt: Prompt
  /** The showroom's name. */
  shop: string
  score: number
  /** The score in words, and as a face where the scale has them. */
  said: string
  face: ReactNode
  /** The key that leaves, to be seen. */
  escape: ReactNode
  added: Addition
  /** What is asked now; `null`: nothing more. */
  followUp: FollowUpQuestion | null
  /** Whether the follow-up takes the focus: only after a keyboard's answer. */
  takeFocus: boolean
  /** Who answers; without, nobody is offered an answer. */
  Reply?: ReplyPart | undefined
  onDraft: (isDrafting: boolean) => void
  onChange: () => void
  /** The visitor would like to add a line. */
  onOpen: () => void
  onAdd: (addition: Addition) => void
  onLeave: () => void
}

/** The NPS score from which on somebody is a promoter. */
const PROMOTES_FROM = 9

/** What follows an answer: it can be changed, one question may follow, and it is said what becomes of it. */
export function ThanksCard(props: ThanksCardProps) {
  const { prompt, shop, score, added, followUp, Reply, onDraft, onChange, onAdd, onLeave } = props
  const { i18n } = useLingui()
  return (
    <section
      className={styles.card}
      data-metric={prompt.metric}
      data-open={followUp !== null}
      aria-label={i18n._("feedback.thanks")}
    >
      <div className={styles.head}>
        {props.face ? (
          <span className={styles.mark}>{props.face}</span>
        ) : (
          <span className={styles.chip} aria-hidden="true">
            {score}
          </span>
        )}
        <p className={styles.said}>
          <b>{props.said}</b>, {i18n._("feedback.thanks")}
        </p>
        <button type="button" className={styles.link} onClick={onChange}>
          {i18n._("feedback.change")}
        </button>
      </div>
      {followUp ? (
        <FollowUpForm
          followUp={followUp}
          score={score}
          added={added}
          escape={props.escape}
          takeFocus={props.takeFocus}
          canReply={Reply !== undefined}
          onDraft={onDraft}
          onSend={onAdd}
          onSkip={onLeave}
        />
      ) : (
        <>
          <Noted prompt={prompt} added={added} score={score} />
          {Reply && added.wantsReply ? (
            <Reply impressionId={props.impressionId} prompt={prompt} score={score} onDraft={onDraft} />
          ) : null}
          <p className={styles.next}>
            {i18n._("feedback.next", { shop })}{" "}
            <Link href="/my-feedback" className={styles.mine}>
              {i18n._("feedback.next.mine")}
            </Link>
          </p>
          {prompt.metric === "nps" && score >= PROMOTES_FROM ? (
            <p className={styles.next}>
              <Link href="/my-feedback#invite" className={styles.mine}>
                {i18n._("feedback.next.invite")}
              </Link>
            </p>
          ) : null}
          {Object.keys(added).length === 0 ? (
            <button type="button" className={styles.add} onClick={props.onOpen}>
              {i18n._("feedback.addLine")}
            </button>
          ) : null}
        </>
      )}
    </section>
  )
}

/** What of the addition was written down, in so many words. */
function Noted({ prompt, added, score }: Pick<ThanksCardProps, "prompt" | "added" | "score">) {
  const { i18n } = useLingui()
  if (added.comment !== undefined) return <p className={styles.noted}>{i18n._("feedback.noted")}</p>
  const choice = prompt.followUps
    ?.filter(({ from, to }) => from <= score && score <= to)
    .flatMap(({ choices = [] }) => choices)
    .find(({ id }) => id === added.choice)
  if (!choice) return null
  return (
    <p className={styles.noted}>{i18n._("feedback.chosen", { choice: choice.label[currentLanguage()] })}</p>
  )
}
