import { useLocation } from "wouter"
import { SECTION_PATHS } from "../state/sections.ts"
import type { SegmentsBy, ViewState } from "../state/view-state.ts"
import { formatView } from "../state/view-state.ts"

/** Where rows of another kind are: products have a section of their own, touchpoints are what theirs is named after. */
export function breakdownHref(by: SegmentsBy, view: ViewState): string {
  const own = by === "product" || by === "touchpoint"
  const search = formatView({
    ...view,
    by: own ? null : by,
    open: null,
    stage: null,
    ...(by === "persona" ? { persona: null } : {}),
  }).toString()
  const path = by === "product" ? SECTION_PATHS.products : SECTION_PATHS.touchpoints
  return search ? `${path}?${search}` : path
}

export function useBreakdown(view: ViewState): (by: SegmentsBy) => void {
  const [, navigate] = useLocation()
  return (by) => navigate(breakdownHref(by, view))
}
