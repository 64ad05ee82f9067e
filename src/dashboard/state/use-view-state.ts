import { useCallback, useMemo } from "react"
import { useLocation, useSearch } from "wouter"
import { formatView, parseView, type ViewState } from "./view-state.ts"

export type ChangeView = (change: Partial<ViewState>) => void

/** What the address says, and how to change it. Each change is a step that the back button undoes. */
export function useViewState(): readonly [ViewState, ChangeView] {
  const search = useSearch()
  const [path, navigate] = useLocation()
  const view = useMemo(() => parseView(new URLSearchParams(search)), [search])
  const change = useCallback<ChangeView>(
    (parts) => {
      const next = formatView({ ...view, ...parts }).toString()
      if (next === formatView(view).toString()) return
      navigate(next ? `${path}?${next}` : path)
    },
    [view, path, navigate],
  )
  return [view, change]
}

/** What another section keeps of the address: the period, the filters, the table; not the row that is open. */
export function searchForSection(view: ViewState): string {
  const own = { by: null, open: null, own: null, stage: null, enough: false, persona: null }
  const next = formatView({ ...view, ...own }).toString()
  return next ? `?${next}` : ""
}
