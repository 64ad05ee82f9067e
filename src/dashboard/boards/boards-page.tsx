import { useLingui } from "@lingui/react"
import { useEffect, useMemo, useState } from "react"
import { ENTRY_STATES } from "../../domain/board.ts"
import type { ShowroomReply } from "../../protocol/showroom.ts"
import { Button } from "../../ui/button.tsx"
import { useWords } from "../format/use-words.ts"
import { FailureNote, Freshness } from "../frame/freshness.tsx"
import { todayIn } from "../frame/reading-of.ts"
import { Segmented } from "../frame/segmented.tsx"
import { useLoaded } from "../load/use-loaded.ts"
import { useServices } from "../services-context.ts"
import { createBoardsApi } from "./ask-boards.ts"
import styles from "./boards-page.module.css"
import { useBoardsView } from "./boards-view.ts"
import { draftFrom, EMPTY_DRAFT } from "./draft.ts"
import { EntryEditor } from "./entry-editor.tsx"
import { EntryList } from "./entry-list.tsx"
import "./messages.ts"

export interface BoardsPageProps {
  showroom: ShowroomReply
  /** Grows when something has changed. */
  turn: number
  live: boolean | null
  onSignedOut: () => void
}

const ALL = "all" as const

/** What visitors said and what came of it: written here, read in the store. */
export function BoardsPage({ showroom, turn, live, onSignedOut }: BoardsPageProps) {
  const { i18n } = useLingui()
  const { language } = useWords()
  const { api, now } = useServices()
  const boards = useMemo(() => createBoardsApi(api, language), [api, language])
  const [view, change] = useBoardsView()
  const { open, from, list } = view
  const isNew = open === "new"
  const [newId, setNewId] = useState(() => crypto.randomUUID())
  const listing = useLoaded(`entries ${language}`, boards.list, turn)
  const one = useLoaded(
    `${open} ${language}`,
    (signal) => (open && !isNew ? boards.one(open, signal) : Promise.resolve(null)),
    turn,
  )
  const origin = useLoaded(
    `from ${from} ${language}`,
    (signal) => (from ? boards.origin(from, signal) : Promise.resolve(null)),
    0,
  )
  const { loading } = listing
  const signedOut = loading.kind !== "first" && loading.failure === "signed-out"
  useEffect(() => {
    if (signedOut) onSignedOut()
  }, [signedOut, onSignedOut])

  const all = loading.kind === "ready" ? loading.data.entries : []
  const shown = all.filter(({ state }) => list === null || state === list)
  const entry = one.loading.kind === "ready" && !one.loading.stale ? one.loading.data : null
  const gone = one.loading.kind === "failed" && one.loading.failure === "refused"
  const isBegun = from === null || (origin.loading.kind !== "first" && !isStale(origin.loading))
  const kase = origin.loading.kind === "ready" ? origin.loading.data : null
  // What was just begun here stays on the screen while it becomes one that is kept.
  const isThere = loading.kind === "ready" && (isNew ? isBegun : entry?.id === open || newId === open)
  const begin = () => {
    setNewId(crypto.randomUUID())
    change({ open: "new" })
  }
  const countOf = (state: (typeof ENTRY_STATES)[number]) => all.filter((each) => each.state === state).length
  return (
    <div className={styles.page} aria-busy={loading.kind === "first" || undefined}>
      <div className={styles.tools}>
        <Segmented
          label={i18n._("entries.lists")}
          options={[
            { id: ALL, label: i18n._("entries.list.all") },
            ...ENTRY_STATES.map((id) => ({ id, label: `${i18n._(`entries.list.${id}`)} ${countOf(id)}` })),
          ]}
          value={list ?? ALL}
          onChoose={(chosen) => change({ list: chosen === ALL ? null : chosen, open: null })}
        />
        <Button onClick={begin}>{i18n._("entries.new")}</Button>
      </div>
      <FailureNote loading={loading} onRetry={listing.reload} />
      <div className={styles.columns} data-open={open ? true : undefined}>
        <div className={styles.lines}>
          {loading.kind === "first" ? <p className={styles.note}>{i18n._("dashboard.loading")}</p> : null}
          {loading.kind === "ready" && shown.length === 0 ? (
            <div className={styles.empty}>
              <h2>{i18n._(all.length === 0 ? "entries.empty" : "entries.empty.list")}</h2>
              <p>{i18n._("entries.empty.text")}</p>
            </div>
          ) : null}
          {shown.length > 0 ? (
            <EntryList entries={shown} openId={open} onOpen={(id) => change({ open: id })} />
          ) : null}
        </div>
        {open && isThere ? (
          <EntryEditor
            key={isNew ? newId : open}
            id={isNew ? newId : open}
            boards={boards}
            opened={isNew ? null : entry}
            begun={kase ? draftFrom(kase) : EMPTY_DRAFT}
            places={loading.kind === "ready" ? loading.data.places : []}
            today={todayIn(showroom, now())}
            timezone={showroom.timezone}
            onKept={({ id }) => {
              listing.reload()
              if (!isNew) one.reload()
              else if (id !== open) change({ open: id })
            }}
            onReload={one.reload}
            onGone={() => {
              listing.reload()
              change({ open: null })
            }}
            onBack={() => {
              change({ open: null })
              // On a phone the list is there only when the entry is gone.
              requestAnimationFrame(() =>
                document.querySelector<HTMLElement>(`[data-entry="${open}"]`)?.focus(),
              )
            }}
          />
        ) : open ? (
          <p className={styles.note}>{i18n._(gone ? "entries.gone" : "dashboard.loading")}</p>
        ) : shown.length > 0 ? (
          <p className={`${styles.note} ${styles.hint}`}>{i18n._("entries.choose")}</p>
        ) : null}
      </div>
      <Freshness loading={loading} live={live} />
    </div>
  )
}

function isStale(loading: { readonly kind: string; readonly stale?: boolean }): boolean {
  return loading.stale === true
}
