import { DEFAULT_CONFIDENCE } from "../../metrics/index.ts"

/**
 * Which of several tests hold when all are made at once: in 19 of 20 families none of them by chance. Holm (1979), A simple
 * sequentially rejective multiple test procedure, Scandinavian Journal of Statistics 6(2), 65-70. `holds` must hold at every
 * lower confidence too.
 */
export function holm<Test>(
  tests: readonly Test[],
  holds: (test: Test, confidence: number) => boolean,
): ReadonlySet<Test> {
  const held = new Set<Test>()
  for (;;) {
    const left = tests.filter((test) => !held.has(test))
    const confidence = 1 - (1 - DEFAULT_CONFIDENCE) / left.length
    const more = left.filter((test) => holds(test, confidence))
    if (more.length === 0) return held
    for (const test of more) held.add(test)
  }
}
