import type { EventsReply } from "../../protocol/events.ts"

function areStrings(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === "string")
}

function isRejection(value: unknown): value is EventsReply["rejected"][number] {
  return (
    typeof value === "object" &&
    value !== null &&
    "id" in value &&
    typeof value.id === "string" &&
    "reason" in value &&
    typeof value.reason === "string"
  )
}

/** The reply to `POST /api/events`, or `null` when it isn't one: a proxy's login page must not count as "taken". */
export function parseEventsReply(body: unknown): EventsReply | null {
  if (typeof body !== "object" || body === null) return null
  if (!("accepted" in body && "duplicates" in body && "rejected" in body)) return null
  const { accepted, duplicates, rejected } = body
  if (!areStrings(accepted) || !areStrings(duplicates)) return null
  if (!Array.isArray(rejected) || !rejected.every(isRejection)) return null
  return { accepted, duplicates, rejected }
}
