import { isBelow } from "../reading/compare.ts"
import type { Measured } from "../reading/measured.ts"

/** `few` is grey and open, `below` terracotta: its interval lies wholly under the store's mean. */
export type Tone = "data" | "below" | "few"

export function toneOf(figure: Measured, whole: Measured | null): Tone {
  if (figure.standing !== "full") return "few"
  return whole && isBelow(figure, whole) ? "below" : "data"
}
