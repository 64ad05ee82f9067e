/** A rectangle on the page in CSS pixels. */
export interface Rect extends Point, Size {}

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
}

/** Between the card and the object: the distance wanted, and the least. */
const GAP = 56
export const MIN_GAP = 24
/** Between the card and the page's edge. */
const MARGIN = 16
/** How far a leader's ends stay from the corners of the card. */
const CORNER = 24

export function overlap(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

const clamp = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high)

/**
 * Where a card goes beside an object: never over it, never off the page, never on what must stay free. `null` when there
 * is no such place. All rectangles are of the same page, in CSS pixels.
 */
export function placeCard(options: PlaceOptions): Placement | null {
  const { subject, viewport, keepOut, avoid = [], previous } = options
  const considerate = { ...options, keepOut: [...keepOut, ...avoid] }
  const isAtRight = subject.x + subject.width / 2 >= viewport.width / 2
  const sides: readonly Side[] = isAtRight ? ["left", "right"] : ["right", "left"]
  const first = (all: readonly Side[]) => placeOnFirst(all, considerate) ?? placeOnFirst(all, options)
  return (previous && first([previous])) ?? first([...sides, "below", "above"])
}

function placeOnFirst(sides: readonly Side[], options: PlaceOptions): Placement | null {
  for (const side of sides) {
    const placement = placeOn(side, options)
    if (placement) return placement
  }
  return null
}

/** The same after the page is turned over its diagonal: what is above is at the left then, what is below at the right. */
const turnPoint = ({ x, y }: Point): Point => ({ x: y, y: x })
const turnSize = ({ width, height }: Size): Size => ({ width: height, height: width })
const turnRect = (rect: Rect): Rect => ({ ...turnPoint(rect), ...turnSize(rect) })

/** How far down an object its dot is, and how far across it, as shares of its size. */
const DOT = { down: 0.62, across: 0.5 }

function placeOn(side: Side, options: PlaceOptions): Placement | null {
  if (side === "left" || side === "right") {
    const placed = placeAside(side === "left", options, DOT.down)
    return placed && { side, ...placed }
  }
  const { subject, card, viewport, keepOut } = options
  const turned = {
    subject: turnRect(subject),
    card: turnSize(card),
    viewport: turnSize(viewport),
    keepOut: keepOut.map(turnRect),
  }
  const placed = placeAside(side === "above", turned, DOT.across)
  if (!placed) return null
  const { from, to } = placed.leader
  return { side, ...turnPoint(placed), leader: { from: turnPoint(from), to: turnPoint(to) } }
}

/** To the left or the right of the object; level with it, or pushed clear of what is in the way there. */
function placeAside(
  isLeft: boolean,
  { subject, card: { width, height }, viewport, keepOut }: PlaceOptions,
  dot: number,
): Omit<Placement, "side"> | null {
  const level = subject.y + (subject.height - height) / 2
  const lowest = Math.max(MARGIN, viewport.height - MARGIN - height)
  const ys = [level, ...keepOut.flatMap((each) => [each.y + each.height, each.y - height])]
    .map((y) => clamp(y, MARGIN, lowest))
    .sort((a, b) => Math.abs(a - level) - Math.abs(b - level))
  const edge = isLeft ? subject.x : subject.x + subject.width
  for (const gap of [GAP, (GAP + MIN_GAP) / 2, MIN_GAP]) {
    const x = isLeft ? edge - gap - width : edge + gap
    for (const y of ys) {
      const card = { x, y, width, height }
      const isOnPage =
        x >= MARGIN && x + width <= viewport.width - MARGIN && y + height <= viewport.height - MARGIN
      // A straight line must be able to join them: no higher or lower than both reach.
      const low = Math.max(y + CORNER, subject.y)
      const high = Math.min(y + height - CORNER, subject.y + subject.height)
      if (!isOnPage || low > high || keepOut.some((other) => overlap(card, other))) continue
      const at = clamp(subject.y + subject.height * dot, low, high)
      return { x, y, leader: { from: { x: isLeft ? x + width : x, y: at }, to: { x: edge, y: at } } }
    }
  }
  return null
}
