import * as v from "valibot"
import { DEVICES, type EventType, HELP_OUTCOMES, TIERS } from "./event.ts"
import { STRUGGLES } from "./occasion.ts"
import { PROMPT_METRICS } from "./prompt.ts"
import { isPlainText } from "./tame-text.ts"

/**
 * The shape of every type of event. The message of each rule is what was expected, and is read after the value:
 * `invalid promptVersion 0: expected a whole number from 1 to 1000000`.
 */
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/iu
const TOKEN = /^[A-Za-z0-9][A-Za-z0-9._:~-]{0,99}$/u
const TIMESTAMP = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/u
const LANGUAGE_TAG = /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,4}$/u
const NAME = "a text of 1 to 200 characters without control characters"
const SCALES = ["1-5", "1-7", "0-10"] as const
const RULE_OF_TOKEN = "1 to 100 letters, digits, or . _ : ~ -, beginning with a letter or digit"
const ISO = "a time in ISO 8601 with a zone, as 2026-11-21T20:19:00.000Z"

/** Free text before it is tamed: the request's own limit of bytes bounds it. */
const freeText = v.string("a text")
const id = v.pipe(v.string("a UUID"), v.regex(UUID, "a UUID"), v.toLowerCase())
const token = v.pipe(v.string(RULE_OF_TOKEN), v.regex(TOKEN, RULE_OF_TOKEN))
const name = v.pipe(v.string(NAME), v.minLength(1, NAME), v.maxLength(200, NAME), v.check(isPlainText, NAME))
const timestamp = v.pipe(
  v.string(ISO),
  v.regex(TIMESTAMP, ISO),
  v.check((at) => Number.isFinite(Date.parse(at)), ISO),
)

function between(min: number, max: number) {
  const rule = `a number from ${min} to ${max}`
  return v.pipe(v.number(rule), v.minValue(min, rule), v.maxValue(max, rule))
}

function whole(min: number, max: number) {
  const rule = `a whole number from ${min} to ${max}`
  return v.pipe(v.number(rule), v.integer(rule), v.minValue(min, rule), v.maxValue(max, rule))
}

function oneOf<const T extends readonly string[]>(options: T) {
  return v.picklist(options, `one of ${options.join(", ")}`)
}

/** A week and a bit: no visit lasts longer, and a device that slept must not make one. */
const seconds = between(0, 1_000_000)
const place = v.strictObject(
  {
    zone: name,
    x: v.exactOptional(between(-100_000, 100_000)),
    z: v.exactOptional(between(-100_000, 100_000)),
    heading: v.exactOptional(between(-100_000, 100_000)),
  },
  "an object",
)
const language = v.pipe(
  v.string("a language tag"),
  v.regex(LANGUAGE_TAG, "a language tag such as it or en-GB"),
)
const context = v.strictObject(
  {
    language: v.exactOptional(language),
    device: v.exactOptional(oneOf(DEVICES)),
    tier: v.exactOptional(oneOf(TIERS)),
    fps: v.exactOptional(between(0, 1000)),
    guideId: v.exactOptional(v.nullable(token)),
    guidedVisitId: v.exactOptional(v.nullable(token)),
  },
  "an object",
)

const envelope = {
  id,
  at: timestamp,
  visitId: token,
  visitorId: v.exactOptional(id),
  showroomId: name,
  sceneId: v.exactOptional(name),
  sceneVersion: v.exactOptional(name),
  place: v.exactOptional(place),
  context: v.exactOptional(context),
  /** Anything may happen at a touchpoint or about a product, so every type may say so. */
  productId: v.exactOptional(name),
  touchpointId: v.exactOptional(name),
}

const prompt = {
  promptId: name,
  promptVersion: whole(1, 1_000_000),
  touchpointId: name,
  metric: v.exactOptional(oneOf(PROMPT_METRICS)),
  scale: v.exactOptional(oneOf(SCALES)),
}
const impression = { ...prompt, impressionId: token }
const answer = {
  ...impression,
  score: v.number("a number"),
  comment: v.exactOptional(freeText),
  choice: v.exactOptional(token),
  wantsReply: v.exactOptional(v.boolean("true or false")),
}
const product = { productId: name }
const variant = { ...product, variantId: v.exactOptional(name) }
const cart = { ...variant, quantity: v.exactOptional(whole(1, 10_000)) }
const help = { requestId: token }
const guided = { guidedVisitId: token }

function event<const T extends EventType, E extends v.ObjectEntries>(type: T, entries: E) {
  return v.strictObject({ ...envelope, ...entries, type: v.literal(type) })
}

export const EVENT_SCHEMAS = {
  "visit.started": event("visit.started", {}),
  "visit.ended": event("visit.ended", {
    seconds: v.exactOptional(seconds),
    items: v.exactOptional(whole(0, 100_000)),
  }),
  "zone.entered": event("zone.entered", {}),
  "zone.left": event("zone.left", { seconds: v.exactOptional(seconds) }),
  "product.viewed": event("product.viewed", product),
  "product.inspected": event("product.inspected", { ...product, seconds: v.exactOptional(seconds) }),
  "product.configured": event("product.configured", variant),
  "product.compared": event("product.compared", {
    productIds: v.pipe(
      v.array(name, "a list of products"),
      v.minLength(1, "1 to 50 products"),
      v.maxLength(50, "1 to 50 products"),
      v.check((ids) => new Set(ids).size === ids.length, "products that differ"),
    ),
  }),
  "product.tried": event("product.tried", product),
  "cart.added": event("cart.added", cart),
  "cart.removed": event("cart.removed", cart),
  "checkout.started": event("checkout.started", {}),
  "checkout.returned": event("checkout.returned", {}),
  "struggle.detected": event("struggle.detected", {
    kind: oneOf(STRUGGLES),
    times: v.exactOptional(whole(1, 10_000)),
  }),
  "help.requested": event("help.requested", { ...help, reopens: v.exactOptional(token) }),
  "help.answered": event("help.answered", help),
  "help.closed": event("help.closed", {
    ...help,
    outcome: v.exactOptional(oneOf(HELP_OUTCOMES)),
    handledSeconds: v.exactOptional(seconds),
    wrapUpSeconds: v.exactOptional(seconds),
  }),
  "guided.started": event("guided.started", guided),
  "guided.ended": event("guided.ended", guided),
  "prompt.shown": event("prompt.shown", impression),
  "prompt.dismissed": event("prompt.dismissed", impression),
  "prompt.answered": event("prompt.answered", answer),
  "prompt.amended": event("prompt.amended", answer),
  "prompt.withdrawn": event("prompt.withdrawn", impression),
  "prompt.suppressed": event("prompt.suppressed", { ...prompt, rule: name }),
  "finder.completed": event("finder.completed", {
    query: v.exactOptional(freeText),
    found: v.exactOptional(v.boolean("true or false")),
  }),
} as const satisfies { readonly [T in EventType]: v.GenericSchema<unknown, { type: T }> }

/** An event as it came: a prompt event may leave out the metric and the scale, which its prompt knows. */
export type IncomingEvent = v.InferOutput<(typeof EVENT_SCHEMAS)[EventType]>

export function isEventType(type: string): type is EventType {
  return Object.hasOwn(EVENT_SCHEMAS, type)
}
