import fc from "fast-check"
import pg from "pg"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { METRIC_FILTERS, type MetricGroup, WIRE_METRICS } from "../../../src/protocol/metrics.ts"
import type { ResponseReply } from "../../../src/protocol/responses.ts"
import { addDays, mondayOf, quarterOf } from "../../../src/server/figures/calendar.ts"
import type { Storage } from "../../../src/server/storage/storage.ts"
import { countReaders, createKeepFresh } from "../../../src/server/views/keep-fresh.ts"
import { createRefreshViews } from "../../../src/server/views/refresh-views.ts"
import { describeViews } from "../../../src/server/views/views-route.ts"
import { history, NOW } from "../../equality/histories.ts"
import { createEventsApp, forgetEvents } from "../../helpers/events/events-app.ts"
import { answersOf, createFiguresApp, type FiguresApp } from "../../helpers/events/figures-app.ts"
import { type LooseEvent, promptEvent } from "../../helpers/events/make-events.ts"
import { withRules } from "../../helpers/events/persona-rules.ts"
import { openTestStorage } from "../../helpers/storage/test-storage.ts"

/** For a long run: `VIEWS_RUNS=200 VIEWS_SEED=7 npx vitest run tests/server/views`. */
const RUNS = Number(process.env.VIEWS_RUNS ?? 2)
const SEED = Number(process.env.VIEWS_SEED ?? 20261122)
const registry = withRules()
/** All of them in a long run. */
const BY = process.env.VIEWS_RUNS ? METRIC_FILTERS : (["touchpoint", "product", "persona"] as const)

describe("the SQL views", () => {
  let storage: Storage
  let app: FiguresApp
  let reader: pg.Client
  const clock = { now: NOW }

  beforeAll(async () => {
    storage = await openTestStorage("embedded")
    app = createFiguresApp(storage.pool, registry)
  })
  afterAll(async () => {
    await reader?.end()
    await storage.close()
  })

  const refresh = () =>
    createRefreshViews({
      ...{ pool: storage.pool, registry },
      findTitles: async (ids) => new Map(ids.includes("lamp") ? [["lamp", "Nube"]] : []),
      today: () => "2026-11-20",
      now: () => clock.now,
      stopping: new AbortController().signal,
    })
  async function store(events: readonly LooseEvent[]): Promise<void> {
    await forgetEvents(storage.pool)
    const server = createEventsApp({ pool: storage.pool, limit: async () => undefined, ingest: { registry } })
    server.clock.now = NOW
    for (let from = 0; from < events.length; from += 100)
      expect((await server.send(events.slice(from, from + 100))).rejected).toEqual([])
  }

  test("[LEV-22] are worked out only when somebody may read them, in turn, the last weeks often and the rest once a day", async () => {
    const asked: boolean[] = []
    const keepFresh = createKeepFresh({
      ...{ pool: storage.pool, showroomId: "casa", now: () => clock.now },
      refresh: async ({ whole }) => {
        asked.push(whole)
        await refresh()({ whole })
      },
      recentEvery: 60_000,
      wholeEvery: 600_000,
    })
    expect([await countReaders(storage.pool), await keepFresh()]).toEqual([0, false])
    await storage.pool.query(
      `create role reader login password 'reader';
       grant usage on schema bi to reader; grant select on all tables in schema bi to reader`,
    )
    const url = new URL(storage.databaseUrl)
    url.username = "reader"
    url.password = "reader"
    reader = new pg.Client({ connectionString: url.href })
    await reader.connect()
    expect(await countReaders(storage.pool)).toBe(1)
    const both = await Promise.all([keepFresh(), keepFresh()])
    expect(both.toSorted()).toEqual([false, true])
    expect(await keepFresh()).toBe(false)
    clock.now += 60_000
    await keepFresh()
    clock.now += 600_000
    await keepFresh()
    expect(asked).toEqual([true, false, true])
  })

  test("[LEV-21] show whoever reads nothing but themselves, and what is documented of every column", async () => {
    await store([
      ...answersOf(new Array(6).fill(4)),
      promptEvent("answered", { impressionId: "gone", score: 1, comment: "ritirato" }),
      promptEvent("withdrawn", { impressionId: "gone" }),
      promptEvent("answered", { impressionId: "here", score: 5, comment: "resta" }),
    ])
    await refresh()({ whole: true })
    const { rows: tables } = await storage.pool.query<{ name: string }>(
      "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'v')",
    )
    expect(tables.length).toBeGreaterThan(20)
    for (const { name } of tables)
      await expect(reader.query(`select * from public.${name}`)).rejects.toThrow(/permission denied/)
    await expect(reader.query("delete from bi.suppressions")).rejects.toThrow(/permission denied/)
    await expect(reader.query("create table bi.mine (x int)")).rejects.toThrow(/permission denied/)

    const noticed: string[] = []
    reader.on("notice", ({ message }) => void noticed.push(String(message)))
    await reader.query(
      `create function pg_temp.tell(text) returns boolean cost 0.0000001 language plpgsql as
       'begin raise notice ''%'', $1; return true; end'`,
    )
    await reader.query("select count(*) from bi.answers where pg_temp.tell(comment)")
    expect(noticed).toContain("resta")
    expect(noticed).not.toContain("ritirato")

    const views = await describeViews(storage.pool)
    expect(views.map(({ name }) => name)).toEqual([
      ...["bi.answers", "bi.figures_by_day", "bi.figures_by_week", "bi.names", "bi.refreshes"],
      ...["bi.suppressions", "bi.visits_by_day"],
    ])
    for (const { name, about, columns } of views) {
      expect(about, name).not.toBe("")
      expect(
        columns.filter((column) => column.about === "").map((column) => `${name}.${column.name}`),
      ).toEqual([])
      await reader.query(`select * from ${name}`)
    }
    const { rows } = await reader.query("select label from bi.names where key = 'lamp' order by language")
    expect(rows).toEqual([{ label: "Nube" }, { label: "Nube" }])
  })

  const shown = { rows: 0, hidden: 0, figures: 0 }

  async function checkAnswers(days: { from: string; to: string }): Promise<void> {
    const { responses }: { responses: ResponseReply[] } = await (
      await app.get(`/api/export.json?from=${days.from}&to=${days.to}`)
    ).json()
    const { rows } = await reader.query(
      `select id, score, hidden, comment, day::text, metric, touchpoint, product, persona,
         to_char(answered_local, 'YYYY-MM-DD HH24:MI:SS') as local
       from bi.answers where day between $1 and $2 order by answered_at desc, id desc`,
      [days.from, days.to],
    )
    expect(rows.map(({ local: _, ...row }) => row)).toEqual(
      responses.map(({ id, score, hidden, comment, day, metric, touchpoint, product, persona }) => ({
        ...{ id, score, comment, day, metric, touchpoint, product, persona },
        hidden: hidden === false ? null : hidden,
      })),
    )
    shown.rows += responses.filter(({ hidden }) => hidden === false).length
    shown.hidden += responses.filter(({ hidden }) => hidden !== false).length
  }

  const told = (figure: Omit<MetricGroup, "label">) => ({
    ...{ key: figure.key, n: figure.n, value: figure.value, low: figure.low, high: figure.high },
    ...{ mean: figure.mean, counts: figure.counts, waiting: figure.waiting ?? 0 },
    hidden: figure.hidden === false ? null : figure.hidden,
  })

  async function checkWeek(from: string): Promise<void> {
    const to = addDays(from, 6)
    for (const metric of WIRE_METRICS) {
      for (const by of BY) {
        const reply = await app.metrics(`metric=${metric}&by=${by}&from=${from}&to=${to}`)
        const { rows } = await reader.query(
          `select dimension, key, n, value, low, high, mean, counts, waiting, hidden from bi.figures_by_week
           where week_from = $1 and metric = $2 and dimension in ('total', $3) order by dimension = 'total' desc, key`,
          [from, metric, by],
        )
        const expected = [
          { dimension: "total", ...told({ ...reply.total, key: "" }) },
          ...reply.groups
            .map((group) => ({ dimension: by, ...told(group) }))
            .toSorted((a, b) => (a.key < b.key ? -1 : 1)),
        ]
        expect(rows).toEqual(reply.total.n === 0 ? [] : expected)
        shown.figures += rows.filter(({ hidden }) => hidden === null).length
      }
    }
  }

  async function checkDays(from: string, to: string): Promise<void> {
    for (const metric of WIRE_METRICS) {
      const { groups } = await app.metrics(`metric=${metric}&by=day&from=${from}&to=${to}`)
      const { rows } = await reader.query(
        `select day::text as key, n, value, low, high, mean, counts, waiting, hidden from bi.figures_by_day
         where metric = $1 and day between $2 and $3 order by day`,
        [metric, from, to],
      )
      expect(rows).toEqual(groups.filter(({ n }) => n > 0).map(told))
    }
  }

  test(
    "[LEV-20] tell the scores that an export of the quarter tells, and the figures that the API tells of the week and the day",
    async () => {
      await fc.assert(
        fc.asyncProperty(history, async (events) => {
          await store(events)
          await refresh()({ whole: true })
          for (const day of ["2026-03-20", "2026-10-20"]) await checkAnswers(quarterOf(day))
          for (const day of ["2026-03-29", "2026-10-25"]) await checkWeek(mondayOf(day))
          await checkDays("2026-10-19", "2026-11-08")
        }),
        { numRuns: RUNS, seed: SEED },
      )
      expect(shown.hidden).toBeGreaterThan(0)
      expect(shown.figures).toBeGreaterThan(0)
    },
    60_000 + RUNS * 10_000,
  )
})
