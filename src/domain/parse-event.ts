import * as v from "valibot"
import { describeIssue, showValue } from "./event-refusal.ts"
import { EVENT_SCHEMAS, type IncomingEvent, isEventType } from "./event-schema.ts"
import { refuseScale, refuseScore } from "./score-on-scale.ts"
import { tameText } from "./tame-text.ts"

/** Code points that are kept of a comment; the rest is cut off and the event marked. */
export const MAX_COMMENT = 2000
const MAX_QUERY = 200

export type ParsedEvent =
  | {
      readonly kind: "event"
      readonly event: IncomingEvent
      /** Names of the free texts that had to be changed to be kept. */
      readonly tamed: readonly string[]
    }
  | { readonly kind: "refused"; readonly reason: string }

function refused(reason: string): ParsedEvent {
  return { kind: "refused", reason }
}

/** Names that every object inherits: valibot takes `"toString" in entries` for a known field. */
function inheritedField(value: unknown, prefix = ""): string | null {
  if (typeof value !== "object" || value === null) return null
  for (const [key, inner] of Object.entries(value)) {
    if (key in Object.prototype) return prefix + key
    const found = prefix === "" ? inheritedField(inner, `${key}.`) : null
    if (found) return found
  }
  return null
}

function tameEvent(event: IncomingEvent): { event: IncomingEvent; tamed: readonly string[] } {
  if ("comment" in event && event.comment !== undefined) {
    const { text, tamed } = tameText(event.comment, MAX_COMMENT)
    return { event: { ...event, comment: text }, tamed: tamed ? ["comment"] : [] }
  }
  if ("query" in event && event.query !== undefined) {
    const { text, tamed } = tameText(event.query, MAX_QUERY)
    return { event: { ...event, query: text }, tamed: tamed ? ["query"] : [] }
  }
  return { event, tamed: [] }
}

/** What the fields say about each other; what only the showroom's prompts know is checked by the server. */
function refuseMeaning(event: IncomingEvent): string | null {
  if (!("metric" in event) || event.metric === undefined) return null
  const { metric } = event
  return (
    (event.scale === undefined ? null : refuseScale(metric, event.scale)) ??
    ("score" in event ? refuseScore(metric, event.score) : null)
  )
}

/**
 * Reads one event that came from outside. Nothing is guessed: a type or a field that isn't known is refused by
 * name, a value that isn't expected is refused with what was. Only free text is changed, and then marked.
 * @example parseEvent({ type: "visit.begun" }) // { kind: "refused", reason: 'unknown type "visit.begun"' }
 */
export function parseEvent(raw: unknown): ParsedEvent {
  if (typeof raw !== "object" || raw === null || Array.isArray(raw))
    return refused(`invalid event ${showValue(raw)}: expected an object`)
  if (!("type" in raw) || raw.type === undefined) return refused('missing field "type"')
  if (typeof raw.type !== "string") return refused(`invalid type ${showValue(raw.type)}: expected a text`)
  if (!isEventType(raw.type)) return refused(`unknown type ${showValue(raw.type)}`)
  const inherited = inheritedField(raw)
  if (inherited) return refused(`unknown field "${inherited}"`)
  const result = v.safeParse(EVENT_SCHEMAS[raw.type], raw, { abortEarly: true, abortPipeEarly: true })
  if (!result.success) return refused(describeIssue(result.issues[0]))
  const meaning = refuseMeaning(result.output)
  if (meaning) return refused(meaning)
  return { kind: "event", ...tameEvent(result.output) }
}
