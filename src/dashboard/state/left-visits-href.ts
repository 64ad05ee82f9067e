import { SECTION_PATHS } from "./sections.ts"

/** Visits with a low score that went no further from a stop, over some days. */
export function leftVisitsHref(
  left: string,
  { from, to }: { readonly from: string; readonly to: string },
): string {
  return `${SECTION_PATHS.visits}?${new URLSearchParams({ kind: "low", left, from, to })}`
}
