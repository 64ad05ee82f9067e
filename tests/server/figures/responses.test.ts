import { afterAll, beforeAll, beforeEach, expect, test } from "vitest"
import { selectResponses } from "../../../src/server/figures/find-responses.ts"
import type { Storage } from "../../../src/server/storage/storage.ts"
import { createEventsApp, type EventsApp, forgetEvents } from "../../helpers/events/events-app.ts"
import { answersOf, createFiguresApp, type FiguresApp } from "../../helpers/events/figures-app.ts"
import { NOON, promptEvent } from "../../helpers/events/make-events.ts"
import { describeOnStorages } from "../../helpers/storage/test-storage.ts"

describeOnStorages("GET /api/responses", (open) => {
  let storage: Storage
  let server: EventsApp
  let app: FiguresApp

  beforeAll(async () => {
    storage = await open()
  })
  afterAll(() => storage.close())
  beforeEach(async () => {
    await forgetEvents(storage.pool)
    server = createEventsApp({ pool: storage.pool })
    app = createFiguresApp(storage.pool)
  })

  const at = (minute: number) => new Date(NOON + minute * 60_000).toISOString()
  const answer = (minute: number, changes: Record<string, unknown> = {}) =>
    promptEvent("answered", { impressionId: `answer-${minute}`, at: at(minute), ...changes })

  /** Copies of all impressions, each with an id of its own. */
  async function severalTimes(copies: number): Promise<void> {
    const { rows: columns } = await storage.pool.query<{ name: string }>(
      "select column_name as name from information_schema.columns where table_name = 'impressions' and column_name <> 'id'",
    )
    const names = columns.map(({ name }) => name).join(", ")
    await storage.pool.query(
      `insert into impressions (id, ${names}) select id || copy, ${names} from impressions, generate_series(1, $1) as copy`,
      [copies],
    )
  }

  test("[MET-25] answers come newest first, page by page, each once", async () => {
    await server.send(Array.from({ length: 12 }, (_, minute) => answer(minute, { comment: `at ${minute}` })))
    const seen: (string | null)[] = []
    let cursor = ""
    let pages = 0
    do {
      const page = await app.responses(`limit=5${cursor}`)
      seen.push(...page.responses.map(({ comment }) => comment))
      cursor = page.next === null ? "" : `&cursor=${page.next}`
      pages += 1
    } while (cursor !== "" && pages < 9)
    expect(pages).toBe(3)
    expect(seen).toEqual(Array.from({ length: 12 }, (_, index) => `at ${11 - index}`))
  })

  test("[MET-25] an answer is told as its author left it: amended, or not at all when withdrawn", async () => {
    await server.send(Array.from({ length: 7 }, (_, minute) => answer(minute)))
    await server.send([
      promptEvent("amended", { impressionId: "answer-3", at: at(30), score: 1, comment: "Ci ho ripensato" }),
      promptEvent("withdrawn", { impressionId: "answer-4", at: at(31) }),
    ])
    const { responses } = await app.responses("lang=en")
    expect(responses).toHaveLength(6)
    expect(responses[0]).toEqual({
      id: "answer-3",
      at: at(30),
      day: "2026-11-21",
      metric: "csat",
      scale: "1-5",
      score: 1,
      hidden: false,
      comment: "Ci ho ripensato",
      prompt: "ask-csat",
      promptVersion: 1,
      touchpoint: "tp-lighting",
      touchpointLabel: "tp-lighting (en)",
      product: "lamp",
      productLabel: "Nube",
      persona: "(none)",
      personaLabel: "(none)",
    })
  })

  test("[MET-26] the list is no way around what is hidden: a score is told only where its figures are", async () => {
    await server.send([
      ...answersOf(new Array<number>(8).fill(4), { comment: "bella" }),
      ...answersOf([1, 2], { productId: "vase", comment: "mah" }),
      ...answersOf(new Array<number>(9).fill(5), { productId: "chair" }),
      ...answersOf(new Array<number>(9).fill(5), { productId: "chair", at: "2026-11-20T10:00:00Z" }),
    ])
    const told = async (query: string) => {
      const { responses } = await app.responses(query)
      const lines = responses.map(({ product, score, hidden }) => `${product} ${hidden || score}`)
      return [...new Set(lines)].sort()
    }
    expect(await told("")).toEqual(["chair 5", "lamp too-few", "vase too-few"])
    expect(await told("product=lamp")).toEqual(["lamp too-few"])
    expect(await told("product=vase")).toEqual(["vase too-few"])
    expect(await told("from=2026-11-20&to=2026-11-20")).toEqual(["chair 5"])
    expect((await app.responses("product=vase")).responses.map(({ comment }) => comment)).toEqual([
      "mah",
      "mah",
    ])
  })

  test("[MET-81] an answer that was changed long after its day is in the pages of that day, at the time of the change", async () => {
    await server.send(
      Array.from({ length: 6 }, (_, index) => answer(index, { at: `2026-10-03T10:0${index}:00Z` })),
    )
    await server.send([
      promptEvent("amended", {
        impressionId: "answer-2",
        at: "2026-11-20T09:00:00Z",
        score: 5,
        comment: "Rotta",
      }),
    ])
    const pages: string[] = []
    let cursor = ""
    do {
      const page = await app.responses(`from=2026-10-01&to=2026-10-31&limit=2${cursor}`)
      pages.push(page.responses.map(({ id }) => id.slice("answer-".length)).join(" "))
      cursor = page.next === null ? "" : `&cursor=${page.next}`
    } while (cursor !== "" && pages.length < 9)
    expect(pages).toEqual(["2 5", "4 3", "1 0"])
    expect((await app.responses("from=2026-11-01")).responses).toEqual([])
  })

  test("[MET-121] pages of any days have each of their answers once, newest first, also those given in the days after", async () => {
    const shownOn = [18, 19, 20]
    // Half an hour before and after midnight in Rome, after midnight in UTC, and days after.
    const hours = [-3, 9, 21.5, 22.5, 25, 40, 60, 90]
    await server.send(Array.from({ length: 24 }, (_, minute) => answer(minute)))
    for (let index = 0; index < 24; index += 1) {
      const day = `2026-11-${shownOn[index % 3]}`
      await storage.pool.query(
        "update impressions set day = $2::date, answered_at = ($2::date)::timestamp at time zone 'UTC' + $3 * interval '1 hour' where id = $1",
        [`answer-${index}`, day, hours[Math.floor(index / 3)]],
      )
    }
    const { rows } = await storage.pool.query<{ id: string; day: string }>(
      "select id, day::text from impressions order by answered_at desc, id desc",
    )
    for (const [from, to] of [
      ["18", "18"],
      ["18", "19"],
      ["19", "20"],
      ["18", "20"],
      ["20", "21"],
    ]) {
      const range = { from: `2026-11-${from}`, to: `2026-11-${to}` }
      const expected = rows.filter(({ day }) => range.from <= day && day <= range.to).map(({ id }) => id)
      for (const limit of [1, 2, 5]) {
        const found: string[] = []
        for (let cursor: string | null = ""; cursor !== null; ) {
          const at: string = cursor === "" ? "" : `&cursor=${cursor}`
          const page = await app.responses(`from=${range.from}&to=${range.to}&limit=${limit}${at}`)
          found.push(...page.responses.map(({ id }) => id))
          cursor = page.next
        }
        expect(found).toEqual(expected)
      }
    }
  })

  test("[MET-121] whoever asks for past days reads no answer that came since", async () => {
    await server.send(Array.from({ length: 6 }, (_, minute) => answer(minute)))
    await severalTimes(1500)
    await storage.pool.query(
      "update impressions set day = '2026-11-01', answered_at = answered_at - interval '20 days' where id ~ '^answer-[012]'",
    )
    await storage.pool.query(
      "update impressions set day = '2026-11-02', answered_at = answered_at - interval '19 days' where id ~ '^answer-[345]'",
    )
    await storage.pool.query("vacuum analyze impressions")
    const asked = { metric: null, withComment: false, filters: {}, cursor: null }
    const { text, values } = selectResponses("casa", { ...asked, from: "2026-11-01", to: "2026-11-01" }, 51)
    const { rows: plan } = await storage.pool.query(`explain (analyze, costs off, timing off) ${text}`, [
      ...values,
    ])
    const lines = plan.map((row) => String(row["QUERY PLAN"]))
    const passed = lines.map((line) => Number(/Rows Removed by Filter: (\d+)/.exec(line)?.[1] ?? 0))
    expect(passed.reduce((sum, rows) => sum + rows, 0)).toBeLessThan(100)
    expect(lines.join("\n")).toContain("impressions_answered_after")
  })

  test("[MET-83] the database knows how few answers are given far from their day, and doesn't look for them among all", async () => {
    await server.send(Array.from({ length: 6 }, (_, minute) => answer(minute)))
    await severalTimes(2000)
    await storage.pool.query("analyze impressions")
    const asked = { metric: null, withComment: false, filters: {}, cursor: null }
    const { text, values } = selectResponses("casa", { ...asked, from: "2024-11-18", to: "2026-11-22" }, 51)
    const { rows: plan } = await storage.pool.query(`explain ${text}`, [...values])
    const apart = plan
      .map((row) => String(row["QUERY PLAN"]))
      .filter((line) => line.includes("_answered_apart"))
    // Expected by the planner, who takes half of all without being told: it would read them all where there are millions.
    expect(apart.map((line) => Number(/ rows=(\d+)/.exec(line)?.[1]))).toEqual([1])
  })

  test("[MET-25] filters narrow the list: metric, comment, range and keys", async () => {
    await server.send([
      ...answersOf([4, 4, 4, 4, 4]),
      ...answersOf([5, 5], { comment: "sì", touchpointId: "tp-seating" }),
      ...answersOf([9], { promptId: "ask-nps", touchpointId: "tp-exit", metric: "nps", scale: "0-10" }),
      ...answersOf([3], { at: "2026-11-01T10:00:00Z" }),
    ])
    const count = async (query: string) => (await app.responses(query)).responses.length
    expect(await count("")).toBe(9)
    expect(await count("metric=nps")).toBe(1)
    expect(await count("comment=true")).toBe(2)
    expect(await count("comment=true&touchpoint=tp-lighting")).toBe(0)
    expect(await count("touchpoint=tp-lighting&touchpoint=tp-exit")).toBe(7)
    expect(await count("from=2026-11-02")).toBe(8)
  })

  test("[API-24] a parameter that is unknown or wrong is refused by name", async () => {
    const cases = [
      "limit=0",
      "limit=201",
      "limit=x",
      "cursor=x",
      "cursor=%00",
      "comment=maybe",
      "by=day",
      "metric=all",
    ]
    for (const query of cases) {
      const response = await app.get(`/api/responses?${query}`)
      expect(response.status).toBe(400)
      expect((await response.json()).error.message).toContain(query.split("=")[0])
    }
  })
})
