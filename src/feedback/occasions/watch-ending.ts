import { countItems } from "../../client/cart-store.ts"
import type { Happened } from "../../client/journey/journey.ts"
import type { VisitState } from "../../client/visit-store.ts"
import type { Scout } from "./scout.ts"
import type { ToldOnce } from "./told-once.ts"

/** Seconds after which going to the door is going home. */
const HOME_AFTER = 60
/** Seconds after which one who is told to be leaving, and stayed, may be told to be leaving again. */
const AGAIN_AFTER = 120

type By = "time" | "door" | "recap"

/** Zones before the door: nothing but discovering happens there. */
function outsideOf({ showroom }: Scout["shop"]): ReadonlySet<string> {
  const touchpoints = showroom.scenes.flatMap((scene) => scene.touchpoints)
  const inside = new Set(touchpoints.filter(({ stage }) => stage !== "discover").map(({ zone }) => zone))
  return new Set(touchpoints.map(({ zone }) => zone).filter((zone) => !inside.has(zone)))
}

/** Whether a visitor who was inside is outside now, or has asked to be taken there. */
function goesOut(state: VisitState, before: VisitState, outside: ReadonlySet<string>): boolean {
  const { destination, place } = state
  if (destination !== before.destination && destination?.kind === "zone" && outside.has(destination.id))
    return true
  const from = before.place?.zone
  return place !== null && from !== undefined && outside.has(place.zone) && !outside.has(from)
}

/**
 * The end of a visit is near: it has lasted as long as a question about it wants, or the visitor goes for the door or takes
 * a recap along. Each length is told once a visit, as soon as something was looked at.
 */
export function watchEnding(
  { shop, now, later, tell }: Scout,
  told: ToldOnce,
): { readonly hear: (happened: Happened) => void; readonly stop: () => void } {
  const { visit, showroom, cart } = shop
  const lengths = [
    ...new Set(
      showroom.prompts.flatMap(({ trigger }) =>
        trigger.on === "visit.ending" ? [trigger.minSeconds ?? 0] : [],
      ),
    ),
  ]
  const seconds = () => (now() - told.startedAt) / 1000
  let leftAt = Number.NEGATIVE_INFINITY
  let cancel = () => {}

  function tellEnding(by: By): void {
    const items = countItems(cart.getState().lines)
    const properties = { leaving: by !== "time", by, items }
    tell({ on: "visit.ending", seconds: seconds(), properties, anywhere: true })
  }
  function lookAtTime(): void {
    cancel()
    if (visit.getState().inspected.length === 0) return
    const reached = lengths
      .filter((length) => length <= seconds())
      .filter((each) => told.first(`ending ${each}`))
    if (reached.length > 0) tellEnding("time")
    const next = Math.min(...lengths.filter((length) => !told.has(`ending ${length}`)))
    if (Number.isFinite(next)) cancel = later(lookAtTime, Math.max(1, (next - seconds()) * 1000))
  }
  function leave(by: By): void {
    if (visit.getState().inspected.length === 0 || seconds() < HOME_AFTER) return
    if (now() - leftAt < AGAIN_AFTER * 1000) return
    leftAt = now()
    tellEnding(by)
  }
  const outside = outsideOf(shop)
  lookAtTime()
  const stop = visit.subscribe((state, before) => {
    if (state.inspected !== before.inspected) lookAtTime()
    if (goesOut(state, before, outside)) leave("door")
  })
  return {
    hear: ({ kind }) => {
      if (kind === "recap.made") leave("recap")
    },
    stop: () => {
      cancel()
      stop()
    },
  }
}
