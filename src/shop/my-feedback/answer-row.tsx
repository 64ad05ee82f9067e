import { useLingui } from "@lingui/react"
import { useEffect, useRef, useState } from "react"
import { currentLanguage } from "../../client/language.ts"
import { useShop } from "../../client/shop-context.ts"
import type { OwnAnswer } from "../../client/visitor/own-answers.ts"
import { useAnnounce } from "../../ui/announcer.tsx"
import { Icon } from "../../ui/icon.tsx"
import { AnswerEdit, type AnswerScale } from "./answer-edit.tsx"
import styles from "./answer-row.module.css"
import "./messages.ts"
import { sayDay } from "./say-day.ts"
import { ScoreBar } from "./score-bar.tsx"
import { highestOf } from "./score-ends.ts"
import { useSubject } from "./use-subject.ts"
import { useWording } from "./use-wording.ts"

export interface AnswerRowProps {
  answer: OwnAnswer
  Scale: AnswerScale
  /** Milliseconds since the epoch. */
  now: number
  /** Whether it is being taken back. */
  isLeaving: boolean
  onWithdraw: () => void
  onUndo: () => void
}

/** One answer: what about, how it was, when; and what can be done with it. */
export function AnswerRow({ answer, Scale, now, isLeaving, onWithdraw, onUndo }: AnswerRowProps) {
  const { i18n } = useLingui()
  const { correct } = useShop()
  const announce = useAnnounce()
  const { name, image } = useSubject(answer)
  const [editing, setEditing] = useState(false)
  const [missing, setMissing] = useState(false)
  const change = useRef<HTMLButtonElement>(null)
  const withdraw = useRef<HTMLButtonElement>(null)
  const undo = useRef<HTMLButtonElement>(null)
  const before = useRef({ editing, isLeaving })
  const highest = highestOf(answer.scale)
  const wording = useWording(answer)
  const chosen = wording?.followUps
    ?.flatMap(({ choices = [] }) => choices)
    .find(({ id }) => id === answer.choice)?.label[currentLanguage()]

  // What was pressed is gone: the keyboard goes to what took its place.
  useEffect(() => {
    if (isLeaving && !before.current.isLeaving) undo.current?.focus()
    else if (!editing && !isLeaving && (before.current.editing || before.current.isLeaving))
      (change.current ?? withdraw.current)?.focus()
    before.current = { editing, isLeaving }
  }, [editing, isLeaving])

  if (isLeaving)
    return (
      <li className={styles.row}>
        <p className={styles.gone}>
          <b>{name}</b> {i18n._("mine.withdrawn")}
        </p>
        <button
          type="button"
          ref={undo}
          className={styles.act}
          aria-label={i18n._("mine.undo.of", { subject: name })}
          onClick={() => {
            onUndo()
            announce(i18n._("mine.undone"))
          }}
        >
          {i18n._("mine.undo")}
        </button>
      </li>
    )
  return (
    <li className={styles.row} data-editing={editing || undefined}>
      {image !== null && !missing ? (
        <img
          className={styles.picture}
          src={image}
          alt=""
          loading="lazy"
          decoding="async"
          onError={() => setMissing(true)}
        />
      ) : (
        <span className={styles.place} aria-hidden="true">
          <Icon name="pin" />
        </span>
      )}
      <div className={styles.said}>
        <h2 className={styles.name}>
          <bdi>{name}</bdi>
        </h2>
        <p className={styles.score}>
          <span>{i18n._("mine.score", { score: answer.score, max: highest })}</span>
          <ScoreBar score={answer.score} highest={highest} />
          <time dateTime={answer.at}>{sayDay(answer.at, now) ?? i18n._("mine.today")}</time>
        </p>
        {chosen ? <p className={styles.words}>{i18n._("mine.chosen", { choice: chosen })}</p> : null}
        {answer.comment === null ? null : (
          <p className={styles.words}>
            <bdi>{i18n._("mine.comment", { comment: answer.comment })}</bdi>
          </p>
        )}
      </div>
      {editing ? null : (
        <div className={styles.acts}>
          {wording ? (
            <button
              type="button"
              ref={change}
              className={styles.act}
              aria-label={i18n._("mine.change.of", { subject: name })}
              onClick={() => setEditing(true)}
            >
              {i18n._("mine.change")}
            </button>
          ) : null}
          <button
            type="button"
            ref={withdraw}
            className={styles.act}
            aria-label={i18n._("mine.withdraw.of", { subject: name })}
            onClick={() => {
              onWithdraw()
              announce(i18n._("mine.withdrawn"))
            }}
          >
            {i18n._("mine.withdraw")}
          </button>
        </div>
      )}
      {wording && editing ? (
        <div className={styles.edit}>
          <AnswerEdit
            answer={answer}
            wording={wording}
            subject={name}
            Scale={Scale}
            onCancel={() => setEditing(false)}
            onSave={(next) => {
              correct.amend(answer, next)
              announce(i18n._("mine.changed", { score: next.score, max: highest }))
              setEditing(false)
            }}
          />
        </div>
      ) : null}
    </li>
  )
}
