import { createHand, readHand } from "./hand.ts"
import type { HeadsetStep, HeadsetView } from "./headset-view.ts"
import { createWand } from "./wand.ts"

function greet({ hands, wands, live }: HeadsetView, source: XRInputSource): void {
  const hand = createHand(source)
  const wand = createWand()
  hands.set(source, hand)
  wands.set(hand, wand)
  live.room.add(wand.object)
}

/** Takes a hand away that isn't there any more. */
export function dismiss({ hands, wands }: HeadsetView, source: XRInputSource): void {
  const hand = hands.get(source)
  const wand = hand && wands.get(hand)
  if (!hand || !wand) return
  hands.delete(source)
  wands.delete(hand)
  wand.object.removeFromParent()
  wand.dispose()
}

/** Reads where the hands are; they come and go as they please. */
export const readHands: HeadsetStep = (view) => {
  const { session, hands, frame, space, base } = view
  if (!frame) return
  const here = new Set(session.inputSources)
  for (const source of hands.keys()) if (!here.has(source)) dismiss(view, source)
  for (const source of here) if (!hands.has(source)) greet(view, source)
  for (const hand of hands.values()) readHand(hand, frame, space, base)
}
