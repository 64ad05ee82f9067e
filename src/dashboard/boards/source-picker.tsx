import { useLingui } from "@lingui/react"
import { type KeyboardEvent, useDeferredValue, useEffect, useId, useRef, useState } from "react"
import { MAX_SOURCES } from "../../domain/board.ts"
import type { SourceLine } from "../../protocol/boards.ts"
import { useWords } from "../format/use-words.ts"
import { FailureNote } from "../frame/freshness.tsx"
import { ToolButton } from "../frame/tool-button.tsx"
import { useLoaded } from "../load/use-loaded.ts"
import type { BoardsApi } from "./ask-boards.ts"
import { keyOf } from "./draft.ts"
import { SourceItem } from "./source-item.tsx"
import styles from "./source-list.module.css"

export interface SourcePickerProps {
  boards: BoardsApi
  links: readonly SourceLine[]
  onLinks: (links: readonly SourceLine[]) => void
  onDone: () => void
}

/** Looks for what visitors said that belongs together, and ticks it. */
export function SourcePicker({ boards, links, onLinks, onDone }: SourcePickerProps) {
  const { i18n } = useLingui()
  const { language } = useWords()
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [words, setWords] = useState("")
  const asked = useDeferredValue(words.trim())
  const { loading, reload } = useLoaded(
    `sources ${asked} ${language}`,
    (signal) => boards.sources(asked, signal),
    0,
  )
  useEffect(() => field.current?.focus(), [])
  const chosen = new Set(links.map(keyOf))
  const sources = loading.kind === "ready" ? loading.data.sources : []
  const tick = (source: SourceLine) => {
    const key = keyOf(source)
    if (chosen.has(key)) onLinks(links.filter((each) => keyOf(each) !== key))
    else if (links.length < MAX_SOURCES) onLinks([...links, source])
  }
  const press = (event: KeyboardEvent) => {
    if (event.key === "Enter" && event.target === field.current) event.preventDefault()
    if (event.key !== "Escape") return
    event.preventDefault()
    event.stopPropagation()
    onDone()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears what its fields don't use
    <div className={styles.picker} onKeyDown={press}>
      <label htmlFor={id}>{i18n._("entries.search")}</label>
      <input
        id={id}
        ref={field}
        type="search"
        autoComplete="off"
        value={words}
        onChange={({ target }) => setWords(target.value)}
      />
      <FailureNote loading={loading} onRetry={reload} />
      <p role="status" className={styles.hint}>
        {loading.kind === "ready" && !loading.stale
          ? i18n._("entries.found", { count: sources.length })
          : i18n._("dashboard.loading")}
      </p>
      <ul className={styles.found} data-stale={(loading.kind === "ready" && loading.stale) || undefined}>
        {sources.map((source) => (
          <li key={keyOf(source)}>
            <label className={styles.tick}>
              <input type="checkbox" checked={chosen.has(keyOf(source))} onChange={() => tick(source)} />
              <SourceItem source={source} />
            </label>
          </li>
        ))}
      </ul>
      <ToolButton onClick={onDone}>{i18n._("entries.done.choosing")}</ToolButton>
    </div>
  )
}
