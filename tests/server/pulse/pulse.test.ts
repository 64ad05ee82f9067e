import fc from "fast-check"
import { Hono } from "hono"
import { pino } from "pino"
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest"
import type { Role } from "../../../src/domain/role.ts"
import type { PulseMetricsReply, PulseResults, PulseWords } from "../../../src/protocol/pulse-metrics.ts"
import { errorResponse } from "../../../src/server/http/error-response.ts"
import type { HttpEnv, StaffMember } from "../../../src/server/http/http-env.ts"
import { metricsRoute } from "../../../src/server/http/metrics-route.ts"
import { requireRole } from "../../../src/server/http/require-role.ts"
import { pulseRoute } from "../../../src/server/pulse/pulse-route.ts"
import { createPulseStore } from "../../../src/server/pulse/pulse-store.ts"
import { pulseSeeded } from "../../../src/server/seed/pulse-seeded.ts"
import type { Storage } from "../../../src/server/storage/storage.ts"
import { registry } from "../../helpers/events/test-registry.ts"
import { findAnywhere } from "../../helpers/storage/find-anywhere.ts"
import { describeOnStorages } from "../../helpers/storage/test-storage.ts"

const json = { "content-type": "application/json" }

/** A generator of numbers from 0 to 1 that begins anew with each test. */
function seeded() {
  let state = 7
  return () => {
    state = (state * 16_807) % 2_147_483_647
    return state / 2_147_483_647
  }
}

describeOnStorages("the staff's pulse", (open) => {
  let storage: Storage
  let app: Hono<HttpEnv>
  let who: StaffMember | null
  let today: string

  beforeAll(async () => {
    storage = await open()
    for (let index = 0; index < 12; index += 1) {
      const role: Role = index < 9 ? "guide" : "marketer"
      await storage.pool.query(
        "insert into staff (id, name, email, role, created_at) values ($1, $1, $1, $2, '2026-01-01')",
        [`staff-${index}`, role],
      )
    }
  })
  afterAll(() => storage.close())
  beforeEach(async () => {
    await storage.pool.query(
      "delete from pulse_turns; delete from pulse_quiet; delete from pulse_rounds; delete from pulse_counts; delete from pulse_words",
    )
    today = "2026-11-18"
    const random = seeded()
    const { pool } = storage
    const reading = { pool, registry, today: () => today }
    app = new Hono<HttpEnv>()
    app.onError((error, c) => errorResponse(error, c, pino({ level: "silent" })))
    const staffOf = async () => who
    const store = createPulseStore({ pool, showroomId: registry.showroomId, random })
    app.route("/", pulseRoute({ ...reading, store, staffOf, random }))
    app.route(
      "/",
      metricsRoute({
        ...reading,
        guard: requireRole(staffOf, "marketer"),
        findTitles: async () => new Map(),
        note: async () => undefined,
      }),
    )
    as(9)
  })

  function as(index: number): void {
    const role: Role = index < 9 ? "guide" : "marketer"
    who = { id: `staff-${index}`, name: "", email: "", role }
  }
  const body = (enps: number, agree = 4, word?: string) => ({
    enps,
    statements: { proud: agree, equipped: agree, heard: agree },
    ...(word === undefined ? {} : { word }),
  })
  const send = (value: unknown) =>
    app.request("/api/pulse", { method: "POST", headers: json, body: JSON.stringify(value) })
  async function answer(index: number, ...said: Parameters<typeof body>): Promise<void> {
    as(index)
    expect((await send(body(...said))).status).toBe(204)
  }
  async function read<Reply>(path: string): Promise<Reply> {
    as(9)
    const response = await app.request(path)
    if (response.status !== 200) throw new Error(await response.text())
    return response.json()
  }
  const metric = (query: string) => read<PulseMetricsReply>(`/api/metrics?${query}`)
  const rows = async (sql: string) => (await storage.pool.query(sql)).rows

  test("[PLS-1] one answers at most once a week, and is asked at most once", async () => {
    as(0)
    const turn = async () => (await app.request("/api/pulse")).json()
    expect(await turn()).toEqual({ week: "2026-11-16", turn: "open", quiet: false })
    expect((await app.request("/api/pulse/asked", { method: "POST" })).status).toBe(204)
    expect(await turn()).toMatchObject({ turn: "asked" })
    const both = await Promise.all([send(body(9)), send(body(2))])
    expect(both.map(({ status }) => status).sort()).toEqual([204, 409])
    await app.request("/api/pulse/asked", { method: "POST" })
    expect(await turn()).toMatchObject({ turn: "answered" })
    today = "2026-11-23"
    expect((await metric("metric=team-participation")).total).toMatchObject({ n: 12, counts: [11, 1] })
    as(0)
    expect(await turn()).toMatchObject({ week: "2026-11-23", turn: "open" })
    expect((await send(body(9))).status).toBe(204)
  })

  test("[PLS-2] who doesn't want to be asked isn't, and may still answer", async () => {
    as(1)
    const quiet = (value: unknown) =>
      app.request("/api/pulse/quiet", {
        method: "PUT",
        headers: json,
        body: JSON.stringify({ quiet: value }),
      })
    expect((await quiet(true)).status).toBe(204)
    expect(await (await app.request("/api/pulse")).json()).toMatchObject({ quiet: true })
    expect((await send(body(9))).status).toBe(204)
    expect((await quiet(false)).status).toBe(204)
    expect((await quiet("yes")).status).toBe(400)
  })

  test("[PLS-3] what is off its scale, missing, or from nobody of the staff is refused", async () => {
    as(0)
    for (const wrong of [
      body(11),
      body(-1),
      body(4.5),
      body(5, 6),
      { enps: 5 },
      { ...body(5), name: "Luca" },
      { ...body(5), word: "x".repeat(3000) },
      null,
    ])
      expect([wrong, (await send(wrong)).status]).toEqual([wrong, 400])
    who = null
    expect((await send(body(5))).status).toBe(401)
    expect((await app.request("/api/pulse/words")).status).toBe(401)
    as(0)
    expect((await app.request("/api/pulse/words")).status).toBe(403)
    expect(await rows("select 1 from pulse_counts")).toEqual([])
  })

  test("[PLS-4] nothing that is stored joins somebody with what they said, in no column, no order and no transaction", async () => {
    const words = ["Alfa", "Bravo", "Charlie", "Delta", "Echo", "Foxtrot", "Golf"]
    for (const [index, word] of words.entries()) await answer(index, index + 2, 3, word)
    const people = await findAnywhere(storage.pool, ["staff-0"])
    expect(
      people.filter((place) => place.startsWith("pulse_")).every((place) => place.startsWith("pulse_turns")),
    ).toBe(true)
    const columns = await rows(
      "select table_name, column_name, data_type from information_schema.columns where table_name in ('pulse_rounds', 'pulse_counts', 'pulse_words')",
    )
    expect(
      columns.filter(
        ({ column_name }) => /staff|id$|_at$/.test(column_name) && column_name !== "showroom_id",
      ),
    ).toEqual([])
    expect(columns.filter(({ data_type }) => /timestamp|uuid|identity/.test(data_type))).toEqual([])
    // All rows of the week were written by whoever came last.
    for (const table of ["pulse_counts", "pulse_words"])
      expect(await rows(`select count(distinct xmin::text)::int as n from ${table}`)).toEqual([{ n: 1 }])
    const lying = (await rows("select word from pulse_words order by ctid")).map(({ word }) => word)
    expect([...lying].sort()).toEqual(words)
    expect(lying).not.toEqual(words)
  })

  test("[PLS-5] under five a week is hidden, and can't be got from other weeks, teams or the whole", async () => {
    for (let index = 0; index < 4; index += 1) await answer(index, 10)
    today = "2026-11-23"
    expect((await metric("metric=enps")).total).toMatchObject({ n: 4, value: null, hidden: "too-few" })
    today = "2026-11-22"
    await answer(4, 0)
    for (const index of [10, 11]) await answer(index, 0)
    // Nothing of a week is told while somebody may still answer in it.
    expect((await metric("metric=enps")).total).toMatchObject({ n: 0, value: null, hidden: "too-few" })
    today = "2026-11-23"
    const teams = await metric("metric=enps&by=team")
    // The office is two: with it the guides' number would tell them both.
    expect(teams.groups.map(({ key, n, value }) => [key, n, value])).toEqual([
      ["guides", 5, null],
      ["office", 2, null],
    ])
    expect(teams.total).toMatchObject({ n: 7, value: (100 * (4 - 3)) / 7 })
    today = "2026-11-25"
    for (let index = 0; index < 3; index += 1) await answer(index, 0)
    today = "2026-11-30"
    const weeks = await metric("metric=enps&by=week&from=2026-11-16&to=2026-11-29")
    expect(weeks.groups.map(({ key, n, hidden }) => [key, n, hidden])).toEqual([
      ["2026-W47", 7, false],
      ["2026-W48", 3, "too-few"],
    ])
    expect(weeks.total).toMatchObject({ n: 7, waiting: 3 })
  })

  test("[PLS-5] whatever is answered, by whom and when, no figures that are told differ by one to four answers", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ week: fc.nat(3), people: fc.subarray([...Array(12).keys()]) }), {
          maxLength: 4,
        }),
        async (rounds) => {
          await storage.pool.query(
            "delete from pulse_turns; delete from pulse_rounds; delete from pulse_counts",
          )
          const weeks = ["2026-10-19", "2026-10-26", "2026-11-02", "2026-11-09"]
          const done = new Set<number>()
          for (const { week, people } of rounds.toSorted((a, b) => a.week - b.week)) {
            if (done.has(week)) continue
            done.add(week)
            today = weeks[week] ?? today
            for (const index of people) await answer(index, 10)
          }
          today = "2026-11-16"
          for (const from of weeks)
            for (const to of ["2026-10-25", "2026-11-01", "2026-11-08", "2026-11-15"].filter(
              (day) => day > from,
            )) {
              const { total, groups } = await metric(`metric=enps&by=team&from=${from}&to=${to}`)
              const shown = groups.filter(({ hidden }) => hidden === false).reduce((sum, { n }) => sum + n, 0)
              if (total.hidden === false) {
                const rest = total.n - shown
                expect(rest === 0 || rest >= 5).toBe(true)
              }
              for (const group of groups)
                if (group.hidden === false) expect(group.n).toBeGreaterThanOrEqual(5)
            }
        },
      ),
      { numRuns: 12 },
    )
  }, 120_000)

  test("[PLS-6] engagement is of members who agree on average, and each statement of those who agree with it", async () => {
    for (let index = 0; index < 6; index += 1) {
      as(index)
      const low = index < 2 ? 2 : 5
      expect((await send({ enps: 8, statements: { proud: 5, equipped: low, heard: 4 } })).status).toBe(204)
    }
    today = "2026-11-24"
    const reply = await metric("metric=engagement&by=statement&lang=en")
    expect(reply.total).toMatchObject({ n: 6, counts: [0, 0, 2, 4, 0] })
    expect(reply.total.value).toBeCloseTo(400 / 6)
    expect(reply.groups.map(({ key, counts }) => [key, counts])).toEqual([
      ["proud", [0, 0, 0, 0, 6]],
      ["equipped", [0, 2, 0, 0, 4]],
      ["heard", [0, 0, 0, 6, 0]],
    ])
    expect(reply.groups[0]?.label).toBe("I’m proud of the service we give.")
    expect((await metric("metric=engagement&by=month")).groups.map(({ key }) => key)).toContain("2026-11")
  })

  test("[PLS-13] who left counts until the week in which they left, and not after it", async () => {
    const taking = async (from: string, to: string) =>
      (await metric(`metric=team-participation&from=${from}&to=${to}`)).total.counts
    const leave = (when: string | null) =>
      storage.pool.query("update staff set deactivated_at = $1 where id in ('staff-7', 'staff-11')", [when])
    for (const index of [0, 1, 9]) await answer(index, 9)
    await leave("2026-11-19T10:00:00Z")
    await answer(2, 9)
    today = "2026-11-25"
    await answer(0, 9)
    today = "2026-12-09"
    try {
      // The week in which they left, one in which only guides answered, and one in which nobody did.
      expect(await taking("2026-11-16", "2026-11-22")).toEqual([8, 4])
      expect(await taking("2026-11-23", "2026-11-29")).toEqual([9, 1])
      expect(await taking("2026-11-30", "2026-12-06")).toEqual([10, 0])
      expect(await taking("2026-11-16", "2026-12-06")).toEqual([27, 5])
    } finally {
      await leave(null)
    }
  })

  test("[PLS-12] the seed's answers are of whole weeks that are over, of nobody with an account, and aren't doubled", async () => {
    const { pool } = storage
    const seed = () =>
      pulseSeeded({ pool, showroomId: registry.showroomId, today: "2026-11-18", days: 90, seed: 3 })
    await seed()
    const range = "from=2026-08-24&to=2026-11-15"
    const told = await metric(`metric=enps&by=week&${range}`)
    expect(told.groups).toHaveLength(12)
    expect(told.groups.filter(({ hidden }) => hidden === false).length).toBeGreaterThan(8)
    const [away = 0, took = 0] = (await metric(`metric=team-participation&${range}`)).total.counts ?? []
    expect(away + took).toBe(12 * 14)
    expect(took / (away + took)).toBeGreaterThan(0.5)
    expect(took / (away + took)).toBeLessThan(1)
    expect((await read<PulseWords>(`/api/pulse/words?${range}`)).words.length).toBeGreaterThan(10)
    await seed()
    expect((await metric(`metric=enps&by=week&${range}`)).total.n).toBe(told.total.n)
    expect((await pool.query("select 1 from staff")).rowCount).toBe(12)
  })

  test("[PLS-7] words are told from five on, in another order than they came, and with nothing beside them", async () => {
    for (let index = 0; index < 4; index += 1) await answer(index, 9, 4, `word ${index}`)
    today = "2026-11-23"
    expect(await read<PulseWords>("/api/pulse/words")).toEqual({ words: [], hidden: 4 })
    today = "2026-11-22"
    await answer(4, 9, 4, "  \u0000word\n4 ")
    today = "2026-11-23"
    const told = await read<PulseWords>("/api/pulse/words")
    expect(told.hidden).toBe(0)
    expect([...told.words].sort()).toEqual(["word 0", "word 1", "word 2", "word 3", "word 4"])
    today = "2026-11-25"
    await answer(5, 9, 4, "alone in its week")
    today = "2026-11-30"
    const both = await read<PulseWords>("/api/pulse/words?from=2026-11-16&to=2026-11-29")
    expect([both.words.length, both.hidden]).toEqual([5, 1])
  })

  test("[PLS-8] staff see their own pulse, where it may be told", async () => {
    for (let index = 0; index < 6; index += 1) await answer(index, 9)
    today = "2026-11-23"
    as(3)
    const results: PulseResults = await (await app.request("/api/pulse/results")).json()
    expect(results).toMatchObject({
      team: "guides",
      whole: { enps: { n: 6, value: 100 }, engagement: { value: 100 }, participation: { counts: [6, 6] } },
      own: { enps: { n: 6, value: 100 }, participation: { hidden: "too-few" } },
    })
    as(9)
    const office: PulseResults = await (await app.request("/api/pulse/results")).json()
    expect(office.own.enps).toMatchObject({ value: null, hidden: "too-few" })
  })
})
