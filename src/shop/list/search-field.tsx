import { useLingui } from "@lingui/react"
import { type FormEvent, useEffect, useRef, useState } from "react"
import { SearchInput } from "../../ui/search-input.tsx"
import { useKey } from "../../ui/use-key.ts"
import styles from "./list-header.module.css"
import "./messages.ts"

/** Milliseconds without a keystroke after which what was typed is searched. */
const PAUSE = 250

/** Searches while one types, after a pause, and at once on Enter. */
export function SearchField({ q, onSearch }: { q: string; onSearch: (words: string) => void }) {
  const { i18n } = useLingui()
  const [words, setWords] = useState(q)
  const field = useRef<HTMLInputElement>(null)
  const searched = useRef(q)
  const search = useRef(onSearch)
  search.current = onSearch

  // the address can change under the field: Back, "look at everything"
  useEffect(() => {
    if (q === searched.current) return
    searched.current = q
    setWords(q)
  }, [q])

  useEffect(() => {
    if (words.trim() === searched.current) return
    const timer = setTimeout(() => {
      searched.current = words.trim()
      search.current(searched.current)
    }, PAUSE)
    return () => clearTimeout(timer)
  }, [words])

  useKey("/", () => field.current?.focus())

  const now = (text: string) => {
    setWords(text)
    searched.current = text.trim()
    onSearch(text.trim())
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    now(words)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: <search> is unknown to browsers of 2023 and earlier
    <form role="search" className={styles.search} onSubmit={submit}>
      <SearchInput
        fieldRef={field}
        type="search"
        aria-keyshortcuts="/"
        aria-label={i18n._("list.search")}
        placeholder={i18n._("list.search")}
        value={words}
        onChange={(event) => setWords(event.target.value)}
        clearLabel={i18n._("list.search.clear")}
        onClear={() => now("")}
      />
    </form>
  )
}
