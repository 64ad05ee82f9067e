import { type SignalCount, signalCounts } from "./signal-counts.ts"
import type { VisitFacts } from "./visit-facts.ts"

/** One row of the counts, and by how much it changes. `language` and `device` are empty in the row of all together. */
export interface SignalDelta extends Pick<SignalCount, "signal" | "subject" | "key"> {
  readonly showroomId: string
  /** `2026-11-21`, in the showroom's time zone. */
  readonly day: string
  readonly language: string
  readonly device: string
  visits: number
  times: number
  readonly counts: number[]
}

export interface SignalDeltas {
  add(facts: VisitFacts, sign: 1 | -1): void
  /** What isn't zero, each row once, in a fixed order of their keys. */
  rows(): readonly SignalDelta[]
}

/** Adds up what visits change, so that each row is written once. */
export function createSignalDeltas(ordersByMessage: boolean): SignalDeltas {
  const rows = new Map<string, SignalDelta>()

  function row(
    { showroomId, home: { day } }: VisitFacts,
    { signal, subject, key }: SignalCount,
    language: string,
    device: string,
  ): SignalDelta {
    const name = JSON.stringify([showroomId, signal, subject, language, device, day, key])
    const known = rows.get(name)
    if (known) return known
    const made = { showroomId, day, signal, subject, key, language, device, visits: 0, times: 0, counts: [] }
    rows.set(name, made)
    return made
  }

  return {
    add(facts, sign) {
      const { language, device } = facts.home
      for (const count of signalCounts(facts, ordersByMessage)) {
        for (const delta of [row(facts, count, "", ""), row(facts, count, language, device)]) {
          delta.visits += sign
          delta.times += sign * count.times
          for (const column of count.columns) {
            while (delta.counts.length <= column) delta.counts.push(0)
            delta.counts[column] = (delta.counts[column] ?? 0) + sign
          }
        }
      }
    },
    rows: () =>
      [...rows]
        .filter(
          ([, { visits, times, counts }]) => visits !== 0 || times !== 0 || counts.some((each) => each !== 0),
        )
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([, delta]) => delta),
  }
}
