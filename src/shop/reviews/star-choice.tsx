import { useLingui } from "@lingui/react"
import { useId } from "react"
import { ChoiceGroup } from "../../ui/choice-group.tsx"
import "./messages.ts"
import styles from "./review-form.module.css"
import { Star } from "./stars.tsx"

export interface StarChoiceProps {
  /** 0: none is chosen yet. */
  stars: number
  error: string | null
  onChoose: (stars: number) => void
}

/** One to five stars, none of which is chosen beforehand. */
export function StarChoice({ stars, error, onChoose }: StarChoiceProps) {
  const { i18n } = useLingui()
  const id = useId()
  const choices = [1, 2, 3, 4, 5].map((each) => ({
    id: String(each),
    label: i18n._("reviews.stars", { stars: each }),
  }))
  return (
    <div className={styles.field}>
      <span id={id} className={styles.label}>
        {i18n._("reviews.form.stars")}
      </span>
      <ChoiceGroup
        labelledBy={id}
        choices={choices}
        value={String(stars)}
        className={styles.stars}
        onChoose={(each) => onChoose(Number(each))}
        draw={(choice) => <Star on={Number(choice.id) <= stars} size={28} />}
      />
      <p className={styles.wrong} role="status">
        {error}
      </p>
    </div>
  )
}
