import type { Touchpoint } from "./touchpoint.ts"

/** Seconds after which going out by the door is going home: before that one was only looking in. */
export const HOME_AFTER_SECONDS = 60
/** Seconds after which one who was leaving, and stayed, can be leaving again. */
export const AGAIN_AFTER_SECONDS = 120

/** Ids of the zones before the door: nothing but discovering happens there. */
export function outsideZones(
  touchpoints: readonly Pick<Touchpoint, "zone" | "stage">[],
): ReadonlySet<string> {
  const inside = new Set(touchpoints.filter(({ stage }) => stage !== "discover").map(({ zone }) => zone))
  return new Set(touchpoints.map(({ zone }) => zone).filter((zone) => !inside.has(zone)))
}
