import { DEFAULT_CONFIDENCE } from "./options.ts"

/**
 * Which of many comparisons may be called different when all of them are looked at together: Holm (1979), Scandinavian
 * Journal of Statistics 6, 65-70. So that hardly ever one that is truly equal is named, the first has to hold at
 * 1 - 0.05/m of m comparisons, the next at 1 - 0.05/(m - 1), and so on until one doesn't hold.
 *
 * @param tests each says whether the two that it compares are distinguishable at a confidence.
 * @returns for each test whether it is among those.
 * @example holm([(confidence) => confidence < 0.99, () => false]) // [true, false]
 */
export function holm(
  tests: readonly ((confidence: number) => boolean)[],
  confidence = DEFAULT_CONFIDENCE,
): readonly boolean[] {
  const held = tests.map(() => false)
  for (;;) {
    const left = held.filter((each) => !each).length
    if (left === 0) return held
    const stricter = 1 - (1 - confidence) / left
    const found = tests.flatMap((test, at) => (!held[at] && test(stricter) ? [at] : []))
    if (found.length === 0) return held
    for (const at of found) held[at] = true
  }
}
