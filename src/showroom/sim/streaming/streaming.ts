import type { Point } from "../../../domain/scene.ts"

/** What is fetched in one piece, after the place itself: the furniture of a room, or a file of goods. */
export interface Piece {
  readonly id: string
  /** Where it is seen; at least one. */
  readonly places: readonly Point[]
}

/** How far a piece has come. Milliseconds are those of the clock that steps are told. */
export type PieceState =
  | { readonly kind: "absent" }
  | { readonly kind: "coming" }
  /** It failed, and is asked for again at `until`. */
  | { readonly kind: "waiting"; readonly until: number; readonly failures: number }
  /** `bytes`: what it takes of the memory for textures and shapes. */
  | { readonly kind: "here"; readonly bytes: number }
  /** It can't come: there is no such file, or it can't be read. */
  | { readonly kind: "gone" }

export interface StreamedPiece {
  readonly piece: Piece
  state: PieceState
  /** Bytes that it took when it was last here; `null` when it never was. */
  took: number | null
  failures: number
}

/** What is here of a scene, and what is on its way. Mutated by the functions of this folder. */
export interface Streaming {
  readonly pieces: ReadonlyMap<string, StreamedPiece>
  /** Bytes that all pieces together may take. */
  budget: number
  /** Bytes of whatever else is in the same memory: the place, people, what is drawn into. */
  fixed: number
  /** Pieces that are fetched at the same time, at most. */
  readonly atOnce: number
}

export interface StreamingOptions {
  readonly pieces: readonly Piece[]
  readonly budget: number
  readonly atOnce?: number
}

const AT_ONCE = 3
/** Bytes that a piece is taken for before any has come. */
const UNKNOWN = 4 << 20

export function createStreaming({ pieces, budget, atOnce = AT_ONCE }: StreamingOptions): Streaming {
  const streamed = pieces.map((piece): [string, StreamedPiece] => [
    piece.id,
    { piece, state: { kind: "absent" }, took: null, failures: 0 },
  ])
  return { pieces: new Map(streamed), budget, fixed: 0, atOnce }
}

/** What a piece takes or, before it was ever here, what the others took on average. */
export function bytesOf({ pieces }: Streaming, { state, took }: StreamedPiece): number {
  if (state.kind === "here") return state.bytes
  if (took !== null) return took
  const known = [...pieces.values()].flatMap(({ took: each }) => (each === null ? [] : [each]))
  return known.length === 0 ? UNKNOWN : known.reduce((sum, each) => sum + each, 0) / known.length
}

/** Bytes of the memory that are taken, or will be by what is on its way. */
export function takenBytes(streaming: Streaming): number {
  let taken = streaming.fixed
  for (const each of streaming.pieces.values())
    if (each.state.kind === "here" || each.state.kind === "coming") taken += bytesOf(streaming, each)
  return taken
}
