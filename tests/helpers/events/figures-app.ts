import { Hono } from "hono"
import { pino } from "pino"
import type { MetricsReply } from "../../../src/protocol/metrics.ts"
import type { ResponsesReply } from "../../../src/protocol/responses.ts"
import type { RowsReply } from "../../../src/protocol/rows.ts"
import type { AuditNote } from "../../../src/server/audit/audit-log.ts"
import { waitChangeRoute } from "../../../src/server/changes/wait-change-route.ts"
import type { Registry } from "../../../src/server/events/registry.ts"
import { errorResponse } from "../../../src/server/http/error-response.ts"
import { exportRoute } from "../../../src/server/http/export-route.ts"
import type { HttpEnv, StaffMember } from "../../../src/server/http/http-env.ts"
import { metricsRoute } from "../../../src/server/http/metrics-route.ts"
import { requireRole } from "../../../src/server/http/require-role.ts"
import { responsesRoute } from "../../../src/server/http/responses-route.ts"
import { rowsRoute } from "../../../src/server/http/rows-route.ts"
import { personasRoute } from "../../../src/server/personas/personas-route.ts"
import type { Storage } from "../../../src/server/storage/storage.ts"
import { promptEvent } from "./make-events.ts"
import { registry as plain } from "./test-registry.ts"

const log = pino({ level: "silent" })
const giulia = { id: "giulia", name: "Giulia", email: "giulia@example.com" }

export interface FiguresApp {
  /** Who asks; a marketer until changed. */
  staff: StaffMember | null
  get(path: string, init?: RequestInit): Promise<Response>
  metrics(query: string): Promise<MetricsReply>
  responses(query: string): Promise<ResponsesReply>
  rows(query: string): Promise<RowsReply>
  /** What was kept of who took what. */
  readonly noted: readonly AuditNote[]
  /** Begins to stop the server. */
  readonly stopping: AbortController
  /** Runs the timers that are set. */
  patienceEnds(): void
}

/** Timers that ring when a test says so. */
function createTimers() {
  const waiting = new Set<() => void>()
  return {
    set: (callback: () => void) => {
      waiting.add(callback)
      return () => void waiting.delete(callback)
    },
    ring: () => {
      for (const callback of [...waiting]) callback()
    },
  }
}

export function createFiguresApp(pool: Storage["pool"], registry: Registry = plain): FiguresApp {
  const timers = createTimers()
  const reading = {
    pool,
    registry,
    guard: requireRole(async () => self.staff, "marketer"),
    findTitles: async (ids: readonly string[]) => new Map(ids.includes("lamp") ? [["lamp", "Nube"]] : []),
    today: () => "2026-11-21",
  }
  const app = new Hono<HttpEnv>()
  app.onError((error, c) => errorResponse(error, c, log))
  const noted: AuditNote[] = []
  const note = async (entry: AuditNote) => void noted.push(entry)
  app.route("/", metricsRoute({ ...reading, note }))
  app.route("/", waitChangeRoute(reading))
  app.route("/", responsesRoute(reading))
  app.route("/", personasRoute(reading))
  app.route("/", rowsRoute(reading))
  const stopping = new AbortController()
  app.route(
    "/",
    exportRoute({
      ...{ ...reading, stopping: stopping.signal, schedule: timers.set, atOnce: 2 },
      note,
    }),
  )
  async function ok(path: string) {
    const response = await app.request(path)
    if (response.status !== 200) throw new Error(`${response.status}: ${await response.text()}`)
    return response.json()
  }
  const self: FiguresApp = {
    staff: { ...giulia, role: "marketer" },
    get: async (path, init) => app.request(path, init),
    metrics: (query) => ok(`/api/metrics?${query}`),
    responses: (query) => ok(`/api/responses?${query}`),
    rows: (query) => ok(`/api/metrics/rows?${query}`),
    stopping,
    noted,
    patienceEnds: timers.ring,
  }
  return self
}

let impressions = 0

/** An impression and its answer for each score; `null` is an impression without one. */
export function answersOf(scores: readonly (number | null)[], changes: Record<string, unknown> = {}) {
  return scores.flatMap((score) => {
    impressions += 1
    const same = { impressionId: `counted-${impressions}`, ...changes }
    const shown = promptEvent("shown", same)
    return score === null ? [shown] : [shown, promptEvent("answered", { ...same, score })]
  })
}
