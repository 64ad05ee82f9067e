import type { LiveScene } from "../live-scene.ts"
import { BUDGETS } from "../quality/budgets.ts"
import type { ParcelTools } from "./fetch-parcel.ts"

export interface BeginStreamOptions {
  readonly live: LiveScene
  readonly tools: ParcelTools
  readonly window: Window
  /** Milliseconds that only grow. */
  readonly now: () => number
  readonly onMissing: (pieces: readonly string[]) => void
}

/** Begins to fetch the rest of a scene; its code isn't loaded before. Gives the function that stops it. */
export function beginStream({ live, tools, window, now, onMissing }: BeginStreamOptions): () => void {
  let stopped = false
  void import("./store-stream.ts").then(({ createStoreStream }) => {
    if (stopped) return
    live.stream = createStoreStream({
      live,
      tools,
      now,
      random: Math.random,
      here: live.here,
      budget: BUDGETS[live.governor.tier].memory,
      used: () => live.meter.textureBytes + live.meter.bufferBytes,
      online: window,
      onMissing,
    })
  })
  return () => {
    stopped = true
    live.stream?.stop()
    live.stream = null
  }
}
