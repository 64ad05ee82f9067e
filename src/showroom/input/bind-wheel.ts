import type { WalkInput } from "./walk-input.ts"

/** CSS pixels of a line and of a page, for mice that count in those. */
const LINE = 16
const PAGE = 400
/** Share of the distance for a pixel of wheel; a notch of 100 is about a tenth. */
const RATE = 0.001
/** Pixels of one event at most: a free-spinning wheel is no leap. */
const MOST = 200

/** Zooms by the wheel, and by the pinch of a trackpad, which browsers tell as a wheel. Gives the function that stops it. */
export function bindWheel(element: HTMLElement, input: WalkInput): () => void {
  function onWheel(event: WheelEvent): void {
    const unit = event.deltaMode === 1 ? LINE : event.deltaMode === 2 ? PAGE : 1
    // A trackpad's pinch comes in small numbers, marked by Ctrl.
    const pixels = event.deltaY * unit * (event.ctrlKey ? 6 : 1)
    if (!Number.isFinite(pixels)) return
    input.zoom *= Math.exp(Math.max(-MOST, Math.min(MOST, pixels)) * RATE)
    event.preventDefault()
  }
  element.addEventListener("wheel", onWheel, { passive: false })
  return () => element.removeEventListener("wheel", onWheel)
}
