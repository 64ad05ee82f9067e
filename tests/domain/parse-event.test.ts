import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { EVENT_SCHEMAS } from "../../src/domain/event-schema.ts"
import { MAX_COMMENT, parseEvent } from "../../src/domain/parse-event.ts"
import { makeEvent, promptEvent } from "../helpers/events/make-events.ts"

function reasonOf(raw: unknown): string {
  const parsed = parseEvent(raw)
  return parsed.kind === "refused" ? parsed.reason : "accepted"
}

/** What each type needs besides the envelope. */
const NEEDED: Readonly<Record<string, Record<string, unknown>>> = {
  "product.viewed": { productId: "lamp" },
  "product.inspected": { productId: "lamp", seconds: 4.5 },
  "product.configured": { productId: "lamp", variantId: "v1" },
  "product.compared": { productIds: ["lamp", "vase"] },
  "product.tried": { productId: "lamp" },
  "cart.added": { productId: "lamp", variantId: "v1", quantity: 2 },
  "cart.removed": { productId: "lamp" },
  "zone.left": { seconds: 40 },
  "checkout.returned": {},
  "struggle.detected": { kind: "rage-click", times: 4 },
  "help.requested": { requestId: "r1" },
  "help.answered": { requestId: "r1" },
  "help.closed": { requestId: "r1" },
  "guided.started": { guidedVisitId: "g1" },
  "guided.ended": { guidedVisitId: "g1" },
  "prompt.suppressed": { promptId: "p", promptVersion: 1, touchpointId: "t", rule: "cool-down" },
  "finder.completed": { query: "lamp", found: true },
}

const example = {
  id: "01932F00-0000-7000-8000-0000000000aa",
  type: "prompt.answered",
  at: "2026-11-21T20:19:00.000Z",
  visitId: "v-1",
  showroomId: "casa",
  sceneId: "flagship",
  sceneVersion: "7",
  place: { zone: "lighting", x: 1.5, z: -3.2, heading: 90 },
  productId: "gid://shopify/Product/1",
  touchpointId: "tp",
  promptId: "ask",
  promptVersion: 1,
  impressionId: "i-1",
  metric: "csat",
  scale: "1-5",
  score: 4,
  comment: "Bella",
  choice: "too-bright",
  wantsReply: true,
  visitorId: "01932f00-0000-4000-8000-0000000000bb",
  context: {
    language: "it",
    device: "desktop",
    tier: "high",
    fps: 58,
    guideId: null,
    guidedVisitId: null,
  },
}

describe("an event", () => {
  test("[EVT-12] is read with all the fields that the contract names, its id in small letters", () => {
    const parsed = parseEvent(example)
    expect(parsed).toEqual({ kind: "event", event: { ...example, id: example.id.toLowerCase() }, tamed: [] })
  })

  test.each(Object.keys(EVENT_SCHEMAS))(
    "[EVT-12] of type %s is read with the fields that it needs",
    (type) => {
      const event = type.startsWith("prompt.")
        ? promptEvent(type.slice("prompt.".length))
        : makeEvent(type, NEEDED[type])
      const raw = type === "prompt.suppressed" ? makeEvent(type, NEEDED[type]) : event
      expect(parseEvent(raw)).toMatchObject({ kind: "event", event: raw })
    },
  )

  test("[EVT-13] of an unknown type, or with an unknown field, is refused by that name", () => {
    expect(reasonOf(makeEvent("visit.begun"))).toBe('unknown type "visit.begun"')
    expect(reasonOf(makeEvent("toString"))).toBe('unknown type "toString"')
    expect(reasonOf({ ...makeEvent("visit.started"), type: 3 })).toBe("invalid type 3: expected a text")
    expect(reasonOf({ id: "x" })).toBe('missing field "type"')
    expect(reasonOf(makeEvent("visit.started", { score: 4 }))).toBe('unknown field "score"')
    expect(reasonOf(makeEvent("visit.started", { context: { mood: 1 } }))).toBe(
      'unknown field "context.mood"',
    )
    expect(reasonOf(JSON.parse('{"type":"visit.started","__proto__":{}}'))).toBe('unknown field "__proto__"')
    expect(reasonOf(makeEvent("visit.started", { context: { toString: 1 } }))).toBe(
      'unknown field "context.toString"',
    )
  })

  test("[EVT-13] with a field missing or wrong is refused with the field, the value and what was expected", () => {
    const { visitId: _, ...nobody } = makeEvent("visit.started")
    expect(reasonOf(nobody)).toBe('missing field "visitId"')
    const wrong: [Record<string, unknown>, RegExp][] = [
      [{ id: "42" }, /^invalid id "42": expected a UUID$/],
      [{ at: "2026-11-21" }, /^invalid at "2026-11-21": expected a time in ISO 8601 with a zone/],
      [{ at: "2026-13-41T99:00:00Z" }, /^invalid at/],
      [{ at: 1_700_000_000 }, /^invalid at 1700000000/],
      [{ visitId: "" }, /^invalid visitId "": expected 1 to 100/],
      [{ visitId: "x".repeat(101) }, /^invalid visitId "x+…/],
      [{ visitId: "a b" }, /^invalid visitId/],
      [{ productId: "a\u0000b" }, /^invalid productId/],
      [{ productId: "\ud83d" }, /^invalid productId/],
      [{ sceneId: "\u202ex" }, /^invalid sceneId/],
      [{ place: { zone: "a", x: Number.POSITIVE_INFINITY, z: 0, heading: 0 } }, /^invalid place\.x Infinity/],
      [{ place: [] }, /^(invalid|missing).*place/],
      [{ context: { device: "toaster" } }, /^invalid context\.device "toaster": expected one of desktop/],
      [{ context: { fps: -1 } }, /^invalid context\.fps -1: expected a number from 0 to 1000$/],
      [{ context: { language: "<b>" } }, /^invalid context\.language/],
    ]
    for (const [changes, reason] of wrong)
      expect(reasonOf(makeEvent("visit.started", changes))).toMatch(reason)
  })

  test("[EVT-14] with a score off its scale is refused, naming the score and the scale", () => {
    const nps = { metric: "nps", scale: "0-10" }
    expect(reasonOf(promptEvent("answered", { score: 6 }))).toBe("invalid score 6: csat takes 1 to 5")
    expect(reasonOf(promptEvent("answered", { score: 0 }))).toBe("invalid score 0: csat takes 1 to 5")
    expect(reasonOf(promptEvent("amended", { score: 2.5 }))).toBe("invalid score 2.5: csat takes 1 to 5")
    expect(reasonOf(promptEvent("answered", { ...nps, score: 11 }))).toBe(
      "invalid score 11: nps takes 0 to 10",
    )
    expect(reasonOf(promptEvent("answered", { ...nps, score: 0 }))).toBe("accepted")
    expect(reasonOf(promptEvent("answered", { score: "5" }))).toBe('invalid score "5": expected a number')
    expect(reasonOf(promptEvent("shown", { scale: "0-10" }))).toBe(
      'invalid scale "0-10": csat is asked on 1-5',
    )
  })

  test("[EVT-10] with a comment longer than 2,000 code points keeps the first 2,000 whole and says so", () => {
    const parsed = parseEvent(promptEvent("answered", { comment: "😀".repeat(MAX_COMMENT + 1) }))
    expect(parsed).toMatchObject({ kind: "event", tamed: ["comment"] })
    expect(parsed.kind === "event" && "comment" in parsed.event && parsed.event.comment).toBe(
      "😀".repeat(MAX_COMMENT),
    )
  })

  test("anything at all is either an event or refused with a reason, and nothing is thrown", () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), (raw) => {
        const parsed = parseEvent(raw)
        expect(parsed.kind === "event" || parsed.reason.length > 0).toBe(true)
      }),
    )
  })

  test("a good event with any one field changed is either an event or refused with a short reason", () => {
    const field = fc.constantFrom(...Object.keys(example), "extra")
    fc.assert(
      fc.property(field, fc.jsonValue(), (key, value) => {
        const parsed = parseEvent({ ...example, [key]: value })
        expect(parsed.kind === "event" || parsed.reason.length < 300).toBe(true)
      }),
    )
  })

  test("[EVT-10] a comment that was kept can be stored: no controls, no bidi overrides, no lone surrogates", () => {
    const hostile = fc.string({
      unit: fc.oneof(
        fc.constantFrom("\u0000", "\u202e", "\u2066", "\ud800", "\udc00", "\n", "é"),
        fc.string({ unit: "binary" }),
      ),
    })
    fc.assert(
      fc.property(hostile, (comment) => {
        const parsed = parseEvent(promptEvent("answered", { comment }))
        const kept =
          parsed.kind === "event" && "comment" in parsed.event ? (parsed.event.comment ?? "") : "refused"
        expect(kept.isWellFormed()).toBe(true)
        expect(kept).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u)
      }),
    )
  })
})
