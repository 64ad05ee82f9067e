import { JOURNEY_STEPS, type JourneyLink, type JourneyStop } from "../../protocol/journeys.ts"
import { coverWays, wayName } from "./cover-ways.ts"
import { arrivalsOf, type FlowRow, LEFT, total, type Ways, waysByStep } from "./flow.ts"
import { roundFlow } from "./round-flow.ts"

/** What may be told of a flow. */
export interface ToldFlow {
  readonly visits: number | null
  readonly stops: readonly Omit<JourneyStop, "label">[]
  readonly links: readonly JourneyLink[]
  readonly untold: readonly number[]
}

interface ToldStep {
  readonly stops: ToldFlow["stops"]
  readonly links: readonly JourneyLink[]
  readonly isTold: boolean
}

type Counted = readonly [key: string, visits: number]
/** The largest first. */
const bySize = ([aKey, a]: Counted, [bKey, b]: Counted) => b - a || (aKey < bKey ? -1 : 1)

/** The stops of a step, and where visits went from them. */
function tellStep(step: number, into: Ways, next: Ways, isCarried: boolean): ToldStep {
  const told = coverWays(next)
  const left = (key: string) => {
    const visits = next.get(key)?.get(LEFT) ?? 0
    if (told === null || isCarried) return null
    return visits === 0 || told.has(wayName(key, LEFT)) ? visits : null
  }
  const stops = [...arrivalsOf(into)]
    .toSorted(bySize)
    .map(([key, visits]) => ({ step, key, visits, left: left(key) }))
  if (told === null) return { stops, links: [], isTold: false }
  const links = stops.flatMap(({ key }) =>
    [...(next.get(key) ?? [])]
      .toSorted(bySize)
      .flatMap(([to, visits]): readonly JourneyLink[] =>
        to === LEFT
          ? []
          : [{ step: step + 1, from: key, to, visits: told.has(wayName(key, to)) ? visits : null }],
      ),
  )
  return { stops, links, isTold: true }
}

/**
 * The flow as it may be sent: no group of fewer than five visits follows from one reply. The ways of one step and of the next
 * share no visits but those of whole stops, which are told, so each step is protected for itself.
 */
export function tellFlow(rows: readonly FlowRow[]): ToldFlow {
  const flow = roundFlow(waysByStep(rows, JOURNEY_STEPS))
  if (flow === null) return { visits: null, stops: [], links: [], untold: [] }
  const { ways, carried } = flow
  const steps = ways
    .slice(0, -1)
    .map((into, index) => tellStep(index + 1, into, ways[index + 1] ?? new Map(), carried.has(index + 1)))
    .filter(({ stops }) => stops.length > 0)
  return {
    visits: total(ways[0] ?? new Map()),
    stops: steps.flatMap(({ stops }) => stops),
    links: steps.flatMap(({ links }) => links),
    untold: steps.flatMap(({ isTold }, index) => (isTold ? [] : [index + 1])),
  }
}
