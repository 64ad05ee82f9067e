import { Vector2 } from "three"

/** Where the guide's mouse or finger is on the picture. */
export interface PointingHand {
  /** -1..1 to the right and up; `null`: not on the picture, or the finger is up. */
  readonly at: Vector2 | null
  stop(): void
}

/**
 * Follows mouse and finger over the scene while `isPointing`. A mouse points where it is, a finger while it is down; a
 * finger then turns no view, and a click walks nowhere.
 */
export function bindPointing(canvas: HTMLElement, isPointing: () => boolean): PointingHand {
  const place = new Vector2()
  let on = false

  function note(event: PointerEvent): void {
    const box = canvas.getBoundingClientRect()
    place.set(
      ((event.clientX - box.left) / box.width) * 2 - 1,
      1 - ((event.clientY - box.top) / box.height) * 2,
    )
    on = true
  }
  function onMove(event: PointerEvent): void {
    if (!isPointing() || (event.pointerType === "touch" && event.buttons === 0)) return
    note(event)
    if (event.pointerType === "touch") event.stopImmediatePropagation()
  }
  function onDown(event: PointerEvent): void {
    if (!isPointing()) return
    note(event)
    if (event.pointerType === "touch") event.stopImmediatePropagation()
  }
  function onUp(event: PointerEvent): void {
    if (event.pointerType === "touch") on = false
    // What was clicked is pointed at, not walked to; that the button is up they hear of otherwise.
    if (isPointing()) event.stopImmediatePropagation()
  }
  function onLeave(): void {
    on = false
  }
  const events = [
    ["pointermove", onMove],
    ["pointerdown", onDown],
    ["pointerup", onUp],
    ["pointercancel", onLeave],
    ["pointerleave", onLeave],
  ] as const
  for (const [name, listen] of events) canvas.addEventListener(name, listen, { capture: true })
  return {
    get at() {
      return on && isPointing() ? place : null
    },
    stop: () => {
      for (const [name, listen] of events) canvas.removeEventListener(name, listen, { capture: true })
    },
  }
}
