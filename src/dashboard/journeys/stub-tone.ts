import type { LeaverMetric } from "../../protocol/journeys.ts"
import type { Measured } from "../reading/measured.ts"

/** Lower ends of the second to the fifth step of colour. */
export const STEPS: Readonly<Record<LeaverMetric, readonly number[]>> = {
  csat: [50, 62, 72, 82],
  "easy-share": [50, 62, 72, 82],
  nps: [-20, 0, 20, 40],
}

/** `few`: under thirty answers; `hidden`: too few to be told; `none`: nobody answered. */
export type StubTone = "1" | "2" | "3" | "4" | "5" | "few" | "hidden" | "none"

/** The colour of those who go no further. Colour alone never says it: the number stands beside it and in the table. */
export function stubTone(metric: LeaverMetric, { standing, value }: Measured): StubTone {
  if (standing === "none") return "none"
  if (standing === "hidden" || value === null) return "hidden"
  if (standing === "greyed") return "few"
  const tones = ["1", "2", "3", "4", "5"] as const
  return tones[STEPS[metric].filter((end) => value >= end).length] ?? "5"
}
