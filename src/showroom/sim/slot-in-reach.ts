import { headingAlong, turnBetween } from "../../domain/heading.ts"
import type { Point } from "../../domain/scene.ts"
import { seesSlot } from "./sight-line.ts"
import type { ReachableSlot, SlotIndex } from "./slot-index.ts"
import { REACH } from "./stand-point.ts"

/** Metres and degrees within which a slot comes into reach, and within which it stays once it is there. */
const ENTER = { metres: REACH, degrees: 45 }
const STAY = { metres: REACH + 0.35, degrees: 65 }
/** How much better another slot has to be to take the place of the one that is shown. */
const RIVALRY = 0.25
/** A product at this height, metres, is the easiest to look at. */
const CHEST = 1.2

/** How far from being right before one a slot is: less is better, Infinity is out of reach. */
function effort(
  slot: ReachableSlot,
  body: Point & { readonly heading: number },
  limits: typeof ENTER,
): number {
  const dx = slot.x - body.x
  const dz = slot.z - body.z
  const metres = Math.hypot(dx, dz)
  if (metres > limits.metres) return Number.POSITIVE_INFINITY
  const degrees = metres > 0.05 ? Math.abs(turnBetween(body.heading, headingAlong(dx, dz))) : 0
  if (degrees > limits.degrees) return Number.POSITIVE_INFINITY
  return degrees / 30 + metres * 0.4 + Math.abs(slot.y - CHEST) * 0.1
}

/**
 * Which slot is within reach and faced: the id to show, given the id shown now (`current`), which goes a little later
 * than it came and gives way only to one that is clearly better, so that nothing flickers. `accept` says whether a
 * product stands there. `null` when there is none.
 */
export function slotInReach(
  index: SlotIndex,
  body: Point & { readonly heading: number },
  current: string | null,
  accept?: (slotId: string) => boolean,
): string | null {
  let best: ReachableSlot | null = null
  let least = Number.POSITIVE_INFINITY
  for (const slot of index.slots) {
    const isCurrent = slot.id === current
    const own = effort(slot, body, isCurrent ? STAY : ENTER) - (isCurrent ? RIVALRY : 0)
    if (own >= least || (accept !== undefined && !accept(slot.id))) continue
    if (!seesSlot(index.world, body.x, body.z, slot.x, slot.y, slot.z)) continue
    best = slot
    least = own
  }
  return best === null ? null : best.id
}

/**
 * All slots within reach and faced, the easiest first: what a key steps through where products stand over each
 * other. It allocates: for a key press, not for a frame.
 */
export function slotsInReach(
  index: SlotIndex,
  body: Point & { readonly heading: number },
  accept: (slotId: string) => boolean = () => true,
): readonly string[] {
  return index.slots
    .map((slot) => ({ slot, own: effort(slot, body, ENTER) }))
    .filter(({ slot, own }) => own < Number.POSITIVE_INFINITY && accept(slot.id))
    .filter(({ slot }) => seesSlot(index.world, body.x, body.z, slot.x, slot.y, slot.z))
    .sort((a, b) => a.own - b.own)
    .map(({ slot }) => slot.id)
}
