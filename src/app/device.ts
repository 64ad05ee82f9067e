import type { Device } from "../domain/event.ts"

/** CSS pixels; what is touched and narrower than this in its shorter side is a phone. */
const PHONE_SIDE = 600

/** A guess by the main pointer and the window's size; no list of models. */
export function deviceOf(window: Pick<Window, "matchMedia" | "innerWidth" | "innerHeight">): Device {
  if (!window.matchMedia("(pointer: coarse)").matches) return "desktop"
  return Math.min(window.innerWidth, window.innerHeight) < PHONE_SIDE ? "phone" : "tablet"
}
