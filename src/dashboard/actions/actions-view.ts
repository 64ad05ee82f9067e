import { useCallback } from "react"
import { useLocation, useSearch } from "wouter"
import { type CaseOrigin, formatCaseOrigin, parseCaseOrigin } from "../state/case-origin.ts"
import { SECTION_PATHS } from "../state/sections.ts"

export const PARTS = ["targets", "done", "digest"] as const
export type Part = (typeof PARTS)[number]

/** What the address names: a part, and in it what is open; `new`: one that isn't kept yet. */
export interface ActionsView {
  readonly part: Part
  readonly open: string | null
  /** The goal that a new action is for. */
  readonly target: string | null
  /** The case that a new action comes from. */
  readonly from: CaseOrigin | null
}

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Reads an address; what it doesn't understand is as if it weren't there. */
export function parseActionsView(path: string, search: URLSearchParams): ActionsView {
  const [named, id = ""] = path
    .replace(/\/+$/, "")
    .slice(SECTION_PATHS.actions.length + 1)
    .split("/")
  const part = PARTS.find((each) => each === named) ?? "targets"
  const open = part !== "digest" && (id === "new" || ID.test(id)) ? id : null
  const target = search.get("for")
  const isNewAction = part === "done" && open === "new"
  return {
    part,
    open,
    target: isNewAction && target && ID.test(target) ? target : null,
    from: isNewAction ? parseCaseOrigin(search) : null,
  }
}

/** The address that says the same; `parseActionsView` reads it back. */
export function actionsHref({ part, open, target, from }: ActionsView, isTable = false): string {
  const search = new URLSearchParams({
    ...(target ? { for: target } : {}),
    ...(from ? formatCaseOrigin(from) : {}),
    ...(isTable ? { table: "1" } : {}),
  })
  const path = [
    SECTION_PATHS.actions,
    ...(part === "targets" && !open ? [] : [part]),
    ...(open ? [open] : []),
  ]
  return `${path.join("/")}${search.size > 0 ? `?${search}` : ""}`
}

/** What the address says, and how to go elsewhere in the section; each is a step that the back button undoes. */
export function useActionsView(): readonly [ActionsView, (view: Partial<ActionsView>) => void] {
  const [path, navigate] = useLocation()
  const search = useSearch()
  const parameters = new URLSearchParams(search)
  const view = parseActionsView(path, parameters)
  const isTable = parameters.get("table") === "1"
  const { part } = view
  const go = useCallback(
    (next: Partial<ActionsView>) =>
      navigate(actionsHref({ part, open: null, target: null, from: null, ...next }, isTable)),
    [part, isTable, navigate],
  )
  return [view, go]
}
