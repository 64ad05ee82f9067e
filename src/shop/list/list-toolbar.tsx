import { useLingui } from "@lingui/react"
import { Icon } from "../../ui/icon.tsx"
import { SelectPill } from "../../ui/select-pill.tsx"
import { CategoryChips } from "./category-chips.tsx"
import styles from "./list-toolbar.module.css"
import { countFound, type ListingState } from "./listing.ts"
import { type ListingQuery, SORTS } from "./listing-query.ts"
import "./messages.ts"

export interface ListToolbarProps {
  query: ListingQuery
  state: ListingState
  onAsk: (change: Partial<ListingQuery>) => void
}

/** How many there are: said by a screen reader whenever it changes. */
function FoundCount({ query, state }: Omit<ListToolbarProps, "onAsk">) {
  const { i18n } = useLingui()
  const n = countFound(state, query)
  const words = {
    loading: () => i18n._("list.loading"),
    failed: () => "",
    ready: () =>
      n === null ? i18n._("list.count.more", { n: state.ids.length }) : i18n._("list.count", { n }),
  }
  return (
    <div className={styles.count}>
      <p role="status">{words[state.status]()}</p>
      {state.status === "loading" ? <span className={styles.bar} /> : null}
    </div>
  )
}

export function ListToolbar({ query, state, onAsk }: ListToolbarProps) {
  const { i18n } = useLingui()
  return (
    <div className={styles.toolbar}>
      <CategoryChips
        chosen={query.category}
        categories={state.categories}
        onChoose={(category) => onAsk({ category })}
      />
      <div className={styles.row}>
        <FoundCount query={query} state={state} />
        <SelectPill
          label={i18n._("list.sort")}
          value={query.sort}
          options={SORTS.map((id) => ({ id, label: i18n._(`list.sort.${id}`) }))}
          onChoose={(sort) => onAsk({ sort })}
        />
        <button
          type="button"
          className={styles.chip}
          aria-pressed={query.available}
          onClick={() => onAsk({ available: !query.available })}
        >
          {query.available ? <Icon name="check" size={16} /> : null}
          {i18n._("list.available")}
        </button>
      </div>
    </div>
  )
}
