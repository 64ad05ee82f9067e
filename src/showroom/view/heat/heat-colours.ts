import type { Plan } from "../../../client/plan/ask-plan.ts"
import type { Step } from "../../../client/plan/plan-scale.ts"

/** sRGB; the steps of the interface's tokens, which a canvas can't read. */
const SIDES: Readonly<Record<Step, string>> = {
  1: "#9E3A26",
  2: "#D39070",
  3: "#E6DCCB",
  4: "#86AAB6",
  5: "#1F5A75",
}
/** From plaster to petrol: how long people stay is neither good nor bad. */
const TIMES: Readonly<Record<Step, string>> = {
  1: "#DCD6C8",
  2: "#BBC6C2",
  3: "#86AAB6",
  4: "#3F7389",
  5: "#1F5A75",
}
export const INK = "#1E2230"
export const PAPER = "#FFFDF9"
export const GHOST = "#736E62"
export const BELOW = "#9E3A26"
export const ABOVE = "#1F5A75"

export function colourOf(measure: Plan["measure"], step: Step): string {
  return (measure === "dwell" ? TIMES : SIDES)[step]
}

/** What can be read on a step's colour. */
export function inkOn(measure: Plan["measure"], step: Step): string {
  const isDark = measure === "dwell" ? step >= 4 : step === 1 || step === 5
  return isDark ? PAPER : INK
}
