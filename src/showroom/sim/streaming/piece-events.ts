import { backOff } from "../../../client/outbox/back-off.ts"
import type { Streaming } from "./streaming.ts"

/** A piece that was asked for is here, and takes so many bytes. */
export function pieceCame({ pieces }: Streaming, id: string, bytes: number): void {
  const each = pieces.get(id)
  if (each?.state.kind !== "coming") return
  each.state = { kind: "here", bytes }
  each.took = bytes
  each.failures = 0
}

export interface PieceFailure {
  /** Milliseconds. */
  readonly now: number
  /** 0 (included) to 1 (excluded). */
  readonly random: number
  /** Asking again is of no use. */
  readonly final: boolean
}

const RETRY = { baseMs: 1500, capMs: 30_000 }

/** A piece that was asked for didn't come: it is asked for again, later each time, unless that is of no use. */
export function pieceFailed({ pieces }: Streaming, id: string, { now, random, final }: PieceFailure): void {
  const each = pieces.get(id)
  if (each?.state.kind !== "coming") return
  each.failures++
  const { failures } = each
  each.state = final
    ? { kind: "gone" }
    : { kind: "waiting", until: now + backOff(failures, random, null, RETRY), failures }
}

/** The connection is back: whatever waits is asked for at once. */
export function retryNow({ pieces }: Streaming): void {
  for (const each of pieces.values()) if (each.state.kind === "waiting") each.state = { kind: "absent" }
}

/** Ids of what can't come, and of what has failed more than once and is still being tried. */
export function missingPieces({ pieces }: Streaming): readonly string[] {
  const isMissing = ({ state }: { state: { kind: string; failures?: number } }) =>
    state.kind === "gone" || (state.kind === "waiting" && (state.failures ?? 0) > 1)
  return [...pieces.values()].filter(isMissing).map(({ piece }) => piece.id)
}
