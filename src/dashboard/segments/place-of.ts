import type { ShowroomReply } from "../../protocol/showroom.ts"
import type { SegmentsBy } from "../state/view-state.ts"

export interface Place {
  readonly by: "zone" | "product"
  readonly key: string
}

/** Where in the store a row is about: its zone, or its product; `null` where there is none. */
export function placeOf(by: SegmentsBy, key: string, showroom: ShowroomReply): Place | null {
  if (key.startsWith("(")) return null
  if (by === "product" || by === "zone") return { by, key }
  if (by !== "touchpoint") return null
  const touchpoint = showroom.scenes.flatMap(({ touchpoints }) => touchpoints).find(({ id }) => id === key)
  return touchpoint ? { by: "zone", key: touchpoint.zone } : null
}
