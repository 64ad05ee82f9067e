import { parse } from "csv-parse/sync"
import fc from "fast-check"
import { readXlsx } from "hucre/xlsx"
import { parquetMetadataAsync, parquetReadObjects } from "hyparquet"
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest"
import { csvCell } from "../../../src/domain/csv.ts"
import type { ResponseReply } from "../../../src/protocol/responses.ts"
import { writeParquet } from "../../../src/server/exports/write-parquet.ts"
import type { Storage } from "../../../src/server/storage/storage.ts"
import { createEventsApp, type EventsApp, forgetEvents } from "../../helpers/events/events-app.ts"
import { answersOf, createFiguresApp, type FiguresApp } from "../../helpers/events/figures-app.ts"
import { type LooseEvent, promptEvent } from "../../helpers/events/make-events.ts"
import { describeOnStorages } from "../../helpers/storage/test-storage.ts"

const HEADER = [
  ...["id", "answered_at", "answered_local", "day", "metric", "scale", "score", "hidden", "comment"],
  ...["prompt", "prompt_version", "touchpoint", "touchpoint_label", "product", "product_label"],
  ...["persona", "persona_label"],
]

describeOnStorages("GET /api/export", (open) => {
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

  async function send(events: readonly unknown[]): Promise<void> {
    for (let from = 0; from < events.length; from += 100) {
      const { rejected } = await server.send(events.slice(from, from + 100))
      expect(rejected).toEqual([])
    }
  }

  const worded = (events: readonly LooseEvent[], comment: string) =>
    events.map((event) => (event.type === "prompt.answered" ? { ...event, comment } : event))
  const many = (count: number, score: number) => new Array<number>(count).fill(score)
  const csv = async (query = ""): Promise<Record<string, string>[]> => {
    const text = await (await app.get(`/api/export.csv?lang=en&${query}`)).text()
    const delimiter = query.includes("semicolon") ? ";" : ","
    const [header = [], ...rows] = parse(text, { bom: true, delimiter })
    expect(header).toEqual(HEADER)
    return rows.map((row) => Object.fromEntries(row.map((cell, index) => [header[index] ?? "", cell])))
  }
  const listed = async (query = ""): Promise<ResponseReply[]> => {
    const found: ResponseReply[] = []
    for (let cursor = ""; ; ) {
      const page = await app.responses(`limit=7&lang=en&${query}${cursor}`)
      found.push(...page.responses)
      if (page.next === null) return found
      cursor = `&cursor=${page.next}`
    }
  }

  test("[MET-30] each format holds the answers of the list, all of them, in its order", async () => {
    await send([
      ...worded(answersOf(many(9, 4)), "bella, «davvero»"),
      ...worded(answersOf(many(2, 1), { productId: "vase" }), "due\nrighe"),
      ...answersOf(many(8, 6), { promptId: "ask-ces", touchpointId: "tp-cart", metric: "ces", scale: "1-7" }),
    ])
    for (const query of ["", "metric=csat&", "product=lamp&comment=true&", "touchpoint=no-such&"]) {
      const list = await listed(query)
      const json = await (await app.get(`/api/export.json?lang=en&${query}`)).json()
      expect(json).toMatchObject({ showroomId: "casa", timezone: "Europe/Rome", from: "2026-10-25" })
      expect(json.responses).toEqual(list)
      const rows = await csv(query)
      expect(rows.map((row) => [row.id, row.answered_at, row.score, row.hidden])).toEqual(
        list.map(({ id, at, score, hidden }) => [id, at, score === null ? "" : String(score), hidden || ""]),
      )
      const sheet = (await readXlsx(await (await app.get(`/api/export.xlsx?lang=en&${query}`)).bytes()))
        .sheets[0]
      expect(sheet?.rows[0]).toEqual(HEADER)
      expect(sheet?.rows.slice(1).map((row) => [row[0], row[6] ?? null, row[8] ?? null])).toEqual(
        list.map(({ id, score, comment }) => [id, score, comment]),
      )
    }
  })

  test("[LEV-1] Parquet holds the answers of the list, typed, in its order, in groups of rows", async () => {
    await send([
      ...worded(answersOf(many(9, 4)), "bella, «davvero» 🙂"),
      ...worded(answersOf(many(2, 1), { productId: "vase" }), "=1+1"),
      ...answersOf(many(8, 6), { promptId: "ask-ces", touchpointId: "tp-cart", metric: "ces", scale: "1-7" }),
    ])
    for (const query of ["", "metric=csat&", "product=lamp&comment=true&", "touchpoint=no-such&"]) {
      const list = await listed(query)
      const response = await app.get(`/api/export.parquet?lang=en&${query}`)
      expect(response.headers.get("content-type")).toBe("application/vnd.apache.parquet")
      expect(response.headers.get("content-disposition")).toMatch(/^attachment; filename="casa-.*\.parquet"$/)
      const file = await response.arrayBuffer()
      const { schema, num_rows } = await parquetMetadataAsync(file)
      expect(schema.slice(1).map(({ name }) => name)).toEqual(HEADER)
      expect(Number(num_rows)).toBe(list.length)
      const rows = await parquetReadObjects({ file })
      const localOf = new Map((await csv(query)).map(({ id, answered_local }) => [id, answered_local]))
      expect(rows).toEqual(
        list.map((answer) => ({
          ...{ id: answer.id, metric: answer.metric, scale: answer.scale, score: answer.score },
          ...{ comment: answer.comment, prompt: answer.prompt, touchpoint: answer.touchpoint },
          ...{ prompt_version: answer.promptVersion, product: answer.product },
          ...{ touchpoint_label: answer.touchpointLabel, product_label: answer.productLabel },
          ...{ persona: answer.persona, persona_label: answer.personaLabel },
          hidden: answer.hidden === false ? null : answer.hidden,
          answered_at: new Date(answer.at),
          answered_local: new Date(`${localOf.get(answer.id)?.replace(" ", "T")}Z`),
          day: new Date(answer.day),
        })),
      )
    }
  })

  test("[LEV-1] one group of rows is in memory at a time, and each leaves before the next is asked for", async () => {
    let asked = 0
    async function* rows() {
      for (; asked < 10; asked += 1) yield many(300, asked).map((n, at) => [`${n}-${at}`, n])
    }
    const columns = [{ name: "id" }, { name: "n", type: "integer" as const, optional: true }]
    const parts: Uint8Array[] = []
    const askedFor: number[] = []
    for await (const part of writeParquet(rows(), { columns, rowsInGroup: 1000 })) {
      parts.push(part)
      askedFor.push(asked)
    }
    expect(askedFor).toEqual([3, 6, 9, 10])
    const file = await new Blob(parts.map((part) => part.slice())).arrayBuffer()
    const { row_groups } = await parquetMetadataAsync(file)
    expect(row_groups.map(({ num_rows }) => Number(num_rows))).toEqual([1000, 1000, 1000])
    expect((await parquetReadObjects({ file })).at(-1)).toEqual({ id: "9-299", n: 9 })
  })

  test("[LEV-2] the figures as Parquet are those of the CSV, and of the API", async () => {
    await send([...answersOf(many(9, 4)), ...answersOf(many(2, 1), { productId: "vase" })])
    const query = "metric=csat&by=product&lang=en"
    const { total, groups } = await app.metrics(query)
    const table = parse(await (await app.get(`/api/metrics.csv?${query}`)).text(), { bom: true })
    const file = await (await app.get(`/api/metrics.parquet?${query}`)).arrayBuffer()
    const rows = await parquetReadObjects({ file })
    const figures = [{ ...total, key: "" }, ...groups]
    expect(rows.map(({ key, value, n, hidden }) => [key, value, n, hidden ?? false])).toEqual(
      figures.map(({ key, value, n, hidden }) => [key, value, n, hidden]),
    )
    expect(rows.map(({ key, value }) => [key, value === null ? "" : String(value)])).toEqual(
      table.slice(1).map((row) => [row[5], row[7]]),
    )
    expect((await app.get(`/api/metrics.parquet?${query}&separator=comma`)).status).toBe(400)
  })

  test("[LEV-3] whatever is written, no cell of a text file begins as a formula, and it can be had back", () => {
    const marks = fc.constantFrom(
      "=",
      "+",
      "-",
      "@",
      "\t",
      "\r",
      "\n",
      " ",
      "\uff1d",
      "\uff20",
      '"',
      ",",
      ";",
      "'",
    )
    const hostile = fc
      .tuple(fc.array(marks, { maxLength: 4 }), fc.string({ unit: "grapheme", maxLength: 12 }))
      .map(([begin, rest]) => begin.join("") + rest)
    fc.assert(
      fc.property(
        fc.array(hostile, { minLength: 1, maxLength: 4 }),
        fc.constantFrom(",", ";"),
        (texts, mark) => {
          const line = texts.map((text) => csvCell(text, mark)).join(mark)
          const [cells = []] = parse(`${line}\r\n`, { delimiter: mark, record_delimiter: "\r\n" })
          expect(cells).toHaveLength(texts.length)
          for (const [at, cell] of cells.entries()) {
            expect(cell).not.toMatch(/^[\s\uff0b\uff0d\uff1d\uff20]*[=+\-@\uff0b\uff0d\uff1d\uff20]/)
            expect([texts[at], `'${texts[at]}`]).toContain(cell)
          }
        },
      ),
    )
  })

  test("[LEV-4] who takes an export is noted, with the period and the filters and nothing of the answers", async () => {
    await send(worded(answersOf(many(5, 4)), "bella"))
    await (await app.get("/api/export.csv?metric=csat&product=lamp&from=2026-11-01")).text()
    await app.get("/api/export.csv", { method: "HEAD" })
    expect(app.noted).toEqual([
      {
        ...{ actor: "giulia", action: "export.downloaded", subject: "answers.csv" },
        details: { from: "2026-11-01", to: "2026-11-21", metric: "csat", product: "lamp" },
      },
    ])
  })

  test("[DSH-141] who takes figures as a file is noted, with what was asked; who is refused, or asks for none, isn't", async () => {
    await send(answersOf(many(5, 4)))
    for (const [status, path] of [
      [200, "/api/metrics?metric=csat"],
      [400, "/api/metrics.csv?metric=nothing"],
      [400, "/api/metrics.parquet?metric=csat&product=lamp&separator=comma"],
      [
        200,
        "/api/metrics.csv?metric=csat&by=touchpoint&product=lamp&product=chair&separator=semicolon&lang=it",
      ],
      [200, "/api/metrics.parquet?metric=frt&from=2026-11-01"],
    ] as const)
      expect(`${(await app.get(path)).status} ${path}`).toBe(`${status} ${path}`)
    expect(app.noted).toMatchObject([
      {
        ...{ actor: "giulia", action: "export.downloaded", subject: "metrics.csv" },
        details: { metric: "csat", by: "touchpoint", product: "lamp, chair", to: "2026-11-21" },
      },
      { subject: "metrics.parquet", details: { metric: "frt", from: "2026-11-01", to: "2026-11-21" } },
    ])
    app.staff = null
    expect((await app.get("/api/metrics.csv?metric=csat")).status).toBe(401)
    expect(app.noted).toHaveLength(2)
  })

  test("[MET-30] a row tells the answer as it stands, its day in the showroom, and its names in the language asked for", async () => {
    await send(answersOf(many(5, 4), { at: "2026-10-24T23:30:00Z" }))
    await send([
      promptEvent("amended", {
        impressionId: String((await listed())[0]?.id),
        score: 2,
        at: "2026-10-25T01:30:00Z",
      }),
    ])
    const [row] = await csv()
    expect(row).toMatchObject({
      answered_at: "2026-10-25T01:30:00.000Z",
      answered_local: "2026-10-25 02:30:00",
      day: "2026-10-25",
      metric: "csat",
      scale: "1-5",
      score: "2",
      comment: "",
      prompt: "ask-csat",
      prompt_version: "1",
      touchpoint_label: "tp-lighting (en)",
      product_label: "Nube",
    })
  })

  test("[MET-31] no cell of a CSV is worked out as a formula, and every text can be had back", async () => {
    const texts = [
      "=1+1",
      "+39 06",
      "-5",
      "@SUM(A1)",
      " =1",
      "\uff1dcmd",
      'a "b"; c, d',
      "perché 🙂",
      "riga\nriga",
    ]
    await send(texts.flatMap((comment) => worded(answersOf([4]), comment)))
    for (const separator of ["comma", "semicolon"]) {
      const rows = await csv(`separator=${separator}`)
      const comments = rows.map(({ comment = "" }) => comment)
      expect(comments.filter((comment) => /^[\s]*[=+\-@\uff1d]/.test(comment))).toEqual([])
      expect(comments.map((comment) => comment.replace(/^'/, "")).sort()).toEqual(
        (await listed()).map(({ comment }) => comment).sort(),
      )
    }
  })

  test("[MET-31] a CSV begins with a byte order mark and ends its lines as RFC 4180 wants", async () => {
    await send(worded(answersOf(many(5, 4)), "perché"))
    const response = await app.get("/api/export.csv?lang=it&from=2026-11-01")
    const bytes = await response.bytes()
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes)
    expect(text.split("\r\n")).toHaveLength(7)
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/)
    expect(response.headers.get("content-disposition")).toBe(
      'attachment; filename="casa-risposte-2026-11-01_2026-11-21.csv"',
    )
    expect(response.headers.get("cache-control")).toBe("no-store")
  })

  test("[MET-30] a text that Excel would misread comes out of the workbook as it was written", async () => {
    const texts = ["=1+1", "_x0041_", "<b>&amp;</b>", "riga\r\nriga", " spazi "]
    await send(texts.flatMap((comment) => worded(answersOf([4]), comment)))
    const { sheets } = await readXlsx(await (await app.get("/api/export.xlsx")).bytes())
    expect(
      sheets[0]?.rows
        .slice(1)
        .map((row) => row[8])
        .sort(),
    ).toEqual((await listed()).map(({ comment }) => comment).sort())
  })

  test("[MET-30] an export is of one moment, and flat: it is read some at a time, as fast as it is taken", async () => {
    await send(answersOf(many(2300, 4)))
    const response = await app.get("/api/export.json")
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
    let text = (await reader?.read())?.value ?? ""
    await send(answersOf([1]))
    let parts = 1
    for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
      text += read.value
      parts += 1
    }
    expect(parts).toBeGreaterThan(3)
    expect(JSON.parse(text).responses).toHaveLength(2300)
    expect((await listed("comment=false")).length).toBe(2301)
  })

  test("[MET-32] whoever stops reading, never reads, or only asks for the head keeps no connection", async () => {
    await send(answersOf(many(1500, 4)))
    const idle = storage.pool.idleCount - storage.pool.totalCount
    const free = () => storage.pool.idleCount - storage.pool.totalCount
    await app.get("/api/export.csv", { method: "HEAD" })
    expect(free()).toBe(idle)

    const given = await app.get("/api/export.csv")
    await given.body?.cancel()
    await expect.poll(free).toBe(idle)

    const [first, second] = [await app.get("/api/export.csv"), await app.get("/api/export.xlsx")]
    const third = await app.get("/api/export.json")
    expect([third.status, third.headers.get("retry-after")]).toEqual([429, "10"])
    app.patienceEnds()
    await expect(first.text()).rejects.toThrow(/nobody took/)
    await expect(second.bytes()).rejects.toThrow(/nobody took/)
    await expect.poll(free).toBe(idle)
    expect((await (await app.get("/api/export.json")).json()).responses).toHaveLength(1500)
  })

  test("[MET-32] an export that is cut by the server's end fails, and doesn't pass for a whole one", async () => {
    await send(answersOf(many(2300, 4)))
    const response = await app.get("/api/export.csv")
    app.stopping.abort()
    await expect(response.text()).rejects.toThrow()
  })

  test("[API-24] [API-25] what it can't take is refused by name, and it is for marketers and the owner", async () => {
    const refused = async (path: string) => {
      const response = await app.get(path)
      return `${response.status} ${(await response.json()).error.message}`
    }
    expect(await refused("/api/export.csv?separator=tab")).toContain('400 invalid separator "tab"')
    expect(await refused("/api/export.json?separator=comma")).toContain('400 unknown parameter "separator"')
    expect(await refused("/api/export.csv?limit=3")).toContain('400 unknown parameter "limit"')
    expect(await refused("/api/export.xlsx?from=yesterday")).toContain('400 invalid from "yesterday"')
    app.staff = { id: "g", name: "G", email: "g@example.com", role: "guide" }
    expect(await refused("/api/export.csv")).toContain("403")
    app.staff = null
    expect(await refused("/api/export.csv")).toContain("401")
  })
})
