import { release, type WalkInput } from "./walk-input.ts"

/** Share of the radius within which the thumb only rests, and beyond which one runs. */
const REST = 0.16
const RUN = 1.4

/**
 * A stick under the thumb: `base` is pressed and `knob` follows, as far as the base's radius; further out one runs.
 * One finger at a time; its events end here, so the scene below never takes them for a tap or a look.
 * Gives the function that stops it.
 */
export function bindJoystick(base: HTMLElement, knob: HTMLElement, input: WalkInput): () => void {
  const stick = input.joystick
  let finger: number | null = null

  function follow(event: PointerEvent): void {
    const box = base.getBoundingClientRect()
    const radius = Math.max(1, box.width / 2)
    const dx = (event.clientX - box.left - radius) / radius
    const dy = (event.clientY - box.top - box.height / 2) / radius
    const push = Math.hypot(dx, dy)
    const share = push > 1 ? 1 / push : 1
    knob.style.transform = `translate(${dx * share * radius}px, ${dy * share * radius}px)`
    const strength = push < REST ? 0 : (Math.min(1, push) - REST) / (1 - REST) / push
    stick.right = dx * strength
    stick.forward = -dy * strength
    stick.run = push > RUN
  }

  function onDown(event: PointerEvent): void {
    event.stopPropagation()
    if (finger !== null || event.button !== 0) return
    finger = event.pointerId
    try {
      base.setPointerCapture?.(event.pointerId)
    } catch {
      // The pointer went away between the event and now: pointercancel or pointerup follows.
    }
    event.preventDefault()
    follow(event)
  }

  function onMove(event: PointerEvent): void {
    event.stopPropagation()
    if (event.pointerId === finger) follow(event)
  }

  function onEnd(event: PointerEvent): void {
    event.stopPropagation()
    if (event.pointerId === finger) letGo()
  }

  function letGo(): void {
    finger = null
    release(stick)
    knob.style.transform = ""
  }

  base.addEventListener("pointerdown", onDown)
  base.addEventListener("pointermove", onMove)
  base.addEventListener("pointerup", onEnd)
  base.addEventListener("pointercancel", onEnd)
  base.addEventListener("lostpointercapture", onEnd)
  return () => {
    base.removeEventListener("pointerdown", onDown)
    base.removeEventListener("pointermove", onMove)
    base.removeEventListener("pointerup", onEnd)
    base.removeEventListener("pointercancel", onEnd)
    base.removeEventListener("lostpointercapture", onEnd)
    letGo()
  }
}
