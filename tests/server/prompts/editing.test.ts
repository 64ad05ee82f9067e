import { pino } from "pino"
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest"
import type { Prompt } from "../../../src/domain/prompt.ts"
import type { EditionSummary, PromptsReply } from "../../../src/protocol/prompts.ts"
import { composePrompts } from "../../../src/server/compose-prompts.ts"
import { createIngest } from "../../../src/server/events/ingest.ts"
import { createLiveHub } from "../../../src/server/events/live-hub.ts"
import { createRegistry } from "../../../src/server/events/registry.ts"
import { createHttpApp } from "../../../src/server/http/create-http-app.ts"
import type { StaffMember } from "../../../src/server/http/http-env.ts"
import { showroomRoute } from "../../../src/server/http/showroom-route.ts"
import { createInProcessPubSub } from "../../../src/server/pub-sub/in-process-pub-sub.ts"
import { loadShowroom, type ShowroomData } from "../../../src/server/showroom/load-showroom.ts"
import type { Storage } from "../../../src/server/storage/storage.ts"
import { makeEvent, NOON } from "../../helpers/events/make-events.ts"
import { ORIGIN } from "../../helpers/server/api-app.ts"
import { openTestStorage } from "../../helpers/storage/test-storage.ts"

const ID = "product-csat"
const words = (en: string) => ({ it: `${en} (it)`, en })
const casa = { showroomId: "casa-ambrogia", sceneId: "flagship", sceneVersion: "1" }

const people: Readonly<Record<string, StaffMember>> = {
  giulia: { id: "g", name: "Giulia", email: "giulia@example.com", role: "marketer" },
  marco: { id: "m", name: "Marco", email: "marco@example.com", role: "marketer" },
  marta: { id: "t", name: "Marta", email: "marta@example.com", role: "guide" },
}
const giulia = { "x-who": "giulia" }
const marco = { "x-who": "marco" }
const guide = { "x-who": "marta" }
const log = pino({ level: "silent" })
const none = async () => new Set<string>()

describe("writing prompts", () => {
  let storage: Storage
  let files: ShowroomData
  let here: Awaited<ReturnType<typeof start>>
  let elsewhere: Awaited<ReturnType<typeof start>>
  let now = NOON

  /** A process that serves the showroom, as far as prompts go. */
  async function start(pubSub = createInProcessPubSub(), showroom = files) {
    const prompts = await composePrompts({
      ...{ pool: storage.pool, showroom, pubSub, log },
      now: () => now,
      staffOf: async (headers) => people[headers.get("x-who") ?? ""] ?? null,
    })
    const ingest = createIngest({
      ...{ pool: storage.pool, live: createLiveHub(), log, findProducts: none, findGuides: none },
      registry: createRegistry(prompts.showroom),
    })
    const shelf = { withHandles: async () => [], without: async () => [] }
    const shown = showroomRoute({ showroom: prompts.showroom, shelf, publicUrl: ORIGIN })
    const app = createHttpApp({ log, https: false, api: [shown, ...prompts.routes] })
    return {
      app,
      api: { ingest },
      get: async (path: string, headers: Record<string, string> = {}) =>
        app.request(ORIGIN + path, { headers }),
      post: async (path: string, body: unknown, headers: Record<string, string>) =>
        app.request(ORIGIN + path, {
          method: "POST",
          body: JSON.stringify(body),
          headers: { "content-type": "application/json", ...headers },
        }),
    }
  }

  beforeAll(async () => {
    storage = await openTestStorage()
    files = await loadShowroom(new URL("../../../scenes/", import.meta.url))
  })
  afterAll(() => storage.close())
  beforeEach(async () => {
    now += 60_000
    await storage.pool.query("truncate prompt_editions, prompt_drafts, prompt_versions, events cascade")
    const pubSub = createInProcessPubSub()
    here = await start(pubSub)
    elsewhere = await start(pubSub)
  })

  const read = async (app = here): Promise<PromptsReply> => (await app.get("/api/prompts", giulia)).json()
  const asked = async (app = here): Promise<readonly Prompt[]> =>
    (await (await app.get("/api/showroom")).json()).prompts
  const askedOne = async (id = ID, app = here) => (await asked(app)).find((prompt) => prompt.id === id)
  const original = (id = ID): Prompt => {
    const found = files.prompts.find((prompt) => prompt.id === id)
    if (!found) throw new Error(`no prompt ${id}`)
    return found
  }
  const put = (
    path: string,
    body: unknown,
    { over = null, base = 0, who = giulia }: { over?: string | null; base?: number; who?: object } = {},
  ) =>
    here.app.request(`${ORIGIN}/api/${path}/draft`, {
      method: "PUT",
      body: JSON.stringify({ base, body }),
      headers: {
        "content-type": "application/json",
        ...(over === null ? { "if-none-match": "*" } : { "if-match": `"${over}"` }),
        ...who,
      },
    })
  const publish = (drafts: readonly { prompt: string | null; revision: string }[], note = "") =>
    here.post("/api/prompts/publications", { drafts, note }, giulia)
  const edition = async (reply: Response): Promise<EditionSummary> => {
    const body = await reply.json()
    expect(reply.status, JSON.stringify(body)).toBe(200)
    return body
  }
  /** Writes a prompt and puts it into force. */
  async function write(change: Partial<Prompt>, { id = ID, base = 0, note = "" } = {}) {
    const current = (await askedOne(id)) ?? original()
    const draft = await put(`prompts/${id}`, { ...current, ...change, id }, { base })
    const { revision } = await draft.json()
    return edition(await publish([{ prompt: id, revision }], note))
  }

  test("[EDP-1] what is published is asked at once, here and in another process, and the rest stays as it was", async () => {
    expect(await read()).toMatchObject({ edition: { number: 0, deed: "file" }, file: null })
    const made = await write({ question: words("How was it?") }, { note: "Plainer" })
    expect(made).toMatchObject({ number: 1, by: "Giulia", note: "Plainer", deed: "published" })
    await expect.poll(() => askedOne(ID, elsewhere)).toMatchObject({ version: 2 })
    for (const app of [here, elsewhere]) {
      expect(await askedOne(ID, app)).toMatchObject({ version: 2, question: words("How was it?") })
      expect((await asked(app)).filter(({ id }) => id !== ID)).toEqual(
        files.prompts.filter(({ id }) => id !== ID),
      )
    }
    expect(await askedOne(ID, await start())).toMatchObject({ version: 2 })
    expect((await read()).prompts.find(({ id }) => id === ID)).toMatchObject({ draft: null, since: 1 })
  })

  test("[EDP-1] a process that heard nothing of it looks again before it refuses an answer", async () => {
    const alone = await start()
    await write({ question: words("How was it?") })
    const event = makeEvent("prompt.answered", {
      ...{ ...casa, promptId: ID, promptVersion: 2, touchpointId: "lighting" },
      ...{ impressionId: "i-1", metric: "csat", scale: "1-5", score: 4 },
    })
    now += 2000
    const { accepted, rejected } = await alone.api.ingest.accept({
      ...{ events: [event], sentAt: null, receivedAt: now },
    })
    expect(rejected).toEqual([])
    expect(accepted).toHaveLength(1)
  })

  test("[EDP-2] wording or scale makes a new version, anything else doesn't, nor does what says the same", async () => {
    await write({ priority: 99, trigger: { on: "product.inspected", minSeconds: 9 } })
    expect(await askedOne()).toMatchObject({ version: 1, priority: 99 })
    const before = await read()
    const same = await write({ question: { ...original().question } }, { base: 1 })
    expect(same.number).toBe(before.edition.number)
    expect((await read()).prompts.find(({ id }) => id === ID)?.draft).toBeNull()
    await write({ metric: "ces", scale: "1-7" }, { base: 1 })
    expect(await askedOne()).toMatchObject({ version: 2, metric: "ces" })
    const told = await (await here.get(`/api/prompts/${ID}/versions`, giulia)).json()
    expect(told.versions.map(({ version, metric }: Prompt) => [version, metric])).toEqual([
      [2, "ces"],
      [1, "csat"],
    ])
  })

  test("[EDP-2] an answer to a version that asked for another metric is still an answer to it", async () => {
    await write({ metric: "ces", scale: "1-7" })
    const answer = (version: number, metric: string, scale: string, score: number) =>
      makeEvent("prompt.answered", {
        ...{ ...casa, promptId: ID, promptVersion: version, touchpointId: "lighting" },
        ...{ impressionId: `i-${version}-${metric}`, metric, scale, score },
      })
    const events = [answer(1, "csat", "1-5", 5), answer(2, "ces", "1-7", 7), answer(1, "ces", "1-7", 7)]
    const { accepted, rejected } = await here.api.ingest.accept({ events, sentAt: null, receivedAt: now })
    expect(accepted).toHaveLength(2)
    expect(rejected[0]?.reason).toMatch(/invalid metric "ces"/)
  })

  test("[EDP-3] a draft is written over only by who has seen it; both sides are told, and none is lost", async () => {
    const path = `prompts/${ID}`
    const first = await (await put(path, { ...original(), priority: 1 })).json()
    const blind = await put(path, { ...original(), priority: 2 }, { who: marco })
    expect(blind.status).toBe(412)
    expect((await blind.json()).error).toMatchObject({
      code: "draft-changed",
      details: { theirs: { revision: first.revision, by: "Giulia", body: { priority: 1 } } },
    })
    const second = await put(path, { ...original(), priority: 3 }, { over: first.revision, who: marco })
    expect(second.status).toBe(200)
    expect(second.headers.get("etag")).toBe(`"${(await second.clone().json()).revision}"`)
    expect((await put(path, {}, { over: first.revision })).status).toBe(412)
    expect((await publish([{ prompt: ID, revision: first.revision }])).status).toBe(412)
    expect((await read()).prompts.find(({ id }) => id === ID)?.draft).toMatchObject({
      by: "Marco",
      body: { priority: 3 },
    })
    const nothing = await here.app.request(`${ORIGIN}/api/${path}/draft`, {
      method: "PUT",
      body: JSON.stringify({ base: 0, body: {} }),
      headers: { "content-type": "application/json", ...giulia },
    })
    expect(nothing.status).toBe(428)
  })

  test("[EDP-3] of two who publish the same prompt the second is told that something else is in force", async () => {
    await write({ question: words("Mine?") })
    const stale = await (await put(`prompts/${ID}`, { ...original(), question: words("Theirs?") })).json()
    const refused = await publish([{ prompt: ID, revision: stale.revision }])
    expect(refused.status).toBe(412)
    expect((await refused.json()).error).toMatchObject({
      code: "edition-changed",
      details: { edition: { number: 1, by: "Giulia" } },
    })
    expect((await read()).prompts.find(({ id }) => id === ID)?.draft?.body).toMatchObject({
      question: words("Theirs?"),
    })
    // Another prompt is nobody's conflict.
    await write({ priority: 7 }, { id: "cart-ces" })
    expect((await askedOne("cart-ces"))?.priority).toBe(7)
  })

  test("[EDP-3] many who publish at once each make one edition, and every number is there once", async () => {
    const ids = files.prompts.slice(0, 5).map(({ id }) => id)
    const drafts = await Promise.all(
      ids.map(async (id) => {
        const { revision } = await (await put(`prompts/${id}`, { ...original(id), priority: 77 })).json()
        return { prompt: id, revision }
      }),
    )
    const made = await Promise.all(drafts.map(async (draft) => edition(await publish([draft]))))
    expect(made.map(({ number }) => number).sort()).toEqual([1, 2, 3, 4, 5])
    expect((await asked()).filter(({ priority }) => priority === 77)).toHaveLength(5)
  })

  test("[EDP-4] what is wrong is refused by prompt and field in the parser's words, and nothing of it is published", async () => {
    const good = await (await put("prompts/cart-ces", { ...original("cart-ces"), priority: 8 })).json()
    const reply = await put(`prompts/${ID}`, {
      ...original(),
      teaser: { it: "", en: "Well?" },
      limits: { perVisit: 0, coolDownSeconds: 5 },
    })
    const draft = await reply.json()
    expect(reply.status).toBe(200)
    expect(draft.problems).toMatchObject([
      { prompt: ID, field: "teaser.it", value: '""', expected: "a text that is not empty" },
      { prompt: ID, field: "limits.perVisit", value: "0", expected: "a whole number from 1 to 100" },
    ])
    const refused = await publish([
      { prompt: "cart-ces", revision: good.revision },
      { prompt: ID, revision: draft.revision },
    ])
    expect(refused.status).toBe(400)
    const { error } = await refused.json()
    expect(error.code).toBe("invalid-prompts")
    expect(error.details).toEqual(draft.problems)
    expect(await asked()).toEqual(files.prompts)
    expect((await read()).edition.number).toBe(0)
    // Neither draft was used up.
    expect((await read()).prompts.filter((each) => each.draft !== null)).toHaveLength(2)
    const nps = await put("prompts/new-nps", { ...original(), metric: "nps", scale: "0-10" })
    expect((await nps.json()).problems).toMatchObject([{ prompt: "new-nps", field: "trigger.on" }])
    expect((await put("prompts/Not%20One", {})).status).toBe(400)
    expect((await put(`prompts/${ID}x`, { question: "\u0000" })).status).toBe(400)
  })

  test("[EDP-5] a paused or retired prompt isn't asked, and answers to it still come in and can be changed", async () => {
    const pause = async (state: string, base: number) =>
      here.post(`/api/prompts/${ID}/state`, { state, base, note: "Too much" }, giulia)
    expect(await edition(await pause("paused", 0))).toMatchObject({ number: 1, deed: "paused" })
    expect(await askedOne(ID, here)).toBeUndefined()
    await expect.poll(() => askedOne(ID, elsewhere)).toBeUndefined()
    const taken = async (type: "prompt.answered" | "prompt.amended", score: number) => {
      const event = makeEvent(type, {
        ...{ ...casa, promptId: ID, promptVersion: 1, touchpointId: "lighting" },
        ...{ impressionId: "late", metric: "csat", scale: "1-5", score },
      })
      return (await here.api.ingest.accept({ events: [event], sentAt: null, receivedAt: now })).rejected
    }
    expect(await taken("prompt.answered", 2)).toEqual([])
    expect((await pause("live", 0)).status).toBe(412)
    await edition(await pause("retired", 1))
    expect((await read()).prompts.find(({ id }) => id === ID)).toMatchObject({ state: "retired" })
    expect(await taken("prompt.amended", 4)).toEqual([])
    await edition(await pause("live", 2))
    expect(await askedOne()).toEqual(original())
    expect((await here.post("/api/prompts/nobody/state", { state: "paused", base: 0 }, giulia)).status).toBe(
      404,
    )
  })

  test("[EDP-6] rolling back asks again what an earlier version asked, as a new version with its trigger", async () => {
    await write({ question: words("Two?"), priority: 50 })
    await write({ metric: "nps", scale: "0-10", trigger: { on: "visit.ending" } }, { base: 1 })
    const back = (version: number, base: number) =>
      here.post(`/api/prompts/${ID}/rollback`, { version, base, note: "" }, giulia)
    expect(await edition(await back(2, 2))).toMatchObject({
      deed: "rolled-back",
      changes: [{ prompt: ID, kind: "worded", version: 4 }],
    })
    expect(await askedOne()).toMatchObject({
      version: 4,
      metric: "csat",
      question: words("Two?"),
      priority: 50,
    })
    await edition(await back(1, 3))
    expect(await askedOne()).toEqual({ ...original(), version: 5 })
    expect((await back(9, 4)).status).toBe(404)
  })

  test("[EDP-7] who published what, when and why is told, also of one prompt", async () => {
    await write({ question: words("Two?") }, { note: "Plainer" })
    await write({ priority: 3 }, { id: "cart-ces", base: 1 })
    const list = async (query = "") => (await here.get(`/api/prompts/editions${query}`, giulia)).json()
    const { editions } = await list()
    expect(editions.map(({ number }: EditionSummary) => number)).toEqual([2, 1, 0])
    expect(editions[0]).toMatchObject({ changes: [{ prompt: "cart-ces", kind: "set", version: 1 }] })
    expect(editions[1]).toMatchObject({
      ...{ by: "Giulia", note: "Plainer", at: new Date(now).toISOString() },
      changes: [{ prompt: ID, kind: "worded", version: 2 }],
    })
    expect((await list(`?prompt=${ID}`)).editions).toHaveLength(1)
  })

  test("[EDP-8] the file is in force until something is published; what it says later is told, and can be taken over", async () => {
    await write({ question: words("Two?") })
    const [first, ...rest] = files.prompts
    if (!first) throw new Error("no prompts")
    // A file that reuses a version that was published meanwhile doesn't keep the server from starting.
    const changed = {
      ...files,
      prompts: [{ ...first, version: 2, question: words("From the file?") }, ...rest],
    }
    const later = await start(createInProcessPubSub(), changed)
    expect(await askedOne(ID, later)).toMatchObject({ question: words("Two?") })
    const { file } = await read(later)
    expect(file?.prompts.map(({ id }) => id)).toEqual([first.id])
    expect(file?.policy).toBeNull()
    expect((await read()).file).toBeNull()
  })

  test("[EDP-9] a published prompt whose touchpoint has gone costs neither the start nor another prompt", async () => {
    await write({ touchpoints: ["lighting"] })
    const scenes = files.scenes.map((scene) => ({
      ...scene,
      touchpoints: scene.touchpoints.map((each) =>
        each.id === "lighting" ? { ...each, id: "lights" } : each,
      ),
    }))
    const prompts = files.prompts.map((prompt) => ({
      ...prompt,
      touchpoints: prompt.touchpoints.map((each) => (each === "lighting" ? "lights" : each)),
    }))
    const later = await start(createInProcessPubSub(), { ...files, scenes, prompts })
    const left = await asked(later)
    expect(left.some(({ id }) => id === ID)).toBe(false)
    expect(left.length).toBeGreaterThan(0)
    expect((await read(later)).prompts.find(({ id }) => id === ID)).toMatchObject({
      state: "live",
      held: [{ field: "touchpoints[0]", value: '"lighting"' }],
    })
  })

  test("[EDP-1] the policy is published like a prompt, and one that is too tight for a prompt is refused by it", async () => {
    const policy = { ...files.policy, budget: { visitSeconds: 90, quarterSeconds: 240 } }
    const { revision } = await (await put("policy", policy)).json()
    await edition(await publish([{ prompt: null, revision }]))
    const inForce = async () => (await (await elsewhere.get("/api/showroom")).json()).policy
    await expect.poll(inForce).toEqual(policy)
    const tight = { ...policy, budget: { visitSeconds: 20, quarterSeconds: 240 } }
    const draft = await (await put("policy", tight, { base: 1 })).json()
    expect(draft.problems.length).toBeGreaterThan(0)
    expect((await publish([{ prompt: null, revision: draft.revision }])).status).toBe(400)
    const gone = await here.app.request(`${ORIGIN}/api/policy/draft`, {
      method: "DELETE",
      headers: { "if-match": `"${draft.revision}"`, ...giulia },
    })
    expect(gone.status).toBe(200)
    expect((await read()).policy.draft).toBeNull()
  })

  test("[EDP-1] it is for marketers; visitors and guides are refused", async () => {
    for (const who of [{}, guide]) {
      const status = Object.keys(who).length === 0 ? 401 : 403
      expect((await here.get("/api/prompts", who)).status).toBe(status)
      expect((await put(`prompts/${ID}`, {}, { who })).status).toBe(status)
      expect((await here.post("/api/prompts/publications", {}, { ...who })).status).toBe(status)
    }
  })
})
