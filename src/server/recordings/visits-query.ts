import { DEVICES } from "../../domain/event.ts"
import { LANGUAGES } from "../../domain/language.ts"
import { JOURNEY_NODES, type JourneyNodes } from "../../protocol/journeys.ts"
import {
  badParameter,
  choice,
  type Parameters,
  type Range,
  readRange,
  single,
} from "../figures/metrics-query.ts"
import { HttpError } from "../http/http-error.ts"

const DEFAULT_LIMIT = 50
const MAX_LIMIT = 200
const MAX_VALUES = 50
const KNOWN = [
  "from",
  "to",
  "low",
  "recorded",
  "left",
  "zone",
  "product",
  "device",
  "language",
  "cursor",
  "limit",
  "lang",
]

/** The last visit of a page: the next one begins after it. */
export interface VisitsCursor {
  /** Since the epoch, in digits: more than a number tells exactly. */
  readonly microseconds: string
  readonly visitId: string
}

export interface VisitsQuery extends Range {
  /** Only with a low score in force. */
  readonly low: boolean
  /** Only those that can be walked again. */
  readonly recorded: boolean
  /** Only those that went no further from there; `null`: any. */
  readonly left: { readonly nodes: JourneyNodes; readonly key: string } | null
  /** One of these; `null`: any. */
  readonly zones: readonly string[] | null
  readonly products: readonly string[] | null
  readonly devices: readonly string[] | null
  readonly languages: readonly string[] | null
  readonly cursor: VisitsCursor | null
  readonly limit: number
}

export function writeVisitsCursor({ microseconds, visitId }: VisitsCursor): string {
  return Buffer.from(`${microseconds} ${visitId}`).toString("base64url")
}

function readCursor(text: string): VisitsCursor {
  const decoded = Buffer.from(text, "base64url").toString("utf8")
  const [, microseconds, visitId] = /^(\d{1,17}) ([\w.:~-]{1,100})$/.exec(decoded) ?? []
  if (microseconds === undefined || visitId === undefined)
    throw badParameter("cursor", text, "the `next` of an earlier reply")
  return { microseconds, visitId }
}

function names(parameters: Parameters, name: string): readonly string[] | null {
  const values = parameters[name] ?? []
  if (values.length > MAX_VALUES) throw badParameter(name, `${values.length} values`, `at most ${MAX_VALUES}`)
  const wrong = values.find(
    (value) => value === "" || value.length > 100 || !value.isWellFormed() || value.includes("\u0000"),
  )
  if (wrong !== undefined) throw badParameter(name, wrong, "an id of 1 to 100 characters")
  return values.length > 0 ? values : null
}

function among<T extends string>(
  parameters: Parameters,
  name: string,
  options: readonly T[],
): readonly T[] | null {
  return names(parameters, name)?.map((value) => choice(name, value, options)) ?? null
}

function yes(parameters: Parameters, name: string): boolean {
  const value = single(parameters, name)
  return value !== undefined && choice(name, value, ["true", "false"]) === "true"
}

/** Where visits went no further, as `zone:fitting` or `stage:compare`. */
function leftAt(parameters: Parameters): VisitsQuery["left"] {
  const value = single(parameters, "left")
  if (value === undefined) return null
  const [, nodes = "", key = ""] = /^(zone|stage):(.{1,100})$/u.exec(value) ?? []
  if (key === "" || !key.isWellFormed() || key.includes("\u0000"))
    throw badParameter("left", value, "zone:… or stage:…")
  return { nodes: choice("left", nodes, JOURNEY_NODES), key }
}

/** @throws HttpError 400 that names the parameter, its value and what was expected. */
export function readVisitsQuery(parameters: Parameters, today: string): VisitsQuery {
  for (const name of Object.keys(parameters))
    if (!KNOWN.includes(name))
      throw new HttpError(400, "invalid-parameter", `unknown parameter ${JSON.stringify(name.slice(0, 60))}`)
  const cursor = single(parameters, "cursor")
  const limit = single(parameters, "limit")
  if (limit !== undefined && !(/^\d{1,4}$/.test(limit) && Number(limit) >= 1 && Number(limit) <= MAX_LIMIT))
    throw badParameter("limit", limit, `1 to ${MAX_LIMIT}`)
  return {
    ...readRange(parameters, today),
    low: yes(parameters, "low"),
    recorded: yes(parameters, "recorded"),
    left: leftAt(parameters),
    zones: names(parameters, "zone"),
    products: names(parameters, "product"),
    devices: among(parameters, "device", DEVICES),
    languages: among(parameters, "language", LANGUAGES),
    cursor: cursor === undefined ? null : readCursor(cursor),
    limit: limit === undefined ? DEFAULT_LIMIT : Number(limit),
  }
}
