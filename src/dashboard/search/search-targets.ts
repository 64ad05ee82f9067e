import type { Language } from "../../domain/language.ts"
import { SECTION_PATHS, type Section } from "../state/sections.ts"
import { searchForSection } from "../state/use-view-state.ts"
import { formatView, type SegmentsBy, type ViewState } from "../state/view-state.ts"

/** Something that can be gone to. */
export interface SearchTarget {
  readonly kind: "section" | "touchpoint" | "zone" | "product"
  readonly key: string
  readonly label: string
  readonly href: string
}

/** The row of a touchpoint, a zone or a product, opened; the period and the filters stay. */
export function rowHref(by: SegmentsBy, key: string, view: ViewState): string {
  const path = by === "product" ? SECTION_PATHS.products : SECTION_PATHS.touchpoints
  const shown = by === "zone" ? by : null
  const search = formatView({
    ...view,
    by: shown,
    stage: null,
    enough: false,
    open: { metric: "csat", key },
  })
  return `${path}?${search}`
}

export function sectionHref(section: Section, view: ViewState): string {
  return `${SECTION_PATHS[section]}${searchForSection(view)}`
}

/** Letters without accents and case. */
function plain(text: string, language: Language): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLocaleLowerCase(language)
}

const BETWEEN_WORDS = /[^\p{L}\p{N}]+/u

/** How well a label answers what is typed: 0 best; `null` not at all. Every word must begin one of the label's, in any order. */
function rankOf(label: string, typed: string): number | null {
  const words = label.split(BETWEEN_WORDS)
  const asked = typed.split(BETWEEN_WORDS).filter(Boolean)
  if (!asked.every((part) => words.some((word) => word.startsWith(part)))) return null
  return label.startsWith(typed) ? 0 : 1
}

/** At most so many are shown. */
const MOST = 12

/** What answers what is typed, the best first; all that comes first when nothing is. */
export function findTargets(
  targets: readonly SearchTarget[],
  typed: string,
  language: Language,
): readonly SearchTarget[] {
  const asked = plain(typed.trim(), language)
  return targets
    .flatMap((target) => {
      const rank = rankOf(plain(target.label, language), asked)
      return rank === null ? [] : [{ target, rank }]
    })
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, MOST)
    .map(({ target }) => target)
}
