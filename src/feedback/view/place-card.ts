/** A rectangle on the page in CSS pixels. */
export interface Rect {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface Size {
  readonly width: number
  readonly height: number
}

/** Which side of the object the card is on. */
export type Side = "left" | "right" | "below" | "above"

export interface Placement {
  readonly side: Side
  /** The card's upper left corner. */
  readonly x: number
  readonly y: number
  /** A straight line from the card's edge to the dot, across or down. */
  readonly leader: { readonly from: Point; readonly to: Point }
}

interface Point {
  readonly x: number
  readonly y: number
}

export interface PlaceOptions {
  subject: Rect
  card: Size
  viewport: Size
  /** What else lies on the page and must stay free. */
  keepOut: readonly Rect[]
  /** What had better stay free too, when there is a place for that. */
  avoid?: readonly Rect[]
  /** Where the card was: it stays on that side while it can. */
  previous?: Side | undefined
  /** Between the card and the object. Default 56, never drawn under 24. */
  gap?: number
  /** Between the card and the page's edge. Default 16. */
  margin?: number
}

/** The least distance between card and object. */
export const MIN_GAP = 24

export function overlap(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

const clamp = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high)
const isAcross = (side: Side) => side === "left" || side === "right"

/**
 * Where a card goes beside an object: never over it, never off the page, never on what must stay free. `null` when there
 * is no such place. All rectangles are of the same page, in CSS pixels.
 */
export function placeCard(options: PlaceOptions): Placement | null {
  const { subject, viewport, previous, avoid = [] } = options
  const centre = subject.x + subject.width / 2
  const sides: readonly Side[] =
    centre >= viewport.width / 2 ? ["left", "right", "below", "above"] : ["right", "left", "below", "above"]
  const considerate = { ...options, keepOut: [...options.keepOut, ...avoid] }
  const kept = previous && (placeOn(previous, considerate) ?? placeOn(previous, options))
  return kept ?? firstOf(sides, considerate) ?? firstOf(sides, options)
}

function firstOf(sides: readonly Side[], options: PlaceOptions): Placement | null {
  for (const side of sides) {
    const placement = placeOn(side, options)
    if (placement) return placement
  }
  return null
}

function placeOn(
  side: Side,
  { subject, card, viewport, keepOut, gap = 56, margin = 16 }: PlaceOptions,
): Placement | null {
  const free = (x: number, y: number) => {
    const rect = { x, y, ...card }
    const isOnPage =
      x >= margin &&
      y >= margin &&
      x + card.width <= viewport.width - margin &&
      y + card.height <= viewport.height - margin
    return isOnPage && !overlap(rect, subject) && !keepOut.some((other) => overlap(rect, other))
  }
  for (const distance of [gap, (gap + MIN_GAP) / 2, MIN_GAP]) {
    for (const { x, y } of spots(side, { subject, card, viewport, keepOut, distance, margin })) {
      if (!free(x, y)) continue
      const leader = leaderOf(side, { x, y, ...card }, subject)
      if (leader) return { side, x, y, leader }
    }
  }
  return null
}

interface SpotOptions {
  subject: Rect
  card: Size
  viewport: Size
  keepOut: readonly Rect[]
  distance: number
  margin: number
}

/** Places to try on a side, best first: level with the object, then pushed clear of each thing that is in the way. */
function spots(
  side: Side,
  { subject, card, viewport, keepOut, distance, margin }: SpotOptions,
): readonly Point[] {
  if (isAcross(side)) {
    const x = side === "left" ? subject.x - distance - card.width : subject.x + subject.width + distance
    const level = subject.y + subject.height / 2 - card.height / 2
    const ys = [level, ...keepOut.flatMap((each) => [each.y + each.height, each.y - card.height])]
    return nearest(ys, level, [margin, viewport.height - margin - card.height]).map((y) => ({ x, y }))
  }
  const y = side === "above" ? subject.y - distance - card.height : subject.y + subject.height + distance
  const level = subject.x + subject.width / 2 - card.width / 2
  const xs = [level, ...keepOut.flatMap((each) => [each.x + each.width, each.x - card.width])]
  return nearest(xs, level, [margin, viewport.width - margin - card.width]).map((x) => ({ x, y }))
}

function nearest(
  values: readonly number[],
  wanted: number,
  [low, high]: readonly [number, number],
): readonly number[] {
  const inside = values.map((value) => clamp(value, low, Math.max(low, high)))
  return inside.sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted))
}

/** How far a leader's ends stay from the corners of the card. */
const CORNER = 24

/** `null` when no straight line can join them: the card is too far up, down or aside. */
function leaderOf(side: Side, card: Rect, subject: Rect): Placement["leader"] | null {
  if (isAcross(side)) {
    const low = Math.max(card.y + CORNER, subject.y)
    const high = Math.min(card.y + card.height - CORNER, subject.y + subject.height)
    if (low > high) return null
    const y = clamp(subject.y + subject.height * 0.62, low, high)
    return side === "left"
      ? { from: { x: card.x + card.width, y }, to: { x: subject.x, y } }
      : { from: { x: card.x, y }, to: { x: subject.x + subject.width, y } }
  }
  const low = Math.max(card.x + CORNER, subject.x)
  const high = Math.min(card.x + card.width - CORNER, subject.x + subject.width)
  if (low > high) return null
  const x = clamp(subject.x + subject.width / 2, low, high)
  return side === "above"
    ? { from: { x, y: card.y + card.height }, to: { x, y: subject.y } }
    : { from: { x, y: card.y }, to: { x, y: subject.y + subject.height } }
}
