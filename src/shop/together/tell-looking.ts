import type { Presence } from "../../client/presence/index.ts"
import type { StageStore } from "../../client/stage-store.ts"
import type { VisitStore } from "../../client/visit-store.ts"

/** Milliseconds before a product from which one is looking at it, and not only passing. */
export const LOOK_MS = 1_200

export interface TellLookingOptions {
  stage: StageStore
  visit: VisitStore
  presence: Presence
  /** Returns what stops it. */
  after: (milliseconds: number, run: () => void) => () => void
}

/**
 * Lets the others see what one stands before; what one has in hand or on is told with the visit. Returns what stops it.
 */
export function tellLooking({ stage, visit, presence, after }: TellLookingOptions): () => void {
  /** What one stands before now, and what the others were told. */
  let before: string | null = null
  let told: string | null = null
  let stopWaiting = () => {}

  function tell(): void {
    if (visit.getState().activity.kind !== "walking" || told === before) return
    told = before
    presence.say({
      type: "attend",
      attention: before === null ? { kind: "none" } : { kind: "looking", product: before },
    })
  }
  function note(): void {
    const walking = visit.getState().activity.kind === "walking"
    // whoever takes something in hand tells that instead
    if (!walking) told = null
    const next = walking ? (stage.getState().reach?.productId ?? null) : null
    if (next === before) return
    before = next
    tellSoon()
  }
  function tellSoon(): void {
    stopWaiting()
    stopWaiting = after(LOOK_MS, tell)
  }
  const stops = [
    stage.subscribe(note),
    visit.subscribe(note),
    presence.store.subscribe(({ status }, { status: was }) => {
      if (status.kind !== "together" || was.kind === "together") return
      // the others who are here have not been told yet
      told = null
      tellSoon()
    }),
  ]
  return () => {
    stopWaiting()
    for (const stop of stops) stop()
  }
}
