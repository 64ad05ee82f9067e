import type { Language } from "../../domain/language.ts"
import { GREYED_UNDER } from "../../metrics/index.ts"
import { isShown } from "../reading/measured.ts"
import type { Sort, ViewState } from "../state/view-state.ts"
import type { Segment } from "./segment.ts"

function wordsOf({ beside }: Segment): number {
  return beside?.words ?? 0
}

/** Whether the row has nothing of what the order is by. */
function isWithout(key: Sort["key"], segment: Segment): boolean {
  if (key === "value") return !isShown(segment.now)
  return key === "words" && segment.beside?.words == null
}

function compareBy(sort: Sort, language: Language): (a: Segment, b: Segment) => number {
  const direction = sort.up ? 1 : -1
  const byName = (a: Segment, b: Segment) => a.label.localeCompare(b.label, language)
  switch (sort.key) {
    case "name":
      return (a, b) => direction * byName(a, b)
    case "n":
      return (a, b) => direction * (a.now.n - b.now.n) || byName(a, b)
    case "words":
      return (a, b) => direction * (wordsOf(a) - wordsOf(b)) || byName(a, b)
    case "value":
      return (a, b) => direction * ((a.now.value ?? 0) - (b.now.value ?? 0)) || byName(a, b)
  }
}

/** The rows that are asked for, in order. Hidden ones come last when the order is by a value that they don't have. */
export function arrange(
  segments: readonly Segment[],
  { stage, enough, sort }: Pick<ViewState, "stage" | "enough" | "sort">,
  language: Language,
): readonly Segment[] {
  const compare = compareBy(sort, language)
  return segments
    .filter((segment) => stage === null || segment.stage === stage)
    .filter(({ now }) => !enough || (now.n >= GREYED_UNDER && isShown(now)))
    .toSorted((a, b) => {
      const hidden = Number(isWithout(sort.key, a)) - Number(isWithout(sort.key, b))
      return hidden || compare(a, b)
    })
}
