import { bindWheel } from "./bind-wheel.ts"
import type { WalkInput } from "./walk-input.ts"

export type PointerKind = "mouse" | "touch" | "pen"

export interface PointerActions {
  /** A click or tap, not a drag or a long press: CSS pixels from the element's left and top. */
  readonly onTap: (x: number, y: number, kind: PointerKind) => void
}

/** CSS pixels that a click and a tap may slip by, and milliseconds that they may last. */
const SLOP = { mouse: 5, pen: 8, touch: 10 }
const TAP_MS = 500
/** CSS pixels: fingers nearer than this would make a pinch jump. */
const NEAREST_FINGERS = 24

interface Finger {
  x: number
  y: number
}

function kindOf(event: PointerEvent): PointerKind {
  return event.pointerType === "touch" || event.pointerType === "pen" ? event.pointerType : "mouse"
}

/**
 * Drag looks around, click or tap goes, wheel and pinch zoom. Only what begins on the element counts: a finger on the
 * joystick is not one on the scene. Gives the function that stops it.
 */
export function bindPointer(element: HTMLElement, input: WalkInput, actions: PointerActions): () => void {
  const fingers = new Map<number, Finger>()
  let press: { id: number; x: number; y: number; at: number } | null = null
  let spread = 0

  function measure(): number {
    const [one, two] = [...fingers.values()]
    if (one === undefined || two === undefined) return 0
    return Math.max(NEAREST_FINGERS, Math.hypot(one.x - two.x, one.y - two.y))
  }

  function onDown(event: PointerEvent): void {
    if (event.button !== 0) return
    fingers.set(event.pointerId, { x: event.clientX, y: event.clientY })
    const alone = fingers.size === 1
    press = alone ? { id: event.pointerId, x: event.clientX, y: event.clientY, at: event.timeStamp } : null
    spread = measure()
    if (!alone) input.dragging = true
    // Without it a drag ends at the edge of the element; not every document knows it.
    if ("setPointerCapture" in element) capture(event.pointerId)
  }

  function capture(id: number): void {
    try {
      element.setPointerCapture(id)
    } catch {
      // The pointer went away between the event and now: pointercancel or pointerup follows.
    }
  }

  function onMove(event: PointerEvent): void {
    const finger = fingers.get(event.pointerId)
    if (finger === undefined) return
    // The button went up where nobody told us.
    if (event.pointerType === "mouse" && event.buttons === 0) {
      lift(event.pointerId)
      return
    }
    const dx = event.clientX - finger.x
    const dy = event.clientY - finger.y
    if (press !== null) {
      const slipped = Math.hypot(event.clientX - press.x, event.clientY - press.y)
      if (slipped <= SLOP[kindOf(event)]) return
      press = null
      input.dragging = true
    }
    finger.x = event.clientX
    finger.y = event.clientY
    if (fingers.size === 1) {
      input.lookX += dx
      input.lookY += dy
      return
    }
    const now = measure()
    if (fingers.size === 2 && spread > 0 && now > 0) input.zoom *= spread / now
    spread = now
  }

  function lift(id: number): void {
    fingers.delete(id)
    if (press?.id === id) press = null
    spread = measure()
    if (fingers.size === 0) input.dragging = false
  }

  function onUp(event: PointerEvent): void {
    const tapped = press?.id === event.pointerId && event.timeStamp - press.at <= TAP_MS
    const known = fingers.has(event.pointerId)
    lift(event.pointerId)
    if (!tapped || !known) return
    const box = element.getBoundingClientRect()
    actions.onTap(event.clientX - box.left, event.clientY - box.top, kindOf(event))
  }

  function onCancel(event: PointerEvent): void {
    lift(event.pointerId)
  }

  const touchAction = element.style.touchAction
  // Else the browser scrolls and zooms the page with the same fingers.
  element.style.touchAction = "none"
  const stopWheel = bindWheel(element, input)
  element.addEventListener("pointerdown", onDown)
  element.addEventListener("pointermove", onMove)
  element.addEventListener("pointerup", onUp)
  element.addEventListener("pointercancel", onCancel)
  element.addEventListener("lostpointercapture", onCancel)
  return () => {
    stopWheel()
    element.style.touchAction = touchAction
    element.removeEventListener("pointerdown", onDown)
    element.removeEventListener("pointermove", onMove)
    element.removeEventListener("pointerup", onUp)
    element.removeEventListener("pointercancel", onCancel)
    element.removeEventListener("lostpointercapture", onCancel)
    fingers.clear()
    input.dragging = false
  }
}
