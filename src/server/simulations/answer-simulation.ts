import type pg from "pg"
import type { RuleSet } from "../../domain/parse-prompts.ts"
import type { Prompt } from "../../domain/prompt.ts"
import { expectAnswers, expectHalfWidth } from "../../feedback/rules/replay/expected.ts"
import type { TouchpointsAt } from "../../feedback/rules/replay/recorded-visit.ts"
import { burdenAt, createSimulation, type SimulationCounts } from "../../feedback/rules/replay/simulate.ts"
import type { SimulatedPrompt, SimulationReply } from "../../protocol/simulations.ts"
import type { Range } from "../figures/metrics-query.ts"
import { habitsOf, type ObservedOf, readObserved } from "./observed.ts"
import { readRecordedVisits } from "./recorded-visits.ts"

export interface SimulationOptions extends Range {
  readonly pool: pg.Pool
  readonly showroomId: string
  readonly timezone: string
  readonly dayOf: (time: number) => string
  /** What is tried out, and the prompts in force. */
  readonly rules: RuleSet
  readonly inForce: readonly Prompt[]
  readonly touchpointsAt: TouchpointsAt
  /** Ids of the zones before the door. */
  readonly outside: ReadonlySet<string>
  readonly most: number
}

function tellPrompt(prompt: Prompt, counts: SimulationCounts, observedOf: ObservedOf): SimulatedPrompt {
  const { id, metric } = prompt
  const { asked, visits, before } = counts.prompts.get(id) ?? { asked: 0, visits: 0, before: 0 }
  const observed = observedOf(prompt)
  const { rate, answers } = expectAnswers(asked, observed)
  return {
    prompt: id,
    asked,
    visits,
    share: counts.visits === 0 ? 0 : (100 * visits) / counts.visits,
    before,
    responseRate: rate,
    expected: answers,
    halfWidth: expectHalfWidth(metric, observed.scores, answers?.n ?? 0),
    halfWidthBefore: expectHalfWidth(
      metric,
      observed.scores,
      expectAnswers(before, observed).answers?.n ?? 0,
    ),
  }
}

function tellRules({ rules, rulesBefore }: SimulationCounts): SimulationReply["suppressed"] {
  const names = [...new Set<string>([...rules.keys(), ...rulesBefore.keys()])]
  const counts = new Map<string, number>(rules)
  return names
    .map((rule) => ({ rule, count: counts.get(rule) ?? 0, before: rulesBefore.get(rule) ?? 0 }))
    .sort((a, b) => b.count - a.count || b.before - a.before || (a.rule < b.rule ? -1 : 1))
}

/** Replays what was recorded in these days against rules that aren't in force. */
export async function answerSimulation(options: SimulationOptions): Promise<SimulationReply> {
  const { pool, showroomId, timezone, dayOf, rules, inForce, touchpointsAt, outside, from, to } = options
  const observedOf = await readObserved(pool, showroomId, { from, to })
  const simulation = createSimulation({
    rules,
    inForce: new Map(inForce.map((prompt) => [prompt.id, prompt])),
    touchpointsAt,
    outside,
    habitsOf: (prompt) => habitsOf(observedOf(prompt)),
    dayOf,
  })
  const { recorded, replayed } = await readRecordedVisits(options, simulation.add)
  const counts = simulation.counts()
  return {
    from,
    to,
    timezone,
    visits: { recorded, replayed, asked: counts.visitsAsked },
    prompts: rules.prompts.map((prompt) => tellPrompt(prompt, counts, observedOf)),
    touchpoints: [...counts.touchpoints]
      .map(([touchpoint, asked]) => ({ touchpoint, asked }))
      .sort((a, b) => b.asked - a.asked || (a.touchpoint < b.touchpoint ? -1 : 1)),
    suppressed: tellRules(counts),
    burden: {
      median: burdenAt(counts.burdens, 0.5),
      p90: burdenAt(counts.burdens, 0.9),
      budget: rules.policy.budget.visitSeconds,
      overBudget: counts.overBudget,
    },
  }
}
