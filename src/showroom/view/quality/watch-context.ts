/** Milliseconds that a lost context gets to come back. */
const PATIENCE = 4000

export interface WatchContextOptions {
  readonly canvas: EventTarget
  /** Runs something after so many milliseconds; gives the function that calls it off. */
  readonly after: (ms: number, run: () => void) => () => void
  /** The graphics chip has stopped: nothing can be drawn until it is back. */
  readonly onLost: () => void
  /** It is back: whatever it had is uploaded again as it is drawn. */
  readonly onRestored: () => void
  /** It isn't coming back: only another canvas may help. */
  readonly onGone: () => void
}

/** Watches whether a canvas can be drawn on. Gives the function that stops it. */
export function watchContext({ canvas, after, onLost, onRestored, onGone }: WatchContextOptions): () => void {
  let callOff = () => {}
  const lost = (event: Event) => {
    // Else the browser never gives it back.
    event.preventDefault()
    callOff()
    callOff = after(PATIENCE, onGone)
    onLost()
  }
  const restored = () => {
    callOff()
    onRestored()
  }
  canvas.addEventListener("webglcontextlost", lost)
  canvas.addEventListener("webglcontextrestored", restored)
  return () => {
    callOff()
    canvas.removeEventListener("webglcontextlost", lost)
    canvas.removeEventListener("webglcontextrestored", restored)
  }
}
