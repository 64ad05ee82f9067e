import { useCallback, useMemo } from "react"
import { useLocation, useSearch } from "wouter"
import { ENTRY_STATES, type EntryState } from "../../domain/board.ts"

/** All that the address says about the boards on the screen. */
export interface BoardsView {
  /** `null`: all. */
  readonly list: EntryState | null
  /** The entry that is written; `new`: one that isn't kept yet. */
  readonly open: string | null
  /** The case that a new one is begun from. */
  readonly from: string | null
}

const ID = /^[0-9a-f-]{36}$/

/** Reads an address; what it doesn't understand is as if it weren't there. */
export function parseBoardsView(search: URLSearchParams): BoardsView {
  const [list, open, from] = ["list", "entry", "from"].map((name) => search.get(name))
  const isKnown = open === "new" || (open && ID.test(open))
  return {
    list: ENTRY_STATES.find((each) => each === list) ?? null,
    open: isKnown ? (open ?? null) : null,
    from: open === "new" && from && ID.test(from) ? from : null,
  }
}

/** The shortest address that says the same; `parseBoardsView` reads it back. */
export function formatBoardsView({ list, open, from }: BoardsView): string {
  const search = new URLSearchParams()
  if (list) search.set("list", list)
  if (open) search.set("entry", open)
  if (from) search.set("from", from)
  return search.toString()
}

/** What the address says about the boards, and how to change it; each change is a step that the back button undoes. */
export function useBoardsView(): readonly [BoardsView, (change: Partial<BoardsView>) => void] {
  const search = useSearch()
  const [path, navigate] = useLocation()
  const view = useMemo(() => parseBoardsView(new URLSearchParams(search)), [search])
  const change = useCallback(
    (parts: Partial<BoardsView>) => {
      const next = formatBoardsView({ ...view, from: null, ...parts })
      if (next !== formatBoardsView(view)) navigate(next ? `${path}?${next}` : path)
    },
    [view, path, navigate],
  )
  return [view, change]
}
