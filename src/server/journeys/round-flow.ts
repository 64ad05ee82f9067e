import { HIDDEN_UNDER } from "../../metrics/index.ts"
import { KEY_OTHER } from "../../protocol/journeys.ts"
import { arrivalsOf, LEFT, leftOf, renamed, sumOf, total, WayCounts, type Ways } from "./flow.ts"

/** Stops of a step that are told by name; the others are told together. */
const NAMED = 8

const isFew = (visits: number) => visits > 0 && visits < HIDDEN_UNDER

/** The stops of a step that are told by name: the largest, so that the others together are none, or five or more. */
function namedStops(arrivals: ReadonlyMap<string, number>): ReadonlySet<string> {
  const sorted = [...arrivals].toSorted(([aKey, a], [bKey, b]) => b - a || (aKey < bKey ? -1 : 1))
  const large = sorted.filter(([key, visits]) => key !== KEY_OTHER && visits >= HIDDEN_UNDER).slice(0, NAMED)
  const rest = () => {
    const kept = new Set(large.map(([key]) => key))
    return sorted.reduce((sum, [key, visits]) => sum + (kept.has(key) ? 0 : visits), 0)
  }
  while (isFew(rest())) large.pop()
  return new Set(large.map(([key]) => key))
}

/** All that go on are told as if they hadn't. */
function ended(ways: Ways): Ways {
  const counts = new WayCounts()
  for (const [source, row] of ways) counts.add(source, LEFT, sumOf(row))
  return counts.ways
}

/** Those who went no further go on to the other stops, and no further from there. */
function carriedOn(ways: Ways, next: Ways): readonly [Ways, Ways] {
  const [here, there] = [new WayCounts(), new WayCounts()]
  for (const [source, row] of ways)
    for (const [target, visits] of row) here.add(source, target === LEFT ? KEY_OTHER : target, visits)
  for (const [source, row] of next) for (const [target, visits] of row) there.add(source, target, visits)
  there.add(KEY_OTHER, LEFT, leftOf(ways))
  return [here.ways, there.ways]
}

export interface RoundFlow {
  /** By the step of the target; index 0 is step 1. */
  readonly ways: readonly Ways[]
  /** Steps from which fewer than five went no further, who are told as if they had gone on. */
  readonly carried: ReadonlySet<number>
}

/**
 * The flow so that every sum that can be told of it is none, or five visits or more: of each stop, of those who go on from a
 * step, and of those who go no further from it. Small stops are told together; where fewer than five go on from a step, they are
 * told as if they hadn't, and where fewer than five go no further, as if they had gone on to the other stops. It
 * conserves: what comes to a stop is what goes on and what goes no further. `null`: fewer than five visits.
 */
export function roundFlow(exact: readonly Ways[]): RoundFlow | null {
  if (total(exact[0] ?? new Map()) < HIDDEN_UNDER) return null
  const flow = [...exact]
  const carried = new Set<number>()
  for (let step = 0; step + 1 < flow.length; step += 1) {
    const named = namedStops(arrivalsOf(flow[step] ?? new Map()))
    const name = (key: string) => (named.has(key) ? key : KEY_OTHER)
    flow[step] = renamed(flow[step] ?? new Map(), { target: name })
    let next = renamed(flow[step + 1] ?? new Map(), { source: name })
    const goOn = total(next) - leftOf(next)
    if (goOn < HIDDEN_UNDER) {
      next = ended(next)
      flow[step + 1] = next
      return { ways: flow.slice(0, step + 2), carried }
    }
    if (isFew(leftOf(next))) {
      const [here, there] = carriedOn(next, flow[step + 2] ?? new Map())
      flow[step + 1] = here
      flow[step + 2] = there
      carried.add(step + 1)
    } else flow[step + 1] = next
  }
  return { ways: flow, carried }
}
