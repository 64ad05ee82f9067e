import { SEPARATORS } from "../../../domain/csv.ts"
import { DEVICES } from "../../../domain/event.ts"
import { LANGUAGES } from "../../../domain/language.ts"
import { PROMPT_METRICS } from "../../../domain/prompt.ts"
import { JOURNEY_NODES, JOURNEY_STEPS, LEAVER_METRICS } from "../../../protocol/journeys.ts"
import { EXPORT_FORMATS, type ExportFormat } from "../../exports/export-query.ts"
import { EXPORT_TYPES } from "../export-route.ts"
import { listOf, oneOf, operation, type Paths, record, type Schema, text } from "./operation.ts"

const day: Schema = { type: "string", format: "date" }
const step: Schema = { type: "integer", minimum: 1, maximum: JOURNEY_STEPS }
const visits: Schema = { type: "integer", minimum: 0 }
/** `null`: fewer than five, or kept back with such. */
const maybeVisits: Schema = { type: ["integer", "null"], minimum: 0 }
const figure: Schema = { $ref: "#/components/schemas/Figure" }
const of = {
  by: oneOf(...JOURNEY_NODES),
  from: day,
  to: day,
  product: text,
  language: listOf(text),
  device: listOf(oneOf(...DEVICES)),
  lang: oneOf(...LANGUAGES),
}

const flow = {
  by: oneOf(...JOURNEY_NODES),
  from: day,
  to: day,
  timezone: text,
  visits: maybeVisits,
  waiting: visits,
  unknown: maybeVisits,
  stops: listOf(record({ step, key: text, label: text, visits, left: maybeVisits })),
  links: listOf(record({ step, from: text, to: text, visits: maybeVisits })),
  untold: listOf(step),
  leavers: listOf(
    record({
      metric: oneOf(...LEAVER_METRICS),
      total: figure,
      groups: listOf(record({ key: text, label: text, figure })),
    }),
  ),
}
const FORMS: Readonly<Record<ExportFormat, string>> = {
  csv: "as one table, RFC 4180 in UTF-8 with a byte order mark",
  xlsx: "as one table in a workbook of Excel",
  json: "as a file",
  parquet: "as one table of Parquet with typed columns",
}
const files: Paths = Object.fromEntries(
  EXPORT_FORMATS.map((format) => [
    `/api/journeys.${format}`,
    {
      get: operation({
        summary: `The same flow ${FORMS[format]}; for marketers, and noted`,
        tag: "visits",
        signedIn: true,
        query: { ...of, ...(format === "csv" ? { separator: oneOf(...SEPARATORS) } : {}) },
        answer:
          format === "json"
            ? record({ showroomId: text, ...flow }, ["waiting"])
            : { type: "string", format: "binary" },
        type: EXPORT_TYPES[format].split(";")[0] ?? "",
        refusals: [400],
      }),
    },
  ]),
)

export const JOURNEYS_PATHS: Paths = {
  ...files,
  "/api/journeys": {
    get: operation({
      summary:
        "Where visits of those who agreed to be remembered went next, and where they went no further, by zone or by stage of the journey; for marketers. Fewer than five visits are told as null",
      tag: "visits",
      signedIn: true,
      query: of,
      answer: record(flow, ["waiting"]),
      refusals: [400],
    }),
  },
  "/api/journeys/words": {
    get: operation({
      summary: "What was written in visits that went no further from a stop, the newest first; for marketers",
      tag: "visits",
      signedIn: true,
      query: { ...of, key: text },
      answer: record({
        words: listOf(
          record({
            id: text,
            at: { type: "string", format: "date-time" },
            visit: text,
            metric: oneOf(...PROMPT_METRICS),
            scale: text,
            score: { type: "integer" },
            comment: text,
            touchpointLabel: text,
          }),
        ),
      }),
      refusals: [400],
    }),
  },
}
