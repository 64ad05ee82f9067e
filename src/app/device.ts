import type { Device } from "../domain/event.ts"
import { isKiosk } from "./kiosk/kiosk.ts"

/** CSS pixels; what is touched and narrower than this in its shorter side is a phone. */
const PHONE_SIDE = 600

type Looked = Pick<Window, "matchMedia" | "innerWidth" | "innerHeight" | "location" | "localStorage">

/** A guess by the main pointer and the window's size; no list of models. A shared screen has been told that it is one. */
export function deviceOf(window: Looked): Device {
  if (isKiosk(window)) return "kiosk"
  if (!window.matchMedia("(pointer: coarse)").matches) return "desktop"
  return Math.min(window.innerWidth, window.innerHeight) < PHONE_SIDE ? "phone" : "tablet"
}
