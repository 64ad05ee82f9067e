import { useId } from "react"
import { currentLanguage } from "../../../client/language.ts"
import type { FollowUp } from "../../../domain/prompt.ts"
import styles from "./follow-up.module.css"

export interface ChoiceChipsProps {
  /** Id of the question. */
  labelledBy: string
  choices: NonNullable<FollowUp["choices"]>
  chosen: string | null
  onChoose: (id: string) => void
}

/** One of a few reasons: real radio buttons, so that arrows and screen readers work by themselves. */
export function ChoiceChips({ labelledBy, choices, chosen, onChoose }: ChoiceChipsProps) {
  const name = useId()
  return (
    <div role="radiogroup" aria-labelledby={labelledBy} className={styles.chips}>
      {choices.map(({ id, label }) => (
        <label key={id} className={styles.chip}>
          <input
            type="radio"
            name={name}
            value={id}
            checked={id === chosen}
            className={styles.radio}
            onChange={() => onChoose(id)}
          />
          {label[currentLanguage()]}
        </label>
      ))}
    </div>
  )
}
