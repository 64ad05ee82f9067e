import { EMPTY_LEDGER, type Ledger } from "../../../domain/ledger.ts"
import type { RuleSet } from "../../../domain/parse-prompts.ts"
import type { Prompt } from "../../../domain/prompt.ts"
import type { Rule } from "../rules.ts"
import type { Habits } from "./habits.ts"
import type { Earlier } from "./occasions-of.ts"
import { recordedAskings } from "./recorded-askings.ts"
import type { RecordedVisit, TouchpointsAt } from "./recorded-visit.ts"
import { replayVisit } from "./replay-visit.ts"

export interface SimulationOptions {
  readonly rules: RuleSet
  readonly inForce: ReadonlyMap<string, Prompt>
  readonly touchpointsAt: TouchpointsAt
  /** Ids of the zones before the door. */
  readonly outside: ReadonlySet<string>
  readonly habitsOf: (prompt: Prompt) => Habits
  /** The day of a time, in the showroom's time zone. */
  readonly dayOf: (time: number) => string
}

/** What came of the visits so far. */
export interface SimulationCounts {
  readonly visits: number
  /** In which anything was asked. */
  readonly visitsAsked: number
  /** By prompt: how often it was asked, and in how many visits; `before`: how often it really was. */
  readonly prompts: ReadonlyMap<string, { asked: number; visits: number; before: number }>
  readonly touchpoints: ReadonlyMap<string, number>
  readonly rules: ReadonlyMap<Rule, number>
  /** By rule, as it was recorded. */
  readonly rulesBefore: ReadonlyMap<string, number>
  /** How many visits cost so many seconds of asking; those with none are left out. */
  readonly burdens: ReadonlyMap<number, number>
  readonly overBudget: number
}

export interface Simulation {
  /**
   * Replays a visit. Visits of one visitor come together and in order: what they were asked is remembered until another
   * visitor's come. `counted`: whether it is in the counts, or only remembered.
   */
  add(visit: RecordedVisit, counted?: boolean): void
  counts(): SimulationCounts
}

const DAY = 86_400_000
const bump = <K>(map: Map<K, number>, key: K, by = 1) => map.set(key, (map.get(key) ?? 0) + by)

/** Replays visits against changed rules, with a memory that doesn't grow with their number. */
export function createSimulation(options: SimulationOptions): Simulation {
  const { rules, inForce, touchpointsAt, outside, habitsOf, dayOf } = options
  const prompts = new Map(rules.prompts.map(({ id }) => [id, { asked: 0, visits: 0, before: 0 }]))
  const touchpoints = new Map<string, number>()
  const held = new Map<Rule, number>()
  const heldBefore = new Map<string, number>()
  const burdens = new Map<number, number>()
  let visits = 0
  let visitsAsked = 0
  let overBudget = 0
  let visitor: string | null = null
  let ledger: Ledger = EMPTY_LEDGER
  let past: { visits: number; lastAt: number; bought: boolean } | null = null

  function earlierOf(startedAt: number): Earlier | null {
    if (!past || dayOf(past.lastAt) === dayOf(startedAt)) return null
    const daysSince = Math.max(1, Math.floor((startedAt - past.lastAt) / DAY))
    return { visits: past.visits, daysSince, bought: past.bought }
  }

  function count(visit: RecordedVisit, replayed: ReturnType<typeof replayVisit>): void {
    visits += 1
    const { asked, suppressed } = replayed
    if (asked.length > 0) visitsAsked += 1
    const here = new Set<string>()
    for (const { prompt, touchpointId } of asked) {
      bump(touchpoints, touchpointId)
      const known = prompts.get(prompt.id)
      if (!known) continue
      known.asked += 1
      if (!here.has(prompt.id)) known.visits += 1
      here.add(prompt.id)
    }
    for (const { rule } of suppressed) bump(held, rule)
    for (const { promptId } of recordedAskings(visit)) {
      const known = prompts.get(promptId) ?? { asked: 0, visits: 0, before: 0 }
      prompts.set(promptId, { ...known, before: known.before + 1 })
    }
    for (const { event } of visit.events) if (event.type === "prompt.suppressed") bump(heldBefore, event.rule)
    const burden = asked.reduce((sum, { costSeconds }) => sum + costSeconds, 0)
    if (burden > rules.policy.budget.visitSeconds) overBudget += 1
    if (asked.length > 0) bump(burdens, Math.round(burden * 10) / 10)
  }

  return {
    add(visit, counted = true) {
      const startedAt = visit.events[0]?.at
      if (startedAt === undefined) return
      if (visit.visitor === null || visit.visitor !== visitor) {
        visitor = visit.visitor
        ledger = EMPTY_LEDGER
        past = null
      }
      const earlier = earlierOf(startedAt)
      const where = { touchpointsAt, outside }
      const replayed = replayVisit({ visit, rules, inForce, ...where, earlier, ledger, habitsOf })
      ledger = replayed.ledger
      past = {
        visits: (past?.visits ?? 0) + 1,
        lastAt: visit.events.at(-1)?.at ?? startedAt,
        bought:
          (past?.bought ?? false) || visit.events.some(({ event }) => event.type === "checkout.returned"),
      }
      if (counted) count(visit, replayed)
    },
    counts: () => ({
      visits,
      visitsAsked,
      prompts,
      touchpoints,
      rules: held,
      rulesBefore: heldBefore,
      burdens,
      overBudget,
    }),
  }
}

/** The burden below which this fraction of the visits with any is: seconds; `null` when there are none. */
export function burdenAt(burdens: ReadonlyMap<number, number>, fraction: number): number | null {
  const sorted = [...burdens].sort(([a], [b]) => a - b)
  const total = sorted.reduce((sum, [, count]) => sum + count, 0)
  let seen = 0
  for (const [seconds, count] of sorted) {
    seen += count
    if (seen >= fraction * total) return seconds
  }
  return null
}
