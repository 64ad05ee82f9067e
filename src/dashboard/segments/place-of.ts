import type { ShowroomReply } from "../../protocol/showroom.ts"
import type { SegmentsBy } from "./load-segments.ts"

/** Of which zone or product the signals belong beside a row; `null` where there is none. */
export function placeOf(
  by: SegmentsBy,
  key: string,
  showroom: ShowroomReply,
): { readonly by: "zone" | "product"; readonly key: string } | null {
  if (key.startsWith("(")) return null
  if (by === "product") return { by, key }
  const touchpoint = showroom.scenes.flatMap(({ touchpoints }) => touchpoints).find(({ id }) => id === key)
  return touchpoint ? { by: "zone", key: touchpoint.zone } : null
}
