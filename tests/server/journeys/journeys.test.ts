import { parse } from "csv-parse/sync"
import fc from "fast-check"
import { readXlsx } from "hucre/xlsx"
import { parquetReadObjects } from "hyparquet"
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest"
import { responseRate } from "../../../src/metrics/index.ts"
import type { JourneysReply, LeaverWordsReply } from "../../../src/protocol/journeys.ts"
import type { AuditNote } from "../../../src/server/audit/audit-log.ts"
import { createShowroomDay } from "../../../src/server/events/showroom-day.ts"
import type { FlowRow } from "../../../src/server/journeys/flow.ts"
import { fillJourneys, rebuildJourneys } from "../../../src/server/journeys/rebuild-journeys.ts"
import type { Storage } from "../../../src/server/storage/storage.ts"
import { createEventsApp, type EventsApp, forgetEvents } from "../../helpers/events/events-app.ts"
import { createJourneysApp } from "../../helpers/events/journeys-app.ts"
import { type LooseEvent, makeEvent, NOON, promptEvent } from "../../helpers/events/make-events.ts"
import { createMeApp } from "../../helpers/events/me-app.ts"
import { findAmong, PRODUCTS, registry } from "../../helpers/events/test-registry.ts"
import { nameOf, rowsOf } from "../../helpers/journeys.ts"
import { openTestStorage } from "../../helpers/storage/test-storage.ts"

const RUNS = Number(process.env.PROPERTY_RUNS ?? 3)
const seeded = process.env.PROPERTY_SEED ? { seed: Number(process.env.PROPERTY_SEED) } : {}
const MINUTE = 60_000
const secretOf = (index: number) => `0b7e4a52-3f0e-4c59-9a4e-${index.toString(16).padStart(12, "0")}`
const ZONES = ["lighting", "seating", "checkout"]
const STAGE_OF: Record<string, string> = { lighting: "research", seating: "research", checkout: "buy" }

interface Walk {
  readonly visit: string
  readonly visitor: number
  readonly at: number
  readonly device: string
  /** Zones in the order in which they are walked through, some more than once. */
  readonly zones: readonly string[]
  readonly score: number | null
  readonly words?: string
}

/** The events of a visit, in the order in which they happen. */
function eventsOf({ visit, visitor, at, device, zones, score, words }: Walk): readonly LooseEvent[] {
  const same = { visitId: visit, visitorId: secretOf(visitor), context: { language: "it", device } }
  const when = (minutes: number) => ({ at: new Date(at + minutes * MINUTE).toISOString() })
  const place = (zone: string) => ({ place: { zone, x: 0, z: 0, heading: 0 } })
  const asked = { ...same, impressionId: `asked-in-${visit}`, promptVersion: 1 }
  return [
    makeEvent("visit.started", { ...same, ...when(0) }),
    ...zones.map((zone, index) => makeEvent("zone.entered", { ...same, ...when(index + 1), ...place(zone) })),
    ...(score === null
      ? []
      : [
          promptEvent("shown", { ...asked, ...when(30) }),
          promptEvent("answered", { ...asked, ...when(31), score: 6 - score }),
          promptEvent("amended", { ...asked, ...when(32), score, ...(words ? { comment: words } : {}) }),
        ]),
  ]
}

const walk = fc.record({
  visitor: fc.nat(3),
  at: fc.nat(3).map((day) => NOON - day * 20 * 24 * 60 * MINUTE),
  device: fc.constantFrom("phone", "desktop"),
  zones: fc.array(fc.constantFrom(...ZONES), { maxLength: 6 }),
  score: fc.option(fc.integer({ min: 1, max: 5 })),
})
const history = fc
  .array(walk, { minLength: 1, maxLength: 9 })
  .map((walks) => walks.map((each, index) => ({ ...each, visit: `visit-${index}` })))
  .chain((walks) => {
    const events = walks.flatMap(eventsOf)
    return fc.record({
      walks: fc.constant(walks),
      sent: fc.shuffledSubarray([...events, ...events.slice(0, 5)], { minLength: events.length }),
      events: fc.constant(events),
      size: fc.integer({ min: 1, max: 20 }),
      forgotten: fc.option(fc.nat(3)),
      when: fc.nat(20),
    })
  })

const unique = (zones: readonly string[]) => [...new Set(zones)]
const stagesOf = ({ zones }: Walk) => unique(zones.map((zone) => STAGE_OF[zone] ?? ""))

describe("journeys", () => {
  let storage: Storage
  let server: EventsApp
  const options = () => ({
    pool: storage.pool,
    registry,
    dayOf: createShowroomDay(registry.timezone),
    findProducts: findAmong(PRODUCTS),
  })

  beforeAll(async () => {
    storage = await openTestStorage()
  })
  afterAll(() => storage.close())
  beforeEach(async () => {
    await forgetEvents(storage.pool)
    server = createEventsApp({ pool: storage.pool, limit: async () => undefined })
  })

  async function send(events: readonly LooseEvent[], size = 100): Promise<void> {
    for (let from = 0; from < events.length; from += size) await server.send(events.slice(from, from + size))
  }
  const get = (path: string) => createJourneysApp(storage.pool).request(path)
  async function ask<Reply = JourneysReply>(path: string): Promise<Reply> {
    const response = await get(path)
    if (response.status !== 200) throw new Error(`${response.status}: ${await response.text()}`)
    return response.json()
  }

  /** The counts of all together, over all days, by days or by months. */
  async function counted(nodes: string, grain: string, device = ""): Promise<readonly FlowRow[]> {
    const { rows } = await storage.pool.query<FlowRow>(
      `select step, source, target, sum(visits)::int as visits from journey_rollups
       where nodes = $1 and grain = $2 and product = '' and device = $3 group by 1, 2, 3 having sum(visits) <> 0`,
      [nodes, grain, device],
    )
    return rows.sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1))
  }
  async function last(nodes: string): Promise<Record<string, number[]>> {
    const { rows } = await storage.pool.query<{ node: string; counts: number[] }>(
      `select node, array_agg(n order by place) as counts from (
         select node, place, sum(n)::int as n from leaver_rollups, unnest(counts) with ordinality as each(n, place)
         where nodes = $1 and product = '' and device = '' group by 1, 2) as summed group by node`,
      [nodes],
    )
    return Object.fromEntries(
      rows.filter(({ counts }) => counts.some(Boolean)).map((row) => [row.node, row.counts]),
    )
  }
  function expectedLast(walks: readonly Walk[], stopsOf: (walk: Walk) => readonly string[]) {
    const found: Record<string, number[]> = {}
    for (const each of walks) {
      const stop = stopsOf(each).at(-1)
      if (stop === undefined || each.score === null) continue
      const counts = found[stop] ?? [0, 0, 0, 0, 0]
      found[stop] = counts
      counts[each.score - 1] = (counts[each.score - 1] ?? 0) + 1
    }
    return found
  }

  test("[JRN-3] the counts are those of the events that are kept, in any order, late, twice, and after deletions", async () => {
    await fc.assert(
      fc.asyncProperty(history, async ({ walks, sent, events, size, forgotten, when }) => {
        await forgetEvents(storage.pool)
        const me = createMeApp(storage.pool, server)
        const cut = Math.min(sent.length, when)
        await send(sent.slice(0, cut), size)
        if (forgotten !== null) await me.deletion(secretOf(forgotten))
        await send(sent.slice(cut), size)
        // What was left out comes late.
        await send(events, 100)
        // Of a visitor about whom everything was deleted nothing is taken in, unless they came later under the same name.
        const kept = walks.filter(({ visitor }) => visitor !== forgotten)
        const check = async () => {
          for (const grain of ["day", "month"]) {
            expect(await counted("zone", grain)).toEqual(rowsOf(kept.map(({ zones }) => unique(zones))))
            expect(await counted("stage", grain)).toEqual(rowsOf(kept.map(stagesOf)))
          }
          const phones = kept.filter(({ device }) => device === "phone")
          expect(await counted("zone", "day", "phone")).toEqual(
            rowsOf(phones.map(({ zones }) => unique(zones))),
          )
          expect(await last("zone")).toEqual(expectedLast(kept, ({ zones }) => unique(zones)))
          expect(await last("stage")).toEqual(expectedLast(kept, stagesOf))
        }
        await check()
        await rebuildJourneys({ ...options(), batch: 3 })
        await check()
        // Whatever isn't counted yet is counted once, however often one begins.
        await storage.pool.query(
          "delete from visit_journeys; delete from journey_rollups; delete from leaver_rollups",
        )
        await fillJourneys({ ...options(), batch: 2 })
        await fillJourneys(options())
        await check()
      }),
      { numRuns: RUNS, ...seeded },
    )
  }, 120_000)

  /** Visits of as many visitors, all the same way. */
  const many = (from: number, count: number, zones: readonly string[], more: Partial<Walk> = {}) =>
    Array.from({ length: count }, (_, index) =>
      eventsOf({
        visit: `visit-${from + index}`,
        visitor: from + index,
        ...{ at: NOON, device: "phone", zones, score: null, ...more },
      }),
    ).flat()

  test("[JRN-11] leaves in each format with the numbers of the page, hidden where these are, and is noted", async () => {
    await send([
      ...many(0, 8, ["lighting", "seating", "checkout"], { score: 5 }),
      ...many(10, 6, ["lighting"]),
      ...many(20, 3, ["seating"], { score: 1 }),
    ])
    const noted: AuditNote[] = []
    const app = createJourneysApp(storage.pool, "marketer", async (note) => void noted.push(note))
    const range = "by=zone&from=2026-11-21&to=2026-11-21"
    for (const query of [
      `${range}&lang=en`,
      `${range}&lang=en&device=desktop`,
      `${range}&lang=it&device=phone`,
    ]) {
      const reply = await ask(`/api/journeys?${query}`)
      const file = async (format: string, more = "") => {
        const response = await app.request(`/api/journeys.${format}?${query}${more}`)
        expect(response.status).toBe(200)
        expect(response.headers.get("content-disposition")).toContain(
          `filename="casa-journeys-zone-2026-11-21_2026-11-21.${format}"`,
        )
        return response
      }
      expect(await (await file("json")).json()).toEqual({ showroomId: "casa", ...reply })
      const buffer = await (await file("parquet")).arrayBuffer()
      const rows = await parquetReadObjects({ file: buffer })
      const told = (kind: string) => rows.filter(({ row }) => row === kind)
      expect(told("visits")).toMatchObject([{ visits: reply.visits, by: "zone" }])
      expect(told("unknown").map(({ visits }) => visits)).toEqual(
        reply.unknown === null ? [] : [reply.unknown],
      )
      expect(
        told("stop").map(({ step, stop, stop_label, visits, left, value, low, high }) => ({
          ...{ step, key: stop, label: stop_label, visits, left, value, low, high },
        })),
      ).toEqual(
        reply.stops.map((stop) => {
          const { value, low, high } =
            stop.left === null ? { value: null, low: null, high: null } : responseRate(stop.left, stop.visits)
          return { ...stop, value, low, high }
        }),
      )
      expect(
        told("way").map(({ step, stop, next_stop, visits }) => ({ step, from: stop, to: next_stop, visits })),
      ).toEqual(reply.links)
      expect(
        told("said").map(({ metric, stop, value, n, hidden }) => [metric, stop, value, n, hidden]),
      ).toEqual(
        reply.leavers.flatMap(({ metric, total, groups }) =>
          [{ key: "", figure: total }, ...groups].map(({ key, figure: { value, n, hidden } }) => [
            ...[metric, key, value, n, hidden || null],
          ]),
        ),
      )
      const cells = rows.map((row) =>
        Object.values(row).map((cell) =>
          cell === null ? "" : cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell),
        ),
      )
      const header = Object.keys(rows[0] ?? {})
      const csv = await (await file("csv", "&separator=semicolon")).text()
      const withCommas = rows.map((row, at) =>
        Object.values(row).map((cell, column) =>
          typeof cell === "number" ? String(cell).replace(".", ",") : cells[at]?.[column],
        ),
      )
      expect(parse(csv, { bom: true, delimiter: ";" })).toEqual([header, ...withCommas])
      const sheet = (await readXlsx(new Uint8Array(await (await file("xlsx")).arrayBuffer()))).sheets[0]
      expect(sheet?.rows[0]).toEqual(header)
      expect(sheet?.rows.slice(1).map((row) => header.map((_, at) => String(row[at] ?? "")))).toEqual(cells)
    }
    expect(noted).toHaveLength(12)
    expect(noted.find(({ subject }) => subject === "journeys.xlsx")).toEqual({
      ...{ actor: "giulia", action: "export.downloaded", subject: "journeys.xlsx" },
      details: { by: "zone", from: "2026-11-21", to: "2026-11-21" },
    })
    expect((await app.request("/api/journeys.xlsx?separator=comma")).status).toBe(400)
    const guide = createJourneysApp(storage.pool, "guide")
    expect((await guide.request("/api/journeys.csv")).status).toBe(403)
    const mute = createJourneysApp(storage.pool, "marketer", async () => {
      throw new Error("the log is away")
    })
    expect((await mute.request(`/api/journeys.csv?${range}`)).status).toBe(500)
  })

  test("[JRN-1] [JRN-10] tells where visits went, who went no further, what these said, and of how many nothing is known", async () => {
    const round = ["lighting", "seating", "lighting", "checkout"]
    await send([...many(0, 5, round), ...many(5, 3, round, { score: 5 })])
    await send(many(10, 6, ["lighting"], { score: 2, words: "Non trovo il prezzo" }))
    await send([...many(20, 3, ["seating"], { score: 1, device: "desktop" }), ...many(30, 4, ["seating"])])
    await storage.pool.query("insert into daily_totals values ('casa', '2026-11-21', 'visit', 40)")
    const reply = await ask("/api/journeys?by=zone&from=2026-11-21&to=2026-11-21&lang=en")
    expect(reply).toMatchObject({ by: "zone", visits: 21, unknown: 40, timezone: "Europe/Rome", untold: [] })
    expect(reply.stops).toEqual([
      { step: 1, key: "lighting", label: "lighting (en)", visits: 14, left: 6 },
      { step: 1, key: "seating", label: "seating (en)", visits: 7, left: 7 },
      { step: 2, key: "seating", label: "seating (en)", visits: 8, left: 0 },
      { step: 3, key: "checkout", label: "checkout (en)", visits: 8, left: 8 },
    ])
    expect(reply.links).toEqual([
      { step: 2, from: "lighting", to: "seating", visits: 8 },
      { step: 3, from: "seating", to: "checkout", visits: 8 },
    ])
    const csat = reply.leavers.find(({ metric }) => metric === "csat")
    const said = (key: string) => csat?.groups.find((group) => group.key === key)?.figure
    expect(csat?.total).toMatchObject({ n: 12, value: 25 })
    expect(said("lighting")).toMatchObject({ n: 6, value: 0, counts: [0, 6, 0, 0, 0] })
    expect(said("seating")).toMatchObject({ n: 3, value: null, counts: null })
    expect(said("checkout")).toMatchObject({ n: 3, value: null, counts: null })
    // Beside them stand three answers of others, which would follow.
    const phones = await ask("/api/journeys?by=stage&device=phone&from=2026-11-21&to=2026-11-21")
    expect(phones).toMatchObject({ visits: null, waiting: 18, unknown: null })
    expect(phones.leavers.find(({ metric }) => metric === "csat")?.total).toMatchObject({ value: null })
    expect((await ask("/api/journeys?product=lamp")).visits).toBe(null)
    const { words } = await ask<LeaverWordsReply>("/api/journeys/words?by=zone&key=lighting&lang=en")
    expect(words).toHaveLength(6)
    expect(words[0]).toMatchObject({
      comment: "Non trovo il prezzo",
      score: 2,
      touchpointLabel: "tp-lighting (en)",
    })
    expect((await ask<LeaverWordsReply>("/api/journeys/words?by=zone&key=seating")).words).toEqual([])
  })

  test("[JRN-4] a visit counts once, and only of who agreed; the list is a stop, and a product is of who took it", async () => {
    const round = many(0, 6, ["lighting", "seating", "lighting"])
    await send([...round, ...round])
    const nobody = many(10, 6, ["lighting"]).map(({ visitorId: _, ...event }) => event)
    await send(nobody)
    const held = (visit: number, visitor: number) =>
      makeEvent("product.inspected", {
        ...{ visitId: `visit-${visit}`, visitorId: secretOf(visitor), productId: "lamp" },
        at: new Date(NOON + 9 * MINUTE).toISOString(),
      })
    await send([0, 1, 2, 3, 4, 5].map((index) => held(index, index)))
    const { visits, stops } = await ask("/api/journeys")
    expect(visits).toBe(6)
    expect(stops.map(({ step, key }) => `${step} ${key}`)).toEqual(["1 lighting", "2 seating", "3 (none)"])
    expect(await ask("/api/journeys?product=lamp")).toMatchObject({ visits: 6, unknown: null })
    expect((await ask("/api/journeys?product=chair")).visits).toBe(null)
  })

  test("[JRN-1] refuses what it doesn't know, and whoever isn't a marketer", async () => {
    for (const query of [
      "by=product",
      "guide=luca",
      "from=yesterday",
      "device=fridge",
      "product=a&product=b",
    ])
      expect((await get(`/api/journeys?${query}`)).status).toBe(400)
    expect((await get("/api/journeys/words?by=zone")).status).toBe(400)
    const asGuide = createJourneysApp(storage.pool, "guide")
    expect((await asGuide.request("/api/journeys")).status).toBe(403)
  })

  test("[JRN-8] whole months are read from their own counts, and give the same", async () => {
    const days = ["2026-08-31", "2026-09-01", "2026-09-15", "2026-09-30", "2026-10-31", "2026-11-01"]
    for (const [index, day] of days.entries())
      await send(many(10 * index, 5 + index, ["lighting"], { at: Date.parse(`${day}T12:00:00Z`) }))
    const visits = async (from: string, to: string) =>
      (await ask(`/api/journeys?from=${from}&to=${to}`)).visits
    expect(await visits("2026-08-31", "2026-11-01")).toBe(5 + 6 + 7 + 8 + 9 + 10)
    expect(await visits("2026-09-01", "2026-10-31")).toBe(6 + 7 + 8 + 9)
    expect(await visits("2026-09-02", "2026-10-31")).toBe(7 + 8 + 9)
    expect(await visits("2026-09-02", "2026-09-20")).toBe(7)
    expect(await visits("2026-09-30", "2026-10-01")).toBe(8)
  })
})
