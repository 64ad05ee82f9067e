import { useId } from "react"
import styles from "./score-choice.module.css"

export interface ScoreChoiceProps {
  legend: string
  /** Lowest and highest score. */
  from: number
  to: number
  lowLabel: string
  highLabel: string
  value: number | null
  onChoose: (score: number) => void
}

/** One score of a scale: radio buttons, so that arrows and screen readers know what to do. */
export function ScoreChoice({ legend, from, to, lowLabel, highLabel, value, onChoose }: ScoreChoiceProps) {
  const name = useId()
  const scores = Array.from({ length: to - from + 1 }, (_, index) => from + index)
  return (
    <fieldset className={styles.choice}>
      <legend className={styles.legend}>{legend}</legend>
      <div className={styles.scores} data-many={scores.length > 5 || undefined}>
        {scores.map((score) => (
          <label key={score} className={styles.score}>
            <input
              type="radio"
              name={name}
              value={score}
              checked={value === score}
              onChange={() => onChoose(score)}
              aria-describedby={score === from ? `${name}-low` : score === to ? `${name}-high` : undefined}
            />
            <span>{score}</span>
          </label>
        ))}
      </div>
      <p className={styles.ends} aria-hidden="true">
        <span id={`${name}-low`}>{lowLabel}</span>
        <span id={`${name}-high`}>{highLabel}</span>
      </p>
    </fieldset>
  )
}
