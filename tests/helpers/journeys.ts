import { JOURNEY_STEPS } from "../../src/protocol/journeys.ts"
import type { FlowRow } from "../../src/server/journeys/flow.ts"

/** The rows of ways, each a list of stops in the order in which they were first come to: counted here once more. */
export function rowsOf(ways: readonly (readonly string[])[]): FlowRow[] {
  const counts = new Map<string, FlowRow>()
  for (const way of ways) {
    if (way.length === 0) continue
    const told = way.length > JOURNEY_STEPS ? [...way.slice(0, JOURNEY_STEPS - 1), way.at(-1) ?? ""] : way
    let source = ""
    for (const [index, target] of [...told, ""].entries()) {
      const name = JSON.stringify([index + 1, source, target])
      const visits = (counts.get(name)?.visits ?? 0) + 1
      counts.set(name, { step: index + 1, source, target, visits })
      source = target
    }
  }
  return [...counts.values()].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1))
}

export const nameOf = ({ step, source, target }: FlowRow): string => JSON.stringify([step, source, target])
