import type { ComponentPropsWithRef, RefObject } from "react"
import { Icon } from "./icon.tsx"
import styles from "./search-input.module.css"

export interface SearchInputProps
  extends Omit<ComponentPropsWithRef<"input">, "value" | "className" | "ref"> {
  value: string
  fieldRef: RefObject<HTMLInputElement | null>
  clearLabel: string
  /** Empties it; the focus stays in it. */
  onClear: () => void
}

/** A field to search with, and the way to empty it. */
export function SearchInput({ fieldRef, clearLabel, onClear, ...field }: SearchInputProps) {
  return (
    <div className={styles.holder}>
      <Icon name="search" />
      <input ref={fieldRef} className={styles.field} maxLength={100} {...field} />
      {field.value ? (
        <button
          type="button"
          className={styles.clear}
          aria-label={clearLabel}
          onClick={() => {
            onClear()
            fieldRef.current?.focus()
          }}
        >
          <Icon name="close" size={18} />
        </button>
      ) : null}
    </div>
  )
}
