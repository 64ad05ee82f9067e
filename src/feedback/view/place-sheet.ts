import { overlap, type Placement, type Rect, type Size } from "./place-card.ts"

export interface SheetOptions {
  /** `null` when it isn't in view. */
  subject: Rect | null
  card: Size
  viewport: Size
  /** Free strips at the top and the bottom of the page, in CSS pixels. */
  inset: { readonly top: number; readonly bottom: number }
}

/**
 * Where a phone's card goes: at the bottom, in the middle; at the top when it would cover the object there; `null` when it
 * would cover it anywhere.
 */
export function placeSheet({ subject, card, viewport, inset }: SheetOptions): {
  readonly x: number
  readonly y: number
  readonly leader: Placement["leader"] | null
} | null {
  const x = (viewport.width - card.width) / 2
  for (const y of [viewport.height - inset.bottom - card.height, inset.top]) {
    const sheet = { x, y, ...card }
    if (!subject || !overlap(sheet, subject)) return { x, y, leader: subject && leaderTo(subject, sheet) }
  }
  return null
}

function leaderTo(subject: Rect, card: Rect): Placement["leader"] | null {
  const x = subject.x + subject.width / 2
  if (x < card.x + 24 || x > card.x + card.width - 24) return null
  const isAbove = subject.y + subject.height <= card.y
  return isAbove
    ? { from: { x, y: card.y }, to: { x, y: subject.y + subject.height } }
    : { from: { x, y: card.y + card.height }, to: { x, y: subject.y } }
}
