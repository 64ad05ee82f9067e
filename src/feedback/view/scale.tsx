import { useLingui } from "@lingui/react"
import { type KeyboardEvent, useRef, useState } from "react"
import type { PromptMetric } from "../../domain/prompt.ts"
import type { Scale as ScaleName } from "../../metrics/index.ts"
import { Face } from "./face.tsx"
import styles from "./scale.module.css"
import { highestOf, scoreOfKey, scoresOf } from "./scale-of.ts"

export interface ScaleProps {
  metric: PromptMetric
  scale: ScaleName
  lowLabel: string
  highLabel: string
  /** Id of the element that asks. */
  questionId: string
  /** The score that was chosen; `null` while none is. */
  chosen: number | null
  onChoose: (score: number, by: "keyboard" | "pointer") => void
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }

/**
 * The scores as one radio group. Arrows only move, so that a wrong one never answers; a click, a tap, Enter, Space or the
 * score's own key does.
 */
export function Scale({ metric, scale, lowLabel, highLabel, questionId, chosen, onChoose }: ScaleProps) {
  const { i18n } = useLingui()
  const scores = scoresOf(scale)
  const highest = highestOf(scale)
  const buttons = useRef(new Map<number, HTMLButtonElement>())
  const [current, setCurrent] = useState(chosen ?? scores[0])

  function move(to: number | undefined) {
    if (to === undefined) return
    setCurrent(to)
    buttons.current.get(to)?.focus()
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const place = scores.indexOf(current ?? -1)
    const step = STEPS[event.key]
    const score = scoreOfKey(event.key, scale)
    if (step !== undefined) move(scores[(place + step + scores.length) % scores.length])
    else if (event.key === "Home") move(scores[0])
    else if (event.key === "End") move(scores.at(-1))
    else if (score !== null) onChoose(score, "keyboard")
    else return
    event.preventDefault()
  }

  function nameOf(score: number): string {
    const label = score === scores[0] ? lowLabel : score === highest ? highLabel : null
    const name = i18n._("feedback.score", { score, max: highest })
    return label === null ? name : `${name}: ${label}`
  }

  return (
    <div className={styles.scale}>
      <div
        role="radiogroup"
        aria-labelledby={questionId}
        className={metric === "csat" ? styles.faces : styles.rail}
        data-scale={scale}
        onKeyDown={onKeyDown}
      >
        {scores.map((score) => (
          // biome-ignore lint/a11y/useSemanticElements: an input can't be confirmed apart from being moved to
          <button
            key={score}
            type="button"
            role="radio"
            aria-checked={score === chosen}
            aria-label={nameOf(score)}
            tabIndex={score === current ? 0 : -1}
            ref={(button) => {
              if (button) buttons.current.set(score, button)
              else buttons.current.delete(score)
            }}
            onFocus={() => setCurrent(score)}
            onClick={(event) => onChoose(score, event.detail === 0 ? "keyboard" : "pointer")}
          >
            {metric === "csat" && <Face score={score} />}
            <span>{score}</span>
          </button>
        ))}
      </div>
      <div className={styles.ends} aria-hidden="true">
        <span>{lowLabel}</span>
        <span>{highLabel}</span>
      </div>
    </div>
  )
}
