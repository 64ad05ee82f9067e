import { randomUUID } from "node:crypto"
import { Hono } from "hono"
import { pino } from "pino"
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest"
import type { Role } from "../../../src/domain/role.ts"
import { difference, differenceOfMeans, differenceOfMedians } from "../../../src/metrics/index.ts"
import type {
  ActionReply,
  CaseActionsReply,
  SaveAction,
  SaveTarget,
  TargetLine,
  TargetsReply,
} from "../../../src/protocol/actions.ts"
import { tellStandings } from "../../../src/server/actions/tell-standings.ts"
import { actionsRoute } from "../../../src/server/http/actions/actions-route.ts"
import { targetsRoute } from "../../../src/server/http/actions/targets-route.ts"
import { errorResponse } from "../../../src/server/http/error-response.ts"
import type { HttpEnv } from "../../../src/server/http/http-env.ts"
import { requireRole } from "../../../src/server/http/require-role.ts"
import { createActionStore } from "../../../src/server/storage/action-store.ts"
import type { Storage } from "../../../src/server/storage/storage.ts"
import { createTargetStore } from "../../../src/server/storage/target-store.ts"
import { createTellHappening, type Told } from "../../../src/server/webhooks/tell-happening.ts"
import { createEventsApp, type EventsApp, forgetEvents } from "../../helpers/events/events-app.ts"
import { answersOf, createFiguresApp, type FiguresApp } from "../../helpers/events/figures-app.ts"
import { makeEvent } from "../../helpers/events/make-events.ts"
import { findAmong, registry } from "../../helpers/events/test-registry.ts"
import { openTestStorage } from "../../helpers/storage/test-storage.ts"

const LAMPS = { metric: "csat", segment: { touchpoint: "tp-lighting" } } as const
const GOAL: SaveTarget = { version: 0, ...LAMPS, value: 75, by: "2026-12-31", days: 28, why: "Natale" }
const DEED: SaveAction = {
  ...{ version: 0, what: "Abbassate le lampade", on: "2026-10-20", who: "" },
  ...{ target: null, measure: LAMPS, cases: [], entries: [] },
}
const many = (count: number, score: number) => new Array<number>(count).fill(score)

describe("goals and actions", () => {
  let storage: Storage
  let server: EventsApp
  let figures: FiguresApp
  let app: Hono<HttpEnv>
  let role: Role | null = "marketer"
  let today = "2026-11-21"
  let tellOthers: () => Promise<unknown>

  beforeAll(async () => {
    storage = await openTestStorage()
    const { pool } = storage
    const { showroomId } = registry
    const now = () => Date.parse(`${today}T12:00:00Z`)
    const staffOf = async () =>
      role && { id: role, name: `Marta (${role})`, email: "marta@example.com", role }
    const shared = {
      ...{ pool, registry, now, today: () => today },
      findTitles: async () => new Map<string, string>(),
      productTitles: async () => new Map<string, string>(),
      findProducts: findAmong(["01932f00-0000-7000-8000-00000000aaaa"]),
      targets: createTargetStore({ pool, showroomId, now }),
      actions: createActionStore({ pool, showroomId, now }),
      guard: requireRole(staffOf, "marketer"),
    }
    app = new Hono<HttpEnv>()
    app.onError((error, c) => errorResponse(error, c, pino({ level: "silent" })))
    app.route("/", targetsRoute(shared))
    app.route("/", actionsRoute(shared))
    tellOthers = () => tellStandings({ ...shared, language: "it" })
    figures = createFiguresApp(pool)
  })
  afterAll(() => storage.close())
  beforeEach(async () => {
    ;[role, today] = ["marketer", "2026-11-21"]
    await forgetEvents(storage.pool)
    await storage.pool.query("delete from actions; delete from targets")
    server = createEventsApp({ pool: storage.pool })
  })

  async function answer(day: string, scores: readonly number[], changes: Record<string, unknown> = {}) {
    const events = answersOf(scores, { at: `${day}T10:00:00.000Z`, ...changes })
    for (let from = 0; from < events.length; from += 100) {
      const { rejected } = await server.send(events.slice(from, from + 100))
      expect(rejected).toEqual([])
    }
  }
  const send = (method: string, path: string, body?: unknown) =>
    app.request(path, {
      method,
      headers: { "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
  const codeOf = async (response: Response) => `${response.status} ${(await response.json()).error?.code}`
  async function ok<T>(response: Response): Promise<T> {
    if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`)
    return response.json()
  }
  const set = async (change: Partial<SaveTarget> = {}, id: string = randomUUID()) =>
    ok<TargetLine>(await send("PUT", `/api/targets/${id}?lang=it`, { ...GOAL, ...change }))
  const note = async (change: Partial<SaveAction> = {}, id: string = randomUUID()) =>
    ok<ActionReply>(await send("PUT", `/api/actions/${id}?lang=it`, { ...DEED, ...change }))

  test("[TGT-1] are written by marketers, and what is wrong is refused by name", async () => {
    const [target, action] = [`/api/targets/${randomUUID()}`, `/api/actions/${randomUUID()}`]
    for (const [who, status] of [
      ["guide", 403],
      [null, 401],
    ] as const) {
      role = who
      for (const path of ["/api/targets", "/api/actions", target, action])
        expect((await send("GET", path)).status).toBe(status)
      expect((await send("PUT", target, GOAL)).status).toBe(status)
      expect((await send("PUT", action, DEED)).status).toBe(status)
    }
    role = "marketer"
    const refused = [
      [target, { ...GOAL, value: 101 }, "400 invalid-body"],
      [target, { ...GOAL, metric: "enps" }, "400 invalid-body"],
      [target, { ...GOAL, metric: "frt" }, "400 invalid-body"],
      [target, { ...GOAL, segment: { touchpoint: "cellar" } }, "400 segment-unknown"],
      [target, { ...GOAL, segment: { product: "lamp" } }, "400 segment-unknown"],
      [target, { ...GOAL, segment: { guide: "luca" } }, "400 invalid-body"],
      [target, { ...GOAL, by: "2026-11-20" }, "400 by-past"],
      [target, { ...GOAL, by: "2026-02-30" }, "400 invalid-body"],
      [target, { ...GOAL, days: 3 }, "400 invalid-body"],
      [target, { ...GOAL, version: 1 }, "409 changed"],
      [action, { ...DEED, on: "2026-11-22" }, "400 on-future"],
      [action, { ...DEED, what: "  \n " }, "400 invalid-body"],
      [action, { ...DEED, target: randomUUID(), measure: null }, "400 target-unknown"],
      [action, { ...DEED, target: randomUUID() }, "400 invalid-body"],
      [action, { ...DEED, cases: [randomUUID()] }, "400 link-unknown"],
    ] as const
    for (const [path, body, code] of refused) expect(await codeOf(await send("PUT", path, body))).toBe(code)
    expect(await codeOf(await send("GET", target))).toBe("404 target-unknown")
    expect(await codeOf(await send("DELETE", "/api/actions/nobody"))).toBe("404 action-unknown")
    expect((await ok<TargetsReply>(await send("GET", "/api/targets"))).targets).toEqual([])
  })

  test("[TGT-1] of two who write at once the second is told; what is measured stays", async () => {
    const { id } = await set()
    expect(await set({ version: 1, value: 80 }, id)).toMatchObject({
      version: 2,
      value: 80,
      setBy: "Marta (marketer)",
    })
    const path = `/api/targets/${id}`
    expect(await codeOf(await send("PUT", path, { ...GOAL, version: 1 }))).toBe("409 changed")
    const other = { ...GOAL, version: 2, segment: {} }
    expect(await codeOf(await send("PUT", path, other))).toBe("409 measure-fixed")
    expect(await ok(await send("POST", `${path}/state`, { version: 2, state: "closed" }))).toMatchObject({
      ...{ state: "closed", version: 3 },
    })
    const { id: deed } = await note({ target: id, measure: null })
    expect(await codeOf(await send("PUT", `/api/actions/${deed}`, DEED))).toBe("409 changed")
    await ok(await send("DELETE", path))
    // What was done is still measured as it was.
    expect(await ok(await send("GET", `/api/actions/${deed}`))).toMatchObject({
      target: null,
      measure: LAMPS,
    })
  })

  test("[TGT-3] a goal's number is the one that the metrics tell of its days, until the day by which", async () => {
    await answer("2026-11-10", [...many(36, 5), ...many(4, 1)])
    const goal = await set()
    const { total } = await figures.metrics(
      "metric=csat&touchpoint=tp-lighting&from=2026-10-25&to=2026-11-21",
    )
    expect(goal).toMatchObject({
      ...{ figure: total, standing: { kind: "reached" }, isOver: false },
      period: { from: "2026-10-25", to: "2026-11-21" },
      labels: [{ filter: "touchpoint", key: "tp-lighting", label: "tp-lighting (it)" }],
    })
    today = "2027-02-01"
    const [over] = (await ok<TargetsReply>(await send("GET", "/api/targets"))).targets
    expect(over).toMatchObject({
      ...{ isOver: true, period: { from: "2026-12-04", to: "2026-12-31" } },
      standing: { kind: "too-few" },
    })
  })

  test("[TGT-5] before and after are what the metrics tell, with the interval of the difference", async () => {
    await answer("2026-10-10", [...many(20, 2), ...many(20, 5)])
    await answer("2026-10-20", many(50, 1))
    await answer("2026-11-05", [...many(5, 2), ...many(35, 5)])
    const { effect } = await note()
    const told = async (days: string) =>
      (await figures.metrics(`metric=csat&touchpoint=tp-lighting&${days}`)).total
    const change = difference(
      { scale: "1-5", counts: [0, 5, 0, 0, 35] },
      { scale: "1-5", counts: [0, 20, 0, 0, 20] },
      "csat",
    )
    expect(effect).toMatchObject({
      kind: "told",
      before: { figure: await told("from=2026-09-22&to=2026-10-19") },
      after: { figure: await told("from=2026-10-21&to=2026-11-17") },
      change,
    })
    today = "2026-11-17"
    expect((await note({}, randomUUID())).effect).toMatchObject({ kind: "not-over", until: "2026-11-18" })
  })

  test("[TGT-5] no day that is chosen shows what the metrics hide", async () => {
    await answer("2026-10-19", many(4, 1))
    await answer("2026-10-22", many(40, 5))
    for (const on of ["2026-10-18", "2026-10-19", "2026-10-20", "2026-10-21"]) {
      const { effect } = await note({ on })
      if (effect.kind === "none") throw new Error("it is measured")
      expect(effect.kind).toBe("too-few")
      const sides = [effect.before, ...(effect.kind === "not-over" ? [] : [effect.after])]
      for (const { figure, from, to } of sides) {
        const { total } = await figures.metrics(`metric=csat&touchpoint=tp-lighting&from=${from}&to=${to}`)
        expect(figure).toEqual(total)
        expect(figure.value === null || figure.n >= 5).toBe(true)
      }
    }
  })

  /** Requests for help of a day, each with what it waited and took, in seconds. */
  async function serve(day: string, waits: readonly number[], took: (wait: number) => number) {
    const events = waits.flatMap((wait, at) => {
      const request = `${day}-${at}`
      const same = { requestId: request, visitId: request, sceneId: "flagship" }
      const place = { zone: "lighting", x: 0, z: 0, heading: 0 }
      const moment = (seconds: number) =>
        new Date(Date.parse(`${day}T10:00:00Z`) + seconds * 1000).toISOString()
      const context = { language: "it", device: "phone" }
      const closing = { outcome: "handled", handledSeconds: took(wait), wrapUpSeconds: 0 }
      return [
        makeEvent("help.requested", { ...same, place, context, at: moment(0) }),
        makeEvent("help.answered", { ...same, place, context, at: moment(wait) }),
        makeEvent("help.closed", { ...same, place, context, at: moment(wait + 400), ...closing }),
      ]
    })
    expect((await server.see(events)).rejected).toEqual([])
  }

  test("[TGT-5] waits are compared by their medians, handling times by their means; less is better", async () => {
    const [had, has] = [
      Array.from({ length: 30 }, (_, at) => 60 + at),
      Array.from({ length: 30 }, (_, at) => 20 + at),
    ]
    await serve("2026-10-10", had, (wait) => 300 + wait)
    await serve("2026-11-05", has, (wait) => 300 - wait)
    const measured = async (metric: "frt" | "aht") => {
      const measure = { metric, segment: { zone: "lighting" } } as const
      const { effect } = await note({ measure })
      const goal = await set({ ...measure, value: 200, by: "2026-11-30" })
      const told = await (
        await figures.get(`/api/metrics?metric=${metric}&zone=lighting&from=2026-10-25&to=2026-11-21`)
      ).json()
      expect(goal).toMatchObject({ figure: told.total })
      return { effect, kind: goal.standing.kind }
    }
    const frt = await measured("frt")
    expect(frt).toMatchObject({
      kind: "reached",
      effect: { kind: "told", change: differenceOfMedians(has, had) },
    })
    const spent = [has.map((wait) => 300 - wait), had.map((wait) => 300 + wait)] as const
    const aht = await measured("aht")
    expect(aht).toMatchObject({
      kind: "not-reached",
      effect: { kind: "told", change: differenceOfMeans(...spent) },
    })
    expect(aht.effect).toMatchObject({ change: { delta: -109 } })
  })

  test("[TGT-3] of staff it is what the pulse tells, by whole weeks that are over, and never under five", async () => {
    const counts = (promoters: number) => [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, promoters]
    const add = (week: string, many_: number) =>
      storage.pool.query("insert into pulse_counts values ('casa', $1, 'floor', 'enps', $2)", [
        week,
        counts(many_),
      ])
    const goal = { metric: "enps", segment: {}, value: 0 } as const
    await add("2026-11-09", 4)
    expect(await set(goal)).toMatchObject({ figure: { value: null, n: 4 }, standing: { kind: "too-few" } })
    await add("2026-11-02", 5)
    const { figure } = await set(goal)
    const told = await (await figures.get("/api/metrics?metric=enps&from=2026-10-25&to=2026-11-21")).json()
    expect(figure).toEqual(told.total)
    expect(figure).toMatchObject({ value: 100, n: 5 })
    await storage.pool.query("delete from pulse_counts")
  })

  test("[DSH-140] a case tells the actions that name it, latest first, as each is measured; an action leads back", async () => {
    const [kase, other] = [randomUUID(), randomUUID()].sort()
    if (!kase || !other) throw new Error("two cases are made")
    await storage.pool.query(
      `insert into cases (id, showroom_id, visit_id, cause, state, wants_reply, language, opened_at, due_at, comment)
       select each, 'casa', 'v', 'score', 'open', false, 'it', now(), now(), 'Troppo buio' from unnest($1::uuid[]) as each`,
      [[kase, other]],
    )
    const told = async (id: string) =>
      (await ok<CaseActionsReply>(await send("GET", `/api/actions/of-case/${id}?lang=it`))).actions
    expect(await told(kase)).toEqual([])
    await answer("2026-10-10", many(30, 1))
    await answer("2026-11-05", many(30, 5))
    const judged = await note({ cases: [kase, other] })
    const fresh = await note({ cases: [kase], on: "2026-11-20" })
    await note({ cases: [other], on: "2026-11-20", measure: null })
    const { linked: _, chosen, alongside, ...line } = judged
    const [first, second, ...more] = await told(kase)
    expect(more).toEqual([])
    expect(first).toMatchObject({ id: fresh.id, effect: { kind: "not-over" } })
    expect(second).toEqual(line)
    expect(second?.effect).toMatchObject({
      ...{ kind: "told", before: { figure: { value: 0 } }, after: { figure: { value: 100 } } },
    })
    expect((await told(other)).map(({ effect }) => effect.kind)).toEqual(["none", "told"])
    expect(judged.linked).toContainEqual({ kind: "case", id: kase, words: "Troppo buio" })
    for (const id of [randomUUID(), "nobody"])
      expect(await codeOf(await send("GET", `/api/actions/of-case/${id}`))).toBe("404 case-unknown")
    role = "guide"
    expect((await send("GET", `/api/actions/of-case/${kase}`)).status).toBe(403)
  })

  test("[TGT-6] what was chosen because it was low is seen against its longer past, and the reason is told", async () => {
    await answer("2026-06-01", [...many(40, 5), ...many(10, 1)])
    await answer("2026-10-10", [...many(15, 5), ...many(25, 1)])
    await answer("2026-10-10", many(30, 5), { touchpointId: "tp-seating", productId: "chair" })
    await answer("2026-11-05", [...many(32, 5), ...many(8, 1)])
    const { effect, chosen } = await note()
    expect(effect).toMatchObject({ kind: "told" })
    expect(chosen).toMatchObject({
      ...{ belowPast: true, worstOf: null, past: { figure: { value: 80, n: 50 } } },
      // It rose, but to no more than it had been.
      change: { delta: 0, distinguishable: false },
    })
    const byDevice = await note({ measure: { metric: "csat", segment: { device: "desktop" } } })
    expect(byDevice.chosen?.worstOf).toBeNull()
    await answer("2026-10-10", many(30, 5), { context: { language: "it", device: "phone" } })
    await answer("2026-10-10", many(30, 5), { context: { language: "it", device: "tablet" } })
    const again = await note({ measure: { metric: "csat", segment: { device: "desktop" } } })
    expect(again.chosen?.worstOf).toBe(3)
  })

  test("[TGT-9] who asked for it is told once when a goal is reached, falls behind or is missed, and when an action can be judged", async () => {
    const { pool } = storage
    const [webhook, other] = [randomUUID(), randomUUID()]
    await pool.query(
      `insert into webhooks (id, showroom_id, name, url, events, secret, made_at) values
         ($1, 'casa', 'all', 'https://example.com', '{target.reached,target.behind,target.missed,action.judged}', 's', now()),
         ($2, 'casa', 'other', 'https://example.com', '{answer.low}', 's', now())`,
      [webhook, other],
    )
    const told = async () => {
      await Promise.all([tellOthers(), tellOthers()])
      const { rows } = await pool.query<Omit<Told, "happenedAt"> & { happened_at: Date }>(
        "delete from webhook_deliveries where webhook_id = $1 returning type, subject, happened_at",
        [webhook],
      )
      return rows
    }
    const typesOf = (rows: Awaited<ReturnType<typeof told>>) =>
      rows.map(({ type, subject }) => `${type} ${subject}`)
    const [goal, few] = [await set(), await set({ segment: { touchpoint: "tp-cart" } })]
    const deed = await note({ on: "2026-10-24" })
    await note({ on: "2026-10-24", measure: null })
    expect(typesOf(await told())).toEqual([])

    await answer("2026-11-10", [...many(36, 5), ...many(4, 1)])
    const reached = await told()
    expect(typesOf(reached)).toEqual([`target.reached ${goal.id}`])
    expect(typesOf(await told())).toEqual([])
    const tell = createTellHappening({
      ...{ pool, registry, findTitles: async () => new Map(), language: "it", today: () => today },
      now: () => Date.parse(`${today}T12:00:00Z`),
    })
    const messageOf = (happened: (typeof reached)[number] | undefined) => {
      if (!happened) throw new Error("nothing was told")
      return tell({ ...happened, happenedAt: happened.happened_at })
    }
    const { targets } = await ok<TargetsReply>(await send("GET", "/api/targets?lang=it"))
    const line = targets.find(({ id }) => id === goal.id)
    expect(await messageOf(reached[0])).toMatchObject({
      ...{ type: "target.reached", timestamp: "2026-11-21T12:00:00.000Z" },
      data: { id: goal.id, target: line },
    })

    await answer("2026-11-11", many(120, 1))
    expect(typesOf(await told())).toEqual([`target.behind ${goal.id}`])
    today = "2026-11-22"
    const judged = await told()
    expect(typesOf(judged)).toEqual([`action.judged ${deed.id}`])
    expect(await messageOf(judged[0])).toMatchObject({ data: { action: { effect: { kind: "too-few" } } } })
    today = "2027-01-01"
    expect(typesOf(await told()).sort()).toEqual(
      [`target.missed ${goal.id}`, `target.missed ${few.id}`].sort(),
    )
    // Another day is another goal; why it is wanted isn't.
    await set({ version: 1, why: "Pasqua" }, goal.id)
    expect(typesOf(await told())).toEqual([])
    await set({ version: 2, by: "2027-06-30", value: 1, days: 90 }, goal.id)
    expect(typesOf(await told())).toEqual([`target.reached ${goal.id}`])
    await send("DELETE", `/api/targets/${few.id}`)
    await pool.query("delete from webhooks where id = any($1)", [[webhook, other]])
  })

  test("[TGT-7] several actions within the same days are told as such", async () => {
    const first = await note()
    const second = await note({ what: "Cambiata la luce", on: "2026-11-10", measure: null })
    await note({
      what: "Altrove",
      on: "2026-11-10",
      measure: { metric: "csat", segment: { touchpoint: "tp-cart" } },
    })
    await note({ what: "Troppo presto", on: "2026-09-21" })
    expect(first.alongside).toEqual([])
    const again = await ok<ActionReply>(await send("GET", `/api/actions/${first.id}`))
    expect(again.alongside).toEqual([
      { kind: "action", id: second.id, what: "Cambiata la luce", on: "2026-11-10" },
    ])
    await storage.pool.query(
      `insert into board_entries (id, showroom_id, state, version, said, did, outcome, happened_on, place_kind, place_id,
         made_at, changed_at, published_at)
       values ($1, 'casa', 'published', 1, '{"it":"Alte","en":"High"}', '{"it":"Giù","en":"Down"}', 'done', '2026-10-25',
         'touchpoint', 'tp-lighting', now(), now(), now())`,
      [randomUUID()],
    )
    const third = await ok<ActionReply>(await send("GET", `/api/actions/${first.id}?lang=en`))
    expect(third.alongside.map(({ kind, what }) => `${kind} ${what}`)).toEqual([
      "entry Down",
      "action Cambiata la luce",
    ])
  })
})
