import { useLingui } from "@lingui/react"
import { type KeyboardEvent, type RefObject, useId } from "react"
import { Link } from "wouter"
import { SearchInput } from "../../ui/search-input.tsx"
import { listingHref } from "../list/listing-query.ts"
import "../words.ts"
import "./messages.ts"
import styles from "./search-box.module.css"
import { SearchOption } from "./search-option.tsx"
import type { Result, Search } from "./use-search.ts"

export interface SearchBoxProps {
  words: string
  search: Search
  /** Index of the result that Enter takes one to. */
  active: number
  fieldRef: RefObject<HTMLInputElement | null>
  onWords: (words: string) => void
  onActive: (index: number) => void
  onChoose: (result: Result) => void
  /** The rest of what is found is looked at in the list. */
  onAll: () => void
}

/** How many there are, or why there are none; said by a screen reader whenever it changes. */
function Status({ words, search }: Pick<SearchBoxProps, "words" | "search">) {
  const { i18n } = useLingui()
  const { status, results } = search
  const said =
    words.trim() === "" || status === "failed"
      ? ""
      : status === "ready"
        ? i18n._("search.count", { n: results.length })
        : i18n._("search.loading")
  return (
    <div className={styles.status}>
      <p role="status">{said}</p>
      {status === "ready" && words.trim() !== "" && results.length === 0 ? (
        <p>{i18n._("search.hint")}</p>
      ) : null}
      {status === "failed" ? (
        <p role="alert">
          {i18n._("search.failed")}{" "}
          <button type="button" className={styles.retry} onClick={search.retry}>
            {i18n._("shop.retry")}
          </button>
        </p>
      ) : null}
    </div>
  )
}

/** A field and what it finds. The arrow keys move among the results, Enter goes there; the focus stays in the field. */
export function SearchBox(props: SearchBoxProps) {
  const { words, search, active, fieldRef, onWords, onActive, onChoose, onAll } = props
  const { i18n } = useLingui()
  const listId = useId()
  const { results, total } = search
  const optionId = (index: number) => `${listId}-${index}`

  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const last = results.length - 1
    const move: Record<string, number> = {
      ArrowDown: active >= last ? 0 : active + 1,
      ArrowUp: active <= 0 ? last : active - 1,
    }
    const to = move[event.key]
    const chosen = results[active]
    if (to !== undefined && last >= 0) onActive(to)
    else if (event.key === "Enter" && chosen) onChoose(chosen)
    // the first Escape empties the field; whoever holds it is closed by the next
    else if (event.key === "Escape" && words !== "") onWords("")
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <>
      <SearchInput
        fieldRef={fieldRef}
        role="combobox"
        aria-label={i18n._("search.field")}
        aria-expanded={results.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={results[active] ? optionId(active) : undefined}
        placeholder={i18n._("search.placeholder")}
        autoComplete="off"
        enterKeyHint="go"
        value={words}
        onChange={({ target }) => onWords(target.value)}
        onKeyDown={press}
        clearLabel={i18n._("search.clear")}
        onClear={() => onWords("")}
      />
      <Status words={words} search={search} />
      <div
        id={listId}
        role="listbox"
        aria-label={i18n._("search.results")}
        className={styles.results}
        hidden={results.length === 0}
      >
        {results.map((result, index) => (
          <SearchOption
            key={result.id}
            id={optionId(index)}
            result={result}
            active={index === active}
            onPoint={() => onActive(index)}
            onChoose={() => onChoose(result)}
          />
        ))}
      </div>
      {search.status === "ready" && total > results.length ? (
        <Link
          className={styles.all}
          onClick={onAll}
          href={listingHref({ q: words.trim(), category: "", sort: "featured", available: false })}
        >
          {i18n._("search.all", { n: total })}
        </Link>
      ) : null}
    </>
  )
}
