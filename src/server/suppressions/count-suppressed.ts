import type { Event } from "../../domain/event.ts"
import { RULES } from "../../feedback/rules/rules.ts"
import { KEY_UNKNOWN } from "../../protocol/metrics.ts"

/** One row of what is counted, and by how much it changes. */
export interface SuppressionDelta {
  readonly showroomId: string
  /** `2026-11-21`, in the showroom's time zone. */
  readonly day: string
  readonly prompt: string
  readonly touchpoint: string
  /** A name of RULES; one that isn't is counted as unknown. */
  readonly rule: string
  readonly count: number
}

interface Told {
  readonly event: Event
  /** Milliseconds since the epoch, by our clock. */
  readonly occurredAt: number
}

const known = new Set<string>(RULES)

/** What these events add to the counts, or take from them, each row once, in a fixed order. */
export function countSuppressed(
  told: readonly Told[],
  dayOf: (time: number) => string,
  sign: 1 | -1 = 1,
): readonly SuppressionDelta[] {
  const rows = new Map<string, SuppressionDelta>()
  for (const { event, occurredAt } of told) {
    if (event.type !== "prompt.suppressed") continue
    const { showroomId, promptId: prompt, touchpointId: touchpoint } = event
    const rule = known.has(event.rule) ? event.rule : KEY_UNKNOWN
    const day = dayOf(occurredAt)
    const name = JSON.stringify([showroomId, day, prompt, touchpoint, rule])
    const count = (rows.get(name)?.count ?? 0) + sign
    rows.set(name, { showroomId, day, prompt, touchpoint, rule, count })
  }
  return [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row)
}
