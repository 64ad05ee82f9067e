import { PROMPT_METRICS, type PromptMetric } from "../../domain/prompt.ts"
import { endsOf, type Scale } from "../../metrics/index.ts"
import { JOURNEY_NODES, type JourneyNodes } from "../../protocol/journeys.ts"
import type { JourneyFacts } from "./journey-facts.ts"
import { type JourneyStep, lastStopOf, stepsOf } from "./journey-path.ts"

/** Whom a row counts. `product` is '' of all together, and so are `language` and `device`, both at once. */
interface Part {
  readonly showroomId: string
  readonly nodes: JourneyNodes
  readonly product: string
  readonly language: string
  readonly device: string
}

export interface StepDelta extends Part, JourneyStep {
  readonly grain: "day" | "month"
  readonly day: string
  visits: number
}

export interface LeaverDelta extends Part {
  readonly day: string
  readonly node: string
  readonly metric: PromptMetric
  readonly scale: Scale
  readonly counts: number[]
}

export interface JourneyDeltas {
  add(facts: JourneyFacts, sign: 1 | -1): void
  /** What isn't zero, each row once, in a fixed order of their keys. */
  steps(): readonly StepDelta[]
  leavers(): readonly LeaverDelta[]
}

function inOrder<Row>(rows: ReadonlyMap<string, Row>, isChange: (row: Row) => boolean): readonly Row[] {
  return [...rows]
    .filter(([, row]) => isChange(row))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, row]) => row)
}

function partsOf({ showroomId, home, products }: JourneyFacts, nodes: JourneyNodes): readonly Part[] {
  const { language, device } = home
  const crossed = { showroomId, nodes, language, device }
  return [
    { showroomId, nodes, product: "", language: "", device: "" },
    ...["", ...products].map((product) => ({ ...crossed, product })),
  ]
}

/** Adds up what visits change, so that each row is written once. */
export function createJourneyDeltas(): JourneyDeltas {
  const steps = new Map<string, StepDelta>()
  const leavers = new Map<string, LeaverDelta>()

  function addStep(
    part: Part,
    step: JourneyStep,
    grain: StepDelta["grain"],
    day: string,
    sign: 1 | -1,
  ): void {
    const name = JSON.stringify([...Object.values(part), grain, day, step.step, step.source, step.target])
    const row = steps.get(name) ?? { ...part, ...step, grain, day, visits: 0 }
    steps.set(name, row)
    row.visits += sign
  }

  function addAnswers(
    part: Part,
    { home: { day }, answers }: JourneyFacts,
    node: string,
    sign: 1 | -1,
  ): void {
    for (const metric of PROMPT_METRICS) {
      const answer = answers[metric]
      if (!answer) continue
      const { scale, score } = answer
      const { first, last } = endsOf(scale)
      const name = JSON.stringify([...Object.values(part), metric, day, node, scale])
      const row = leavers.get(name) ?? {
        ...{ ...part, day, node, metric, scale },
        counts: new Array<number>(last - first + 1).fill(0),
      }
      leavers.set(name, row)
      row.counts[score - first] = (row.counts[score - first] ?? 0) + sign
    }
  }

  return {
    add(facts, sign) {
      const { day } = facts.home
      const month = `${day.slice(0, 7)}-01`
      for (const nodes of JOURNEY_NODES) {
        const last = lastStopOf(facts, nodes)
        if (last === null) continue
        for (const part of partsOf(facts, nodes)) {
          for (const step of stepsOf(facts, nodes)) {
            addStep(part, step, "day", day, sign)
            // Of a single product there are few rows a day.
            if (part.product === "") addStep(part, step, "month", month, sign)
          }
          addAnswers(part, facts, last, sign)
        }
      }
    },
    steps: () => inOrder(steps, ({ visits }) => visits !== 0),
    leavers: () => inOrder(leavers, ({ counts }) => counts.some((count) => count !== 0)),
  }
}
