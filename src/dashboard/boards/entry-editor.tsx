import { useLingui } from "@lingui/react"
import { type FormEvent, useEffect, useRef } from "react"
import type { EntriesReply, EntryReply } from "../../protocol/boards.ts"
import { Icon } from "../../ui/icon.tsx"
import type { BoardsApi } from "./ask-boards.ts"
import { type Draft, gapsOf } from "./draft.ts"
import { EntryActions } from "./entry-actions.tsx"
import styles from "./entry-editor.module.css"
import { EntryHistory } from "./entry-history.tsx"
import { EntryPreview } from "./entry-preview.tsx"
import { MatterFields } from "./matter-fields.tsx"
import { SourceList } from "./source-list.tsx"
import { useEntry } from "./use-entry.ts"
import { WordFields } from "./word-fields.tsx"

export interface EntryEditorProps {
  id: string
  boards: BoardsApi
  opened: EntryReply | null
  begun: Draft
  places: EntriesReply["places"]
  /** Where the showroom is. */
  today: string
  timezone: string
  onKept: (entry: EntryReply) => void
  onReload: () => void
  onGone: () => void
  onBack: () => void
}

/** One entry: what it comes from, its words in both languages, and how it will hang in the store. */
export function EntryEditor(props: EntryEditorProps) {
  const { boards, places, today, timezone, onReload, onBack } = props
  const { i18n } = useLingui()
  const entry = useEntry(props)
  const { draft, kept, problem, write } = entry
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  function submit(event: FormEvent) {
    event.preventDefault()
    void entry.save()
  }
  const state = kept?.state ?? "draft"
  return (
    <section className={styles.editor} aria-label={i18n._("entries.editor")}>
      <button type="button" className={styles.back} onClick={onBack}>
        <Icon name="chevron-left" size={18} />
        {i18n._("entries.back")}
      </button>
      <h2 ref={heading} tabIndex={-1} className={styles.title}>
        {i18n._(kept ? `entries.title.${state}` : "entries.title.new")}
      </h2>
      <form className={styles.form} onSubmit={submit}>
        <SourceList boards={boards} links={draft.links} onLinks={(links) => write({ links })} />
        <WordFields draft={draft} onWrite={write} />
        <MatterFields
          draft={draft}
          places={places}
          today={today}
          figure={kept && !entry.dirty ? kept.figure : null}
          onWrite={write}
        />
        <EntryPreview
          draft={draft}
          places={places}
          people={kept?.people ?? 0}
          change={kept?.figure.kind === "told" && !entry.dirty ? kept.figure.change : null}
        />
        <div role="alert" className={styles.alert}>
          {problem ? (
            <p className={styles.problem}>
              {problem.words}{" "}
              {problem.stale ? (
                <button type="button" className={styles.link} onClick={onReload}>
                  {i18n._("entries.reload")}
                </button>
              ) : null}
            </p>
          ) : null}
        </div>
        <EntryActions entry={entry} state={state} gaps={gapsOf(draft, today)} />
      </form>
      {kept ? <EntryHistory entry={kept} timezone={timezone} /> : null}
    </section>
  )
}
