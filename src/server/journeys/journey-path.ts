import { JOURNEY_STEPS, type JourneyNodes } from "../../protocol/journeys.ts"
import type { JourneyFacts } from "./journey-facts.ts"

/** One step of a visit: from a stop to the next new one. */
export interface JourneyStep {
  /** Of the target, from 1. */
  readonly step: number
  /** '' before the first. */
  readonly source: string
  /** '' after the last. */
  readonly target: string
}

/** The stops of a visit, each where it came first. */
export function stopsOf({ zones, stages }: JourneyFacts, nodes: JourneyNodes): readonly string[] {
  const arrivals = Object.entries(nodes === "zone" ? zones : stages)
  return arrivals
    .toSorted(([aKey, a], [bKey, b]) => (a === b ? (aKey < bKey ? -1 : 1) : a < b ? -1 : 1))
    .map(([key]) => key)
}

/** Where a visit went no further. */
export function lastStopOf(facts: JourneyFacts, nodes: JourneyNodes): string | null {
  return stopsOf(facts, nodes).at(-1) ?? null
}

/**
 * The steps that a visit is counted by. Of a longer journey the sixth stop is the last one: so the steps form no circle, where
 * visits go no further is known of all, and what comes to a stop is what goes on and what goes no further.
 */
export function stepsOf(facts: JourneyFacts, nodes: JourneyNodes): readonly JourneyStep[] {
  const all = stopsOf(facts, nodes)
  const last = all.at(-1)
  if (last === undefined) return []
  const told = all.length > JOURNEY_STEPS ? [...all.slice(0, JOURNEY_STEPS - 1), last] : all
  const ends = ["", ...told, ""]
  return ends.slice(1).map((target, index) => ({ step: index + 1, source: ends[index] ?? "", target }))
}
