import { useCallback, useMemo } from "react"
import { useLocation, useSearch } from "wouter"

export const CASE_LISTS = ["open", "mine", "closed"] as const
export type CaseListName = (typeof CASE_LISTS)[number]
export const CASE_ORDERS = ["oldest", "newest"] as const
export type CaseOrder = (typeof CASE_ORDERS)[number]

/** All that the address says about the cases on the screen. */
export interface CasesView {
  readonly list: CaseListName
  /** `null`: what suits the list. */
  readonly order: CaseOrder | null
  /** Only those about this, as `KIND:KEY`; `null`: all. */
  readonly of: string | null
  /** The case that is looked at closely. */
  readonly open: string | null
}

const OF = /^(touchpoint|zone|product):[\w.:~-]{1,200}$/
const ID = /^[0-9a-f-]{36}$/

/** Reads an address; what it doesn't understand is as if it weren't there. */
export function parseCasesView(search: URLSearchParams): CasesView {
  const [list, order, of, open] = ["list", "order", "of", "case"].map((name) => search.get(name))
  return {
    list: CASE_LISTS.find((each) => each === list) ?? "open",
    order: CASE_ORDERS.find((each) => each === order) ?? null,
    of: of && OF.test(of) ? of : null,
    open: open && ID.test(open) ? open : null,
  }
}

/** The shortest address that says the same; `parseCasesView` reads it back. */
export function formatCasesView({ list, order, of, open }: CasesView): string {
  const search = new URLSearchParams()
  if (list !== "open") search.set("list", list)
  if (order) search.set("order", order)
  if (of) search.set("of", of)
  if (open) search.set("case", open)
  return search.toString()
}

export function orderOf({ list, order }: CasesView): CaseOrder {
  return order ?? (list === "closed" ? "newest" : "oldest")
}

/** What the address says about cases, and how to change it; each change is a step that the back button undoes. */
export function useCasesView(): readonly [CasesView, (change: Partial<CasesView>) => void] {
  const search = useSearch()
  const [path, navigate] = useLocation()
  const view = useMemo(() => parseCasesView(new URLSearchParams(search)), [search])
  const change = useCallback(
    (parts: Partial<CasesView>) => {
      const next = formatCasesView({ ...view, ...parts })
      if (next !== formatCasesView(view)) navigate(next ? `${path}?${next}` : path)
    },
    [view, path, navigate],
  )
  return [view, change]
}
