import type { Tier } from "../../../domain/event.ts"

/** Every how many frames the room behind is drawn anew, once it is out of focus: people move on in it all the same. */
const EVERY: Readonly<Record<Tier, number>> = { low: 3, medium: 1, high: 1 }

/** Whether the room is drawn in a frame: always while it goes out of focus, seldom where drawing is slow. */
export function isFresh(tier: Tier, frame: number, settled: boolean): boolean {
  return !settled || frame % EVERY[tier] === 0
}
