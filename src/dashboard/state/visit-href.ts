import { SECTION_PATHS } from "./sections.ts"

/** Where a visit is told, from where it is seen again. */
export function visitHref(visitId: string): string {
  return `${SECTION_PATHS.visits}?${new URLSearchParams({ visit: visitId })}`
}
