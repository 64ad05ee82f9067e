import { PULSE_STATEMENTS, TEAMS } from "../../../domain/pulse.ts"
import { MEMBER_METRICS } from "../../../protocol/member-metrics.ts"
import { PULSE_METRICS } from "../../../protocol/pulse-metrics.ts"
import { SIGNAL_METRICS } from "../../../protocol/signal-metrics.ts"
import { listOf, oneOf, operation, type Paths, record, ref, type Schema, text } from "./operation.ts"

const integer: Schema = { type: "integer" }
const day: Schema = { type: "string", format: "date" }
const yesNo: Schema = { type: "boolean" }
const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: "null" }] })
const within = (minimum: number, maximum: number): Schema => ({ ...integer, minimum, maximum })

const named = { key: text, label: text }
const group: Schema = { allOf: [ref("Figure"), record(named)] }
const members = record({ start: integer, end: integer, joined: integer, members: integer, active: integer })
const ofMembers: Schema = { allOf: [ref("Figure"), record({ members: orNull(members) })] }
const reply = (metrics: readonly string[], figure: Schema, part: Schema) =>
  record({
    metric: oneOf(...metrics),
    definition: { type: "object" },
    from: day,
    to: day,
    timezone: text,
    total: figure,
    groups: listOf(part),
  })
const result = record({
  enps: ref("Figure"),
  engagement: ref("Figure"),
  participation: ref("Figure"),
  statements: listOf(group),
  weeks: listOf(group),
})

export const PULSE_SCHEMAS: Readonly<Record<string, Schema>> = {
  SignalMetrics: reply(SIGNAL_METRICS, ref("Figure"), group),
  MemberMetrics: reply(MEMBER_METRICS, ofMembers, { allOf: [ofMembers, record(named)] }),
  PulseMetrics: reply(PULSE_METRICS, ref("Figure"), group),
  Pulse: record({ week: day, turn: oneOf("open", "asked", "answered"), quiet: yesNo }),
  PulseResults: record({ team: oneOf(...TEAMS), from: day, to: day, whole: result, own: result }),
  PulseWords: record({ words: listOf(text), hidden: integer }),
}

const staff = { tag: "staff", signedIn: true }
const nothing = record({})

export const PULSE_PATHS: Paths = {
  "/api/pulse": {
    get: operation({ ...staff, summary: "Whether one has answered this week's pulse", answer: ref("Pulse") }),
    post: operation({
      ...staff,
      summary: "An answer to this week's pulse: counted, and kept with nothing that tells whose it is",
      body: record(
        {
          enps: within(0, 10),
          statements: record(Object.fromEntries(PULSE_STATEMENTS.map((each) => [each, within(1, 5)]))),
          word: text,
        },
        ["word"],
      ),
      answer: nothing,
      status: 204,
      refusals: [400, 409, 413, 415],
    }),
  },
  "/api/pulse/asked": {
    post: operation({ ...staff, summary: "One has been asked this week", answer: nothing, status: 204 }),
  },
  "/api/pulse/quiet": {
    put: operation({
      ...staff,
      summary: "Whether one wants not to be asked at the end of a shift",
      body: record({ quiet: yesNo }),
      answer: nothing,
      status: 204,
      refusals: [400, 413, 415],
    }),
  },
  "/api/pulse/results": {
    get: operation({
      ...staff,
      summary: "The pulse of the last twelve weeks: of all, and of one's own team",
      query: { lang: text },
      answer: ref("PulseResults"),
    }),
  },
  "/api/pulse/words": {
    get: operation({
      ...staff,
      summary: "What staff wrote, in random order, from five on; for marketers",
      query: { from: day, to: day },
      answer: ref("PulseWords"),
      refusals: [400],
    }),
  },
}
