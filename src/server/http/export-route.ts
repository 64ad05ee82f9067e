import { type Context, Hono } from "hono"
import type pg from "pg"
import type { Language } from "../../domain/language.ts"
import type { ResponseReply } from "../../protocol/responses.ts"
import type { Schedule } from "../events/live-feed.ts"
import { answerRows } from "../exports/answer-rows.ts"
import { COLUMNS, createLocalTime } from "../exports/columns.ts"
import { download } from "../exports/download.ts"
import {
  EXPORT_FORMATS,
  type ExportFormat,
  type ExportQuery,
  readExportQuery,
} from "../exports/export-query.ts"
import { exportNote, type NoteExport } from "../exports/note-export.ts"
import { readAnswers } from "../exports/read-answers.ts"
import { textBytes } from "../exports/text-bytes.ts"
import { writeCsv } from "../exports/write-csv.ts"
import { writeJson } from "../exports/write-json.ts"
import { writeParquet } from "../exports/write-parquet.ts"
import { writeXlsx } from "../exports/write-xlsx.ts"
import type { HttpEnv } from "./http-env.ts"
import { HttpError } from "./http-error.ts"
import { languageOf, type MetricsRouteOptions } from "./metrics-route.ts"

export interface ExportRouteOptions extends Omit<MetricsRouteOptions, "pool"> {
  readonly pool: pg.Pool
  /** Aborted when the server begins to stop. */
  readonly stopping: AbortSignal
  readonly schedule: Schedule
  /** Keeps who took what; a download that can't be noted isn't given. */
  readonly note: NoteExport
  /** Exports at the same time: each holds a connection for as long as somebody takes to read it. */
  readonly atOnce?: number
}

export const EXPORT_TYPES: Readonly<Record<ExportFormat, string>> = {
  csv: "text/csv; charset=utf-8; header=present",
  json: "application/json",
  parquet: "application/vnd.apache.parquet",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
const WORD: Readonly<Record<Language, string>> = { it: "risposte", en: "responses" }

/** `casa-risposte-2026-10-25_2026-11-21.csv`, in letters that every disk takes. */
export function exportName(
  showroomId: string,
  { from, to }: Pick<ExportQuery, "from" | "to">,
  language: Language,
  format: ExportFormat,
): string {
  const showroom = showroomId.replace(/[^a-zA-Z0-9-]+/g, "-").slice(0, 60)
  return `${showroom}-${WORD[language]}-${from}_${to}.${format}`
}

/** The same answers, of which the first have been asked for already. */
async function begun<T>(source: AsyncGenerator<T, void>): Promise<AsyncIterable<T>> {
  let first: IteratorResult<T, void> | null = await source.next()
  const iterator: AsyncIterator<T, void> = {
    next: () => {
      const given = first
      first = null
      return given ? Promise.resolve(given) : source.next()
    },
    return: () => source.return(),
  }
  return { [Symbol.asyncIterator]: () => iterator }
}

/** `GET /api/export.csv`, `.xlsx`, `.json` and `.parquet`, for marketers: all answers that `GET /api/responses` would page through. */
export function exportRoute(options: ExportRouteOptions): Hono<HttpEnv> {
  const { guard, today, stopping, schedule, atOnce = 4, registry } = options
  const { showroomId, timezone } = registry
  const localTime = createLocalTime(timezone)
  let running = 0

  function bytesOf(
    format: ExportFormat,
    query: ExportQuery,
    answers: AsyncIterable<readonly ResponseReply[]>,
  ) {
    const { metric, from, to, filters, separator } = query
    switch (format) {
      case "csv":
        return textBytes(writeCsv(answers, { separator, localTime }))
      case "json":
        return textBytes(writeJson(answers, { showroomId, timezone, from, to, metric, filters }))
      case "parquet":
        return writeParquet(answerRows(answers, localTime), {
          columns: COLUMNS,
          about: { showroom: showroomId, timezone, from, to },
        })
      case "xlsx":
        return writeXlsx(answers, localTime)
    }
  }

  /** What is wrong with the question, or with the database, is still told by a status: the first answers are read here. */
  async function open(format: ExportFormat, query: ExportQuery, language: Language) {
    if (running >= atOnce)
      throw new HttpError(429, "busy", `${running} exports are being made: try again when one is done`, {
        headers: { "Retry-After": "10" },
      })
    running += 1
    const answers = readAnswers(query, { ...options, language, signal: stopping })
    const onEnd = () => {
      running -= 1
      void answers.return().catch(() => undefined)
    }
    try {
      return download(bytesOf(format, query, await begun(answers)), { schedule, onEnd })
    } catch (error) {
      onEnd()
      throw error
    }
  }

  async function answer(c: Context<HttpEnv>, format: ExportFormat): Promise<Response> {
    const query = readExportQuery(format, c.req.queries(), today())
    const language = languageOf(c.req.query("lang"), c.req.header("accept-language"))
    c.header("Content-Type", EXPORT_TYPES[format])
    c.header("Cache-Control", "no-store")
    c.header(
      "Content-Disposition",
      `attachment; filename="${exportName(showroomId, query, language, format)}"`,
    )
    if (c.req.method === "HEAD") return c.body(null)
    const bytes = await open(format, query, language)
    try {
      await options.note(exportNote(c.get("staff").id, format, query))
    } catch (error) {
      await bytes.cancel()
      throw error
    }
    return c.body(bytes)
  }

  const routes = new Hono<HttpEnv>()
  for (const format of EXPORT_FORMATS) routes.get(`/api/export.${format}`, guard, (c) => answer(c, format))
  return routes
}
