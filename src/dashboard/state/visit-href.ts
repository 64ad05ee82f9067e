import { SECTION_PATHS } from "./sections.ts"

/** Where a visit is told, from where it is seen again. */
export function visitHref(visitId: string): string {
  return `${SECTION_PATHS.visits}?${new URLSearchParams({ visit: visitId })}`
}

/** Visits with a low score, about a product or in a zone. */
export function lowVisitsHref(what: { readonly product: string } | { readonly zone: string }): string {
  return `${SECTION_PATHS.visits}?${new URLSearchParams({ kind: "low", ...what })}`
}
