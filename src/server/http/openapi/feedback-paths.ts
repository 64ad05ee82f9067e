import { SEPARATORS } from "../../../domain/csv.ts"
import { LANGUAGES } from "../../../domain/language.ts"
import { PROMPT_METRICS } from "../../../domain/prompt.ts"
import { MAX_EVENTS_PER_REQUEST } from "../../../protocol/events.ts"
import { MEMBER_METRICS } from "../../../protocol/member-metrics.ts"
import { METRIC_BREAKDOWNS, METRIC_FILTERS, WIRE_METRICS } from "../../../protocol/metrics.ts"
import { PULSE_BREAKDOWNS, PULSE_METRICS } from "../../../protocol/pulse-metrics.ts"
import { SERVICE_METRICS } from "../../../protocol/service-metrics.ts"
import { MAX_SEVERAL, SEVERAL_METRICS } from "../../../protocol/several-metrics.ts"
import { SIGNAL_METRICS } from "../../../protocol/signal-metrics.ts"
import { MAX_SIMULATED_VISITS } from "../../../protocol/simulations.ts"
import { SUPPRESSION_BREAKDOWNS } from "../../../protocol/suppressions.ts"
import { EXPORT_FORMATS, type ExportFormat } from "../../exports/export-query.ts"
import { PRODUCT_SORTS } from "../../storage/catalogue/products-query.ts"
import { oneOf, operation, type Paths, record, ref, type Schema, text } from "./operation.ts"

const day: Schema = { type: "string", format: "date" }
const many: Schema = { type: "array", items: text }
const filters = Object.fromEntries(METRIC_FILTERS.map((filter) => [filter, many]))
const range = { from: day, to: day, lang: oneOf(...LANGUAGES) }
const page = { cursor: text, limit: { type: "integer", minimum: 1, maximum: 200 } }

const file: Schema = { type: "string", format: "binary" }
const EXPORTS: Readonly<Record<ExportFormat, { summary: string; type: string; answer: Schema }>> = {
  csv: {
    summary:
      "All answers that the filters leave, as CSV: RFC 4180 in UTF-8 with a byte order mark; for marketers",
    type: "text/csv",
    answer: file,
  },
  xlsx: {
    summary: "All answers that the filters leave, as a workbook of Excel; for marketers",
    type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    answer: file,
  },
  json: {
    summary: "All answers that the filters leave, in one object; for marketers",
    type: "application/json",
    answer: ref("Export"),
  },
  parquet: {
    summary: "All answers that the filters leave, as Parquet with typed columns; for marketers",
    type: "application/vnd.apache.parquet",
    answer: file,
  },
}

const figures = {
  metric: oneOf(...WIRE_METRICS, ...SERVICE_METRICS, ...SIGNAL_METRICS, ...MEMBER_METRICS, ...PULSE_METRICS),
  by: oneOf(...new Set([...METRIC_BREAKDOWNS, ...PULSE_BREAKDOWNS])),
  ...range,
  ...filters,
}

export const FEEDBACK_PATHS: Paths = {
  "/api/products": {
    get: operation({
      summary: "A page of the shop",
      tag: "shop",
      query: {
        q: text,
        category: text,
        handle: text,
        ids: { type: "string", description: "product ids with commas between them" },
        sort: oneOf(...PRODUCT_SORTS),
        available: oneOf("true"),
        ...page,
      },
      answer: ref("Products"),
      refusals: [400],
    }),
  },
  "/api/events": {
    post: operation({
      summary: "What happened in visits; answered when all that is accepted is durable",
      tag: "feedback",
      body: record(
        {
          events: { type: "array", items: ref("Event"), maxItems: MAX_EVENTS_PER_REQUEST },
          sentAt: { type: "string", format: "date-time" },
        },
        ["sentAt"],
      ),
      answer: ref("EventsReply"),
      refusals: [400, 413, 429, 503],
    }),
  },
  "/api/metrics": {
    get: operation({
      summary: "A metric, whole and divided; for marketers",
      tag: "feedback",
      signedIn: true,
      query: figures,
      answer: {
        anyOf: ["Metrics", "ServiceMetrics", "SignalMetrics", "MemberMetrics", "PulseMetrics"].map(ref),
      },
      refusals: [400],
    }),
  },
  [SEVERAL_METRICS]: {
    get: operation({
      summary:
        "Several questions at once: each `of` is what stands behind the `?` of `/api/metrics`, or, where it has `against`, of `/api/metrics/change`; for marketers",
      tag: "feedback",
      signedIn: true,
      query: { of: { type: "array", items: text, minItems: 1, maxItems: MAX_SEVERAL } },
      answer: record({ replies: { type: "array", items: { type: "object" } } }),
      refusals: [400],
    }),
  },
  "/api/metrics/rows": {
    get: operation({
      summary:
        "What stands beside each part of a metric: its weeks, and how many wrote something; for marketers",
      tag: "feedback",
      signedIn: true,
      query: { metric: oneOf(...WIRE_METRICS), by: oneOf(...METRIC_FILTERS), ...range, ...filters },
      answer: ref("Rows"),
      refusals: [400],
    }),
  },
  "/api/metrics.csv": {
    get: operation({
      summary:
        "The same as a table, the whole first: RFC 4180 in UTF-8 with a byte order mark; for marketers",
      tag: "feedback",
      signedIn: true,
      query: { ...figures, separator: oneOf(...SEPARATORS) },
      answer: file,
      type: "text/csv",
      refusals: [400],
    }),
  },
  "/api/metrics.parquet": {
    get: operation({
      summary: "The same table as Parquet with typed columns; for marketers",
      tag: "feedback",
      signedIn: true,
      query: figures,
      answer: file,
      type: "application/vnd.apache.parquet",
      refusals: [400],
    }),
  },
  "/api/responses": {
    get: operation({
      summary: "The answers themselves, newest first; for marketers",
      tag: "feedback",
      signedIn: true,
      query: {
        metric: oneOf(...PROMPT_METRICS),
        comment: oneOf("true", "false"),
        ...page,
        ...range,
        ...filters,
      },
      answer: ref("Responses"),
      refusals: [400],
    }),
  },
  ...Object.fromEntries(
    EXPORT_FORMATS.map((format) => [
      `/api/export.${format}`,
      {
        get: operation({
          summary: EXPORTS[format].summary,
          tag: "feedback",
          signedIn: true,
          query: {
            metric: oneOf(...PROMPT_METRICS),
            comment: oneOf("true", "false"),
            ...range,
            ...filters,
            ...(format === "csv" ? { separator: oneOf(...SEPARATORS) } : {}),
          },
          answer: EXPORTS[format].answer,
          type: EXPORTS[format].type,
          refusals: [400, 429],
        }),
      },
    ]),
  ),
  "/api/personas": {
    get: operation({
      summary: "By which rules visits are told apart now, in order; for marketers",
      tag: "feedback",
      signedIn: true,
      answer: ref("Personas"),
    }),
  },
  "/api/suppressions": {
    get: operation({
      summary: "Questions that were due and not asked, by the rule that held them back; for marketers",
      tag: "feedback",
      signedIn: true,
      query: {
        by: oneOf(...SUPPRESSION_BREAKDOWNS),
        ...range,
        rule: many,
        prompt: many,
        touchpoint: many,
      },
      answer: ref("Suppressions"),
      refusals: [400],
    }),
  },
  "/api/simulations": {
    post: operation({
      summary: "Replays recorded visits against a draft of prompts and policy; for marketers",
      tag: "feedback",
      signedIn: true,
      body: record(
        {
          prompts: { type: "array", items: ref("Prompt") },
          policy: { type: "object", description: "as AskingPolicy; what it leaves out is as by default" },
          from: day,
          to: day,
          visits: { type: "integer", minimum: 1, maximum: MAX_SIMULATED_VISITS },
        },
        ["policy", "from", "to", "visits"],
      ),
      answer: ref("Simulation"),
      refusals: [400, 413, 415, 503],
    }),
  },
  "/api/prompts/{id}/versions": {
    get: operation({
      summary: "What each version of a prompt asked, the newest first; for marketers",
      tag: "feedback",
      signedIn: true,
      path: { id: text },
      answer: ref("PromptVersions"),
      refusals: [404],
    }),
  },
  "/api/live": {
    get: operation({
      summary: "Server-sent events `change`: which metrics have new answers; for marketers",
      tag: "feedback",
      signedIn: true,
      answer: text,
      type: "text/event-stream",
    }),
  },
}
