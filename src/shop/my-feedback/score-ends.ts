import type { OwnAnswer } from "../../client/visitor/own-answers.ts"

const HIGHEST: Readonly<Record<OwnAnswer["scale"], number>> = { "1-5": 5, "1-7": 7, "0-10": 10 }

/** The highest score of a scale: as many segments as its bar has. */
export function highestOf(scale: OwnAnswer["scale"]): number {
  return HIGHEST[scale]
}
