import type { BusyKind } from "../moment.ts"
import { BUSY_KINDS } from "../moment.ts"
import type { RecordedVisit } from "./recorded-visit.ts"

/** A time in which the visitor had something else in mind: from `from`, up to and not including `to`. */
export interface BusyTime {
  readonly kind: BusyKind
  readonly from: number
  readonly to: number
}

/** What begins and ends by two events of their own. */
const SPANS = [
  { kind: "guided", begins: "guided.started", ends: "guided.ended" },
  { kind: "in-help", begins: "help.answered", ends: "help.closed" },
  { kind: "checking-out", begins: "checkout.started", ends: "checkout.returned" },
] as const

/** When the visitor was busy, as far as events tell: walking, writing and open panels leave none. */
export function busyTimes({ events }: RecordedVisit): readonly BusyTime[] {
  const times: BusyTime[] = []
  for (const { event, at } of events) {
    if (event.type === "product.inspected")
      times.push({ kind: "inspecting", from: at - (event.seconds ?? 0) * 1000, to: at })
  }
  for (const { kind, begins, ends } of SPANS) {
    let from: number | null = null
    for (const { event, at } of events) {
      if (event.type === begins) from ??= at
      else if (event.type === ends && from !== null) {
        times.push({ kind, from, to: at })
        from = null
      }
    }
    if (from !== null) times.push({ kind, from, to: Number.POSITIVE_INFINITY })
  }
  return times
}

/** What the visitor was busy with; of several, the first as BUSY_KINDS has them. */
export function busyAt(times: readonly BusyTime[], now: number): BusyKind | null {
  const here = new Set(times.filter(({ from, to }) => from <= now && now < to).map(({ kind }) => kind))
  return BUSY_KINDS.find((kind) => here.has(kind)) ?? null
}

/** When the visitor did things, as far as events tell. */
export function actsOf({ events }: RecordedVisit): readonly number[] {
  return events.flatMap(({ event, at }) => {
    switch (event.type) {
      case "product.inspected":
        return [at - (event.seconds ?? 0) * 1000, at]
      case "product.configured":
      case "product.tried":
      case "product.compared":
      case "cart.added":
      case "cart.removed":
        return [at]
      default:
        return []
    }
  })
}
