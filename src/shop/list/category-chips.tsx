import { useLingui } from "@lingui/react"
import { currentLanguage } from "../../client/language.ts"
import { SelectPill } from "../../ui/select-pill.tsx"
import styles from "./list-toolbar.module.css"
import type { ListingState } from "./listing.ts"
import "./messages.ts"

/** More than this don't fit beside each other; the rest is in a list. */
const CHIPS = 7

export interface CategoryChipsProps {
  chosen: string
  categories: ListingState["categories"]
  onChoose: (category: string) => void
}

export function CategoryChips({ chosen, categories, onChoose }: CategoryChipsProps) {
  const { i18n } = useLingui()
  const language = currentLanguage()
  const all = categories.reduce((sum, { count }) => sum + count, 0)
  const chips = categories.slice(0, CHIPS)
  const rest = categories.slice(CHIPS)
  return (
    <nav className={styles.categories} aria-label={i18n._("list.categories")}>
      <button type="button" className={styles.chip} aria-pressed={chosen === ""} onClick={() => onChoose("")}>
        {i18n._("list.all")} <span className={styles.number}>{all}</span>
      </button>
      {chips.map(({ category, label, count }) => (
        <button
          type="button"
          key={category}
          className={styles.chip}
          aria-pressed={chosen === category}
          onClick={() => onChoose(category)}
        >
          {label[language]} <span className={styles.number}>{count}</span>
        </button>
      ))}
      {rest.length > 0 ? (
        <SelectPill
          label={i18n._("list.more-categories")}
          value={rest.some(({ category }) => category === chosen) ? chosen : ""}
          options={[
            { id: "", label: i18n._("list.more-categories") },
            ...rest.map(({ category, label, count }) => ({
              id: category,
              label: `${label[language]} (${count})`,
            })),
          ]}
          onChoose={onChoose}
        />
      ) : null}
    </nav>
  )
}
