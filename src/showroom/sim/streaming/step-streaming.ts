import type { Point } from "../../../domain/scene.ts"
import { bytesOf, type StreamedPiece, type Streaming, takenBytes } from "./streaming.ts"

/** Where the visitor is, and what they see. */
export interface StreamingView extends Point {
  /** Degrees, the way they look. */
  readonly heading: number
  /** A piece that they have asked for by name; it comes first. */
  readonly wanted: string | null
  /** Whether any of a piece that is here is in sight. */
  readonly isSeen: (id: string) => boolean
}

/** What is to be done now. What is to be fetched is `coming` from then on, what is to go is `absent`. */
export interface StreamingOrders {
  readonly fetch: readonly string[]
  /** Stop fetching these: the visitor has gone elsewhere. */
  readonly cancel: readonly string[]
  /** Free the memory of these. */
  readonly release: readonly string[]
}

/** Behind one's back things count as so many times as far. */
const BEHIND = 1.8
/** What is fetched gives way only to something that is this much nearer, as a factor and in metres. */
const NEARER = { factor: 2, metres: 4 }
/** What is here gives way only to something nearer than it by this factor: else two would change places for ever. */
const WORTH_A_CHANGE = 1.3
/** Metres around the visitor from which nothing is taken, whichever way they look. */
const AT_HAND = 4

/** Metres, and more for what is behind. */
function costOf({ piece }: StreamedPiece, view: StreamingView): number {
  if (piece.id === view.wanted) return 0
  const turn = (view.heading * Math.PI) / 180
  let least = Number.POSITIVE_INFINITY
  for (const { x, z } of piece.places) {
    const [dx, dz] = [x - view.x, z - view.z]
    const distance = Math.hypot(dx, dz)
    const ahead = distance === 0 ? 1 : (dx * Math.sin(turn) - dz * Math.cos(turn)) / distance
    least = Math.min(least, distance * (1 + ((BEHIND - 1) * (1 - ahead)) / 2))
  }
  return least
}

interface Ranked {
  readonly each: StreamedPiece
  readonly cost: number
}

const byCost = (a: Ranked, b: Ranked) => a.cost - b.cost

/** Whether something may be taken from where it is: out of sight, and not at hand. */
function mayGo({ each, cost }: Ranked, view: StreamingView): boolean {
  return each.state.kind === "here" && cost > AT_HAND && !view.isSeen(each.piece.id)
}

function release(each: StreamedPiece, released: string[]): void {
  each.state = { kind: "absent" }
  released.push(each.piece.id)
}

/** Frees until all that is here fits; what is in sight stays, whatever the budget. */
function keepToBudget(streaming: Streaming, ranked: readonly Ranked[], view: StreamingView): string[] {
  const released: string[] = []
  for (const one of ranked.toReversed()) {
    if (takenBytes(streaming) <= streaming.budget) break
    if (mayGo(one, view)) release(one.each, released)
  }
  return released
}

/** Makes room for a piece from what is farther; `null` when there isn't enough of that. */
function roomFor(
  streaming: Streaming,
  wanted: Ranked,
  ranked: readonly Ranked[],
  view: StreamingView,
): readonly StreamedPiece[] | null {
  let missing = takenBytes(streaming) + bytesOf(streaming, wanted.each) - streaming.budget
  const going: StreamedPiece[] = []
  for (const one of ranked.toReversed()) {
    if (missing <= 0) break
    if (one.cost <= wanted.cost * WORTH_A_CHANGE || !mayGo(one, view)) continue
    missing -= bytesOf(streaming, one.each)
    going.push(one.each)
  }
  return missing <= 0 ? going : null
}

function isDue({ state }: StreamedPiece, now: number): boolean {
  return state.kind === "absent" || (state.kind === "waiting" && state.until <= now)
}

/** The fetch that has become pointless by what `next` is so much nearer than. */
function overtaken(ranked: readonly Ranked[], next: Ranked): StreamedPiece | null {
  const farthest = ranked.findLast(({ each }) => each.state.kind === "coming")
  if (!farthest || farthest.cost < next.cost * NEARER.factor + NEARER.metres) return null
  return farthest.each
}

/**
 * Decides what to fetch next, by distance and by where the visitor looks; what to stop fetching; and what to free so that
 * the memory stays within its budget. Nothing in sight is ever freed. `now`: milliseconds.
 */
export function stepStreaming(streaming: Streaming, view: StreamingView, now: number): StreamingOrders {
  const ranked = [...streaming.pieces.values()]
    .map((each) => ({ each, cost: costOf(each, view) }))
    .sort(byCost)
  const released = keepToBudget(streaming, ranked, view)
  const fetched: string[] = []
  const cancelled: string[] = []
  let free = streaming.atOnce - ranked.filter(({ each }) => each.state.kind === "coming").length
  for (const next of ranked) {
    const { each } = next
    if (!isDue(each, now) || released.includes(each.piece.id)) continue
    if (free <= 0) {
      const given = cancelled.length === 0 ? overtaken(ranked, next) : null
      if (!given) break
      given.state = { kind: "absent" }
      cancelled.push(given.piece.id)
      free++
    }
    const going = roomFor(streaming, next, ranked, view)
    // What is farther is no better reason to make room.
    if (!going) break
    for (const one of going) release(one, released)
    each.state = { kind: "coming" }
    fetched.push(each.piece.id)
    free--
  }
  return { fetch: fetched, cancel: cancelled, release: released }
}
