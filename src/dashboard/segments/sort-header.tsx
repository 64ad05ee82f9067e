import { useLingui } from "@lingui/react"
import type { Sort, SortKey } from "../state/view-state.ts"
import styles from "./forest.module.css"
import "./messages.ts"

export interface SortHeaderProps {
  name: string
  sortKey: SortKey
  sort: Sort
  /** `null`: rows keep their order. */
  onSort: ((sort: Sort) => void) | null
  /** Which column it is. */
  place?: "name" | "number" | "words"
}

/** A column's name, which sorts by it: again for the other way round. */
export function SortHeader({ name, sortKey, sort, onSort, place = "name" }: SortHeaderProps) {
  const { i18n } = useLingui()
  const isSorted = sort.key === sortKey
  const first = sortKey !== "n" && sortKey !== "words"
  return (
    <th
      scope="col"
      className={styles[place]}
      aria-sort={isSorted && onSort ? (sort.up ? "ascending" : "descending") : undefined}
    >
      {onSort === null ? (
        <span className={styles.sort}>{name}</span>
      ) : (
        <button
          type="button"
          className={styles.sort}
          title={i18n._("segments.sort", { name })}
          onClick={() => onSort({ key: sortKey, up: isSorted ? !sort.up : first })}
        >
          {name}
          <span aria-hidden="true">{isSorted ? (sort.up ? " ↑" : " ↓") : ""}</span>
        </button>
      )}
    </th>
  )
}
