import type { Point } from "../../domain/scene.ts"

interface Placed {
  readonly id: string
  readonly zone: string
  /** Absent while the scene isn't known. */
  readonly at?: Point | null
}

export interface Whereabouts {
  readonly zone: string | null
  /** Metres. */
  readonly at: Point | null
  readonly inList: boolean
}

/**
 * Ids of touchpoints, the nearest first: those of the zone, and, `anywhere`, all others. Those without a place of their own
 * come last, and first in the list, which has no places.
 */
export function touchpointsNear(
  { zone, at, inList }: Whereabouts,
  touchpoints: readonly Placed[],
  anywhere: boolean,
): readonly string[] {
  const away = (each: Placed) =>
    at && each.at ? Math.hypot(each.at.x - at.x, each.at.z - at.z) : Number.MAX_VALUE
  const placed = touchpoints
    .filter((each) => each.at !== null && (anywhere || each.zone === zone))
    .sort((a, b) => Number(b.zone === zone) - Number(a.zone === zone) || away(a) - away(b))
  const placeless = touchpoints.filter((each) => each.at === null)
  return (inList ? [...placeless, ...placed] : [...placed, ...placeless]).map(({ id }) => id)
}
