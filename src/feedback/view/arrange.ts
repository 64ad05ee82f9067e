import type { Sighting } from "../../client/stage-store.ts"
import { overlap, type Placement, placeCard, type Rect, type Side, type Size } from "./place-card.ts"
import { placeSheet } from "./place-sheet.ts"

/** The form of a question: beside its object, at the page's edge, a pill, or not there yet. */
export type Form = "beside" | "docked" | "pill" | "hidden"

export interface Arrangement {
  readonly form: Form
  /** The card's upper left corner; meaningless for a pill, which its style sheet places. */
  readonly x: number
  readonly y: number
  readonly side: Side | null
  readonly leader: Placement["leader"] | null
  /** The edge that a pill lies at: where the object has gone. */
  readonly edge: "left" | "right"
}

export interface ArrangeOptions {
  surface: "scene" | "list"
  /** What the question is about. `place`: the spot in the scene where the visitor is or isn't. */
  subject:
    | { readonly kind: "object"; readonly sighting: Sighting | null }
    | { readonly kind: "place"; readonly here: boolean }
  card: Size
  viewport: Size
  previous: Side | undefined
  /** It stands beside its object already: a glance aside doesn't fold it away. */
  stood: boolean
  /** The visitor opened the pill, is inside the card, or has answered: it doesn't become a pill. */
  held: boolean
  /** Where the object was last: behind the visitor's back it is nowhere on the page. */
  lastEdge: "left" | "right"
  /**
   * The product within reach, which the Inspect pill stands over; `null` when there is none. `asked`: the question is about this
   * one, and only the pill's button is left.
   */
  reach: (Rect & { readonly asked: boolean }) | null
  /** The scene has had time to say where the object is. */
  patient: boolean
}

/** Pages up to this width, in CSS pixels, get the phone's sheet. */
export const PHONE_WIDTH = 760

/** Pages up to this height, in CSS pixels, have one row of controls and little else. */
const SHORT = 512

/** The corners where the showroom's own controls are, with room around them. */
export function hudCorners({ width, height }: Size): readonly Rect[] {
  return [
    { x: 0, y: 0, width: 260, height: 84 },
    { x: width - 440, y: 0, width: 440, height: 84 },
    { x: 0, y: height - 84, width: 260, height: 84 },
    { x: width - 260, y: height - 84, width: 260, height: 84 },
  ]
}

/** The Inspect pill above the product within reach: it is drawn by the shop, which keeps it on the page the same way. */
export function reachPill(reach: NonNullable<ArrangeOptions["reach"]>, { width, height }: Size): Rect {
  const own = reach.asked ? 112 : 360
  const clamp = (value: number, low: number, high: number) =>
    Math.min(Math.max(value, low), Math.max(low, high))
  const x = clamp(reach.x + reach.width / 2 - own / 2, 16, width - 16 - own)
  const header = height <= SHORT ? 120 : 84
  return { x, y: clamp(reach.y - 72, header, height - 128) - 8, width: own, height: 60 }
}

/** Where the visitor sees their own back, as a rule: the camera follows them from behind. */
function ownFigure({ width, height }: Size): Rect {
  return { x: width / 2 - 110, y: height / 2, width: 220, height: height / 2 }
}

/** Of lower things than this, as a share of the page's height, nothing can be told: they are too far. */
const FAR = 0.012
/** How far to the sides of the page's middle, as shares of half its width, a thing is looked at. */
const LOOKED_AT = { before: 0.84, stood: 0.96 }

/** A question stays at the margin of what the visitor sees until they turn to what it is about. */
function isLookedAt(rect: Rect, { viewport, stood }: ArrangeOptions): boolean {
  const half = viewport.width / 2
  const aside = Math.abs(rect.x + rect.width / 2 - half) / half
  const least = viewport.height * FAR * (stood ? 0.8 : 1)
  return aside <= LOOKED_AT[stood ? "stood" : "before"] && Math.max(rect.height, rect.width) >= least
}

const nowhere = { x: 0, y: 0, side: null, leader: null, edge: "right" } as const

/** Decides the form and the place of a question from what is known this frame. Pure: called once a frame. */
export function arrange(options: ArrangeOptions): Arrangement {
  const { surface, subject, held, patient } = options
  if (surface === "list") return dock(options, null)
  if (subject.kind === "place")
    return subject.here || held ? dock(options, null) : { ...nowhere, form: "pill" }
  const { sighting } = subject
  if (!sighting && !patient) return { ...nowhere, form: "hidden" }
  const edge = sighting ? edgeNear(sighting.rect, options.viewport) : options.lastEdge
  const inView = sighting?.seen ? sighting.rect : null
  const beside = inView && isLookedAt(inView, options) ? stand(options, inView) : null
  if (beside) return { ...beside, edge }
  if (held) return { ...dock(options, inView), edge }
  return { ...nowhere, form: "pill", edge }
}

function edgeNear(rect: Rect, viewport: Size): Arrangement["edge"] {
  return rect.x + rect.width / 2 < viewport.width / 2 ? "left" : "right"
}

function stand({ card, viewport, previous, reach }: ArrangeOptions, subject: Rect): Arrangement | null {
  if (viewport.width <= PHONE_WIDTH) {
    const sheet = placeSheet({ subject, card, viewport, inset: PHONE_INSET })
    return sheet && { ...nowhere, ...sheet, form: "beside", side: null }
  }
  const keepOut = [...hudCorners(viewport), ...(reach ? [reachPill(reach, viewport)] : [])]
  const avoid = [ownFigure(viewport), ...(reach && !reach.asked ? [reach] : [])]
  const placement = placeCard({ subject, card, viewport, keepOut, avoid, previous })
  return placement && { ...nowhere, ...placement, form: "beside" }
}

/** Under the phone's status pills, and clear of its lower edge. */
const PHONE_INSET = { top: 108, bottom: 26 }

/** The first free place along the page's lower edge, then its sides; the lower edge when none is free. */
function dock({ surface, card, viewport }: ArrangeOptions, avoid: Rect | null): Arrangement {
  if (viewport.width <= PHONE_WIDTH) {
    const sheet = placeSheet({ subject: avoid, card, viewport, inset: PHONE_INSET })
    const y = viewport.height - PHONE_INSET.bottom - card.height
    return {
      ...nowhere,
      form: "docked",
      x: (viewport.width - card.width) / 2,
      y: Math.max(12, sheet?.y ?? y),
    }
  }
  const bottom = Math.max(24, viewport.height - 24 - card.height)
  const middle = Math.max(24, (viewport.height - card.height) / 2)
  const right = viewport.width - 24 - card.width
  const spots =
    surface === "list"
      ? [{ x: right, y: bottom }]
      : [
          { x: (viewport.width - card.width) / 2, y: bottom },
          { x: 24, y: middle },
          { x: right, y: middle },
        ]
  const free = spots.find(({ x, y }) => !avoid || !overlap({ x, y, ...card }, avoid))
  return { ...nowhere, form: "docked", ...(free ?? spots[0]) }
}
