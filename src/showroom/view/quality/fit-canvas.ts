import { type Frames, redraw } from "../frames.ts"
import type { LiveScene } from "../live-scene.ts"
import { drawnDpr } from "./drawn-dpr.ts"

export interface FitCanvas {
  /** Fits the canvas to its place and to the quality of the moment. */
  fit(): void
  stop(): void
}

/** Keeps a canvas as large as its host. */
export function fitCanvas(live: LiveScene, host: HTMLElement, frames: Frames): FitCanvas {
  let closed = false
  const fit = () => {
    const width = Math.max(1, host.clientWidth)
    const height = Math.max(1, host.clientHeight)
    Object.assign(live.page, { width, height })
    void frames.resize(live.page, drawnDpr(live)).then(() => {
      // A canvas is empty once its size has changed: the visitor must not see that until the next frame comes.
      if (!closed) redraw(live)
    })
  }
  const observer = new ResizeObserver(fit)
  observer.observe(host)
  const stop = () => {
    closed = true
    observer.disconnect()
  }
  return { fit, stop }
}
