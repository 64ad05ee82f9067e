/** The scales answers are given on; the two numbers are the ends, both included. */
export type Scale = "1-5" | "1-7" | "0-10"

export const SCALES: readonly Scale[] = ["1-5", "1-7", "0-10"]

export interface ScaleEnds {
  readonly first: number
  readonly last: number
}

const ENDS: Readonly<Record<Scale, ScaleEnds>> = {
  "1-5": { first: 1, last: 5 },
  "1-7": { first: 1, last: 7 },
  "0-10": { first: 0, last: 10 },
}

/** The lowest and highest score of a scale. RangeError when there is no such scale. */
export function endsOf(scale: Scale): ScaleEnds {
  if (!SCALES.includes(scale))
    throw new RangeError(`unknown scale ${String(scale)}: there are ${SCALES.join(", ")}`)
  return ENDS[scale]
}
