import { type ReactNode, useId } from "react"
import styles from "./choice-group.module.css"
import { VisuallyHidden } from "./visually-hidden.tsx"

export interface Choice {
  readonly id: string
  /** What a screen reader says. */
  readonly label: string
}

export interface ChoiceGroupProps<C extends Choice> {
  /** Id of the element that names the group. */
  labelledBy: string
  choices: readonly C[]
  value: string
  onChoose: (id: string) => void
  /** What the eye sees of a choice; its words are in `label`. */
  draw: (choice: C, chosen: boolean) => ReactNode
  className?: string | undefined
  choiceClassName?: string | undefined
}

/** A row of pictures of which one is chosen: real radio buttons, so arrows, forms and screen readers work by themselves. */
export function ChoiceGroup<C extends Choice>(props: ChoiceGroupProps<C>) {
  const { labelledBy, choices, value, onChoose, draw, className, choiceClassName } = props
  const name = useId()
  return (
    <div role="radiogroup" aria-labelledby={labelledBy} className={className}>
      {choices.map((choice) => (
        <label
          key={choice.id}
          className={choiceClassName ? `${styles.choice} ${choiceClassName}` : styles.choice}
          data-chosen={choice.id === value || undefined}
          title={choice.label}
        >
          <input
            type="radio"
            className={styles.input}
            name={name}
            value={choice.id}
            checked={choice.id === value}
            onChange={() => onChoose(choice.id)}
          />
          <VisuallyHidden>{choice.label}</VisuallyHidden>
          <span aria-hidden="true">{draw(choice, choice.id === value)}</span>
        </label>
      ))}
    </div>
  )
}
