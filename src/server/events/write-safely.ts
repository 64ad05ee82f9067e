import type { Logger } from "pino"
import type { Arrival, Fate } from "./arrival.ts"
import type { Written } from "./write-batch.ts"

/** Serialization failure and deadlock: the same transaction, tried again, may well succeed. */
const PASSING = /^(40001|40P01)$/
/** PostgreSQL couldn't take a value: data exceptions and broken constraints. */
const UNFIT = /^(22|23|54)...$/
const ATTEMPTS = 5

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : ""
}

export interface WriteSafelyOptions {
  readonly write: (arrivals: readonly Arrival[]) => Promise<Written>
  readonly log: Logger
}

/**
 * Tries again what failed in passing, and when PostgreSQL refuses a value, looks for the event that has it: one that
 * can't be stored must not cost those that happened to be written with it. Rejects when the database is away.
 */
export function createWriteSafely({ write, log }: WriteSafelyOptions) {
  async function attempt(arrivals: readonly Arrival[], left: number): Promise<Written> {
    try {
      return await write(arrivals)
    } catch (error) {
      if (!PASSING.test(codeOf(error)) || left <= 1) throw error
      return attempt(arrivals, left - 1)
    }
  }

  async function halves(arrivals: readonly Arrival[]): Promise<Written> {
    const middle = Math.ceil(arrivals.length / 2)
    const first = await writeSafely(arrivals.slice(0, middle))
    const second = await writeSafely(arrivals.slice(middle))
    return {
      fates: [...first.fates, ...second.fates],
      metrics: [...new Set([...first.metrics, ...second.metrics])],
    }
  }

  async function writeSafely(arrivals: readonly Arrival[]): Promise<Written> {
    try {
      return await attempt(arrivals, ATTEMPTS)
    } catch (error) {
      if (!UNFIT.test(codeOf(error))) throw error
      if (arrivals.length > 1) return halves(arrivals)
      log.error({ err: error, eventId: arrivals[0]?.event.id }, "an event can't be stored")
      const fate: Fate = { kind: "rejected", reason: "the event can't be stored: a value in it is refused" }
      return { fates: arrivals.map(() => fate), metrics: [] }
    }
  }

  return writeSafely
}
