import { useLingui } from "@lingui/react"
import {
  type ComponentType,
  type FormEvent,
  type KeyboardEvent,
  useEffect,
  useId,
  useRef,
  useState,
} from "react"
import { currentLanguage } from "../../client/language.ts"
import type { OwnAnswer } from "../../client/visitor/own-answers.ts"
import { Button } from "../../ui/button.tsx"
import styles from "./answer-edit.module.css"
import "./messages.ts"
import type { AskedWording } from "./use-wording.ts"

/** The same scale as the question had. */
export interface AnswerScaleProps {
  metric: OwnAnswer["metric"]
  scale: OwnAnswer["scale"]
  lowLabel: string
  highLabel: string
  /** Id of the element that asks. */
  questionId: string
  chosen: number | null
  onChoose: (score: number) => void
}
export type AnswerScale = ComponentType<AnswerScaleProps>

export interface AnswerEditProps {
  answer: OwnAnswer
  wording: AskedWording
  /** What the question is about. */
  subject: string
  Scale: AnswerScale
  onSave: (change: { score: number; comment: string }) => void
  onCancel: () => void
}

/** As long a line as the question takes. */
const MAX_COMMENT = 280

/** The question again, with what was answered. Nothing is sent before it is saved. */
export function AnswerEdit({ answer, wording, subject, Scale, onSave, onCancel }: AnswerEditProps) {
  const { i18n } = useLingui()
  const language = currentLanguage()
  const [score, setScore] = useState(answer.score)
  const [comment, setComment] = useState(answer.comment ?? "")
  const form = useRef<HTMLFormElement>(null)
  const questionId = useId()
  const commentId = useId()
  useEffect(() => form.current?.querySelector<HTMLElement>("[aria-checked=true]")?.focus(), [])

  const save = (event: FormEvent) => {
    event.preventDefault()
    onSave({ score, comment })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return
    event.stopPropagation()
    onCancel()
  }
  return (
    <form ref={form} className={styles.form} onSubmit={save} onKeyDown={onKeyDown}>
      <p id={questionId} className={styles.question}>
        {wording.question[language].replaceAll("{product}", subject)}
      </p>
      <Scale
        metric={answer.metric}
        scale={answer.scale}
        lowLabel={wording.lowLabel[language]}
        highLabel={wording.highLabel[language]}
        questionId={questionId}
        chosen={score}
        onChoose={setScore}
      />
      <label className={styles.label} htmlFor={commentId}>
        {i18n._("mine.edit.comment")}
      </label>
      <input
        id={commentId}
        className={styles.line}
        type="text"
        autoComplete="off"
        enterKeyHint="done"
        maxLength={MAX_COMMENT}
        value={comment}
        onChange={({ target }) => setComment(target.value)}
      />
      <div className={styles.foot}>
        <Button kind="quiet" onClick={onCancel}>
          {i18n._("mine.edit.cancel")}
        </Button>
        <Button type="submit">{i18n._("mine.edit.save")}</Button>
      </div>
    </form>
  )
}
