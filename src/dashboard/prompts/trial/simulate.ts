import { ApiError } from "../../../client/api.ts"
import type { SimulationReply } from "../../../protocol/simulations.ts"
import type { Days } from "../../period/period.ts"
import type { PromptsApi } from "../prompts-api.ts"

/** Prompts and the policy that holds for all of them, as they are written. */
export interface Rules {
  readonly prompts: readonly unknown[]
  readonly policy: unknown
}

/** What would be asked with the draft, and with what is in force, over the same visits. */
export interface Trial {
  readonly draft: SimulationReply
  readonly inForce: SimulationReply
  readonly days: Days
}

/** Milliseconds before another try while somebody else's simulation runs, and how many tries. */
const BUSY_MS = 3000
const TRIES = 40

export interface SimulateOptions {
  readonly prompts: PromptsApi
  readonly draft: Rules
  readonly inForce: Rules
  readonly days: Days
  readonly after: (milliseconds: number, then: () => void) => () => void
  readonly signal: AbortSignal
}

/** Replays the visits of these days twice, one after the other: the server runs one at a time. */
export async function simulate(options: SimulateOptions): Promise<Trial> {
  const { prompts, days, after, signal } = options
  async function run(rules: Rules): Promise<SimulationReply> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await prompts.simulate({ ...rules, ...days }, signal)
      } catch (error) {
        const isBusy = error instanceof ApiError && error.code === "simulation-running" && tries < TRIES
        if (!isBusy || signal.aborted) throw error
        await new Promise<void>((resolve) => {
          after(BUSY_MS, resolve)
        })
      }
    }
  }
  const draft = await run(options.draft)
  return { draft, inForce: await run(options.inForce), days }
}

/** Answers under which an interval says little: shown greyed everywhere. */
const ENOUGH = 30

/** Weeks until the expected answers are enough; `null` when none are to be expected. */
export function weeksUntilEnough(expected: number, days: number): number | null {
  return expected > 0 ? Math.ceil((ENOUGH / expected) * (days / 7)) : null
}
