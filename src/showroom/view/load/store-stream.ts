import { Frustum, Matrix4 } from "three"
import { missingPieces, pieceCame, pieceFailed, retryNow } from "../../sim/streaming/piece-events.ts"
import { type StreamingView, stepStreaming } from "../../sim/streaming/step-streaming.ts"
import { createStreaming, type Streaming } from "../../sim/streaming/streaming.ts"
import type { LiveScene } from "../live-scene.ts"
import { FileLate } from "./fetch-file.ts"
import { discardParcel, fetchParcel, type Parcel, type ParcelTools } from "./fetch-parcel.ts"
import { type StorePiece, storePieces } from "./store-pieces.ts"
import { isSeen, release, type Unpacking, unpack, wantedPiece } from "./unpack.ts"

/** Fetches what is around the visitor, and frees what is far from them. */
export interface StoreStream {
  readonly streaming: Streaming
  /** Called once a frame; `dt` in seconds. */
  step(dt: number): void
  stop(): void
}

export interface StoreStreamOptions {
  readonly live: LiveScene
  readonly tools: ParcelTools
  /** Milliseconds that only grow. */
  readonly now: () => number
  readonly random: () => number
  /** Pieces that are here already, and the bytes that each takes. */
  readonly here: ReadonlyMap<string, number>
  /** Bytes for textures and shapes in graphics memory. */
  readonly budget: number
  /** Bytes of graphics memory that are in use, by whatever. */
  readonly used: () => number
  readonly online: Pick<Window, "addEventListener" | "removeEventListener">
  /** How many pieces can't be had has changed. */
  readonly onMissing: (pieces: readonly string[]) => void
}

/** Seconds between decisions. */
const PACE = 0.25
/** Milliseconds of a frame that unpacking may take. */
const PATIENCE = 5

const view = new Frustum()
const projection = new Matrix4()

export function createStoreStream(options: StoreStreamOptions): StoreStream {
  const { live, tools, now, random, here, budget, used, online } = options
  const pieces = new Map<string, StorePiece>(storePieces(live.stocked).map((each) => [each.piece.id, each]))
  const streaming = createStreaming({ pieces: [...pieces.values()].map(({ piece }) => piece), budget })
  const fetches = new Map<string, AbortController>()
  const unpacking = new Map<string, Unpacking>()
  let sincePace = PACE
  let told = ""

  for (const [id, bytes] of here) {
    const each = streaming.pieces.get(id)
    if (each) Object.assign(each, { state: { kind: "here", bytes }, took: bytes })
  }

  function fail(id: string, error: unknown): void {
    fetches.delete(id)
    const piece = pieces.get(id)
    // What can't be read won't be readable next time; what the network lost may come.
    const final = !(error instanceof FileLate)
    pieceFailed(streaming, id, { now: now(), random: random(), final })
    if (final && piece?.kind === "goods") live.shelves.giveUp(piece.file)
  }

  function receive(parcel: Parcel, id: string): void {
    fetches.delete(id)
    unpacking.set(id, unpack(live, parcel))
  }

  function start(id: string): void {
    const piece = pieces.get(id)
    if (!piece) return
    const controller = new AbortController()
    fetches.set(id, controller)
    const isWanted = () => fetches.get(id) === controller
    fetchParcel(tools, piece, controller.signal).then(
      (parcel) => (isWanted() ? receive(parcel, id) : discardParcel(tools, parcel)),
      (error: unknown) => isWanted() && fail(id, error),
    )
  }

  function drop(id: string): void {
    fetches.get(id)?.abort()
    fetches.delete(id)
    unpacking.delete(id)
    const piece = pieces.get(id)
    if (piece) release(live, piece)
  }

  /** Unpacks one piece after the other, as far as a frame's time goes. */
  function work(): void {
    const until = now() + PATIENCE
    for (const [id, steps] of unpacking) {
      let step = steps.next()
      while (!step.done && step.value === "more" && now() < until) step = steps.next()
      if (step.done) {
        unpacking.delete(id)
        pieceCame(streaming, id, step.value)
      }
      if (now() >= until) return
    }
  }

  function viewNow(): StreamingView {
    const { lens, body, camera } = live
    view.setFromProjectionMatrix(projection.multiplyMatrices(lens.projectionMatrix, lens.matrixWorldInverse))
    const { x, z } = body
    const heading = camera.yaw
    return { x, z, heading, wanted: wantedPiece(live), isSeen: (id) => isSeen(live, pieces.get(id), view) }
  }

  function decide(): void {
    let taken = 0
    for (const { state } of streaming.pieces.values()) if (state.kind === "here") taken += state.bytes
    streaming.fixed = Math.max(0, used() - taken)
    const orders = stepStreaming(streaming, viewNow(), now())
    for (const id of [...orders.cancel, ...orders.release]) drop(id)
    for (const id of orders.fetch) start(id)
    const missing = missingPieces(streaming)
    if (missing.join() === told) return
    told = missing.join()
    options.onMissing(missing)
  }

  const retry = () => retryNow(streaming)
  online.addEventListener("online", retry)
  return {
    streaming,
    step: (dt) => {
      work()
      sincePace += dt
      if (sincePace < PACE) return
      sincePace = 0
      decide()
    },
    stop: () => {
      online.removeEventListener("online", retry)
      for (const controller of fetches.values()) controller.abort()
      fetches.clear()
      unpacking.clear()
    },
  }
}
