import { randomUUID } from "node:crypto"
import fc from "fast-check"
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest"
import { MAX_RECORDING_BYTES } from "../../../src/domain/recording/path-sample.ts"
import type { RecordingPart, RecordingsReply } from "../../../src/protocol/recordings.ts"
import type { VisitReply, VisitsReply } from "../../../src/protocol/visits.ts"
import { RECORDINGS_RETENTION } from "../../../src/server/recordings/forget-recordings.ts"
import { applyRetention } from "../../../src/server/retention/apply-retention.ts"
import { USUAL_PERIODS } from "../../../src/server/retention/keep-periods.ts"
import { loadShowroom } from "../../../src/server/showroom/load-showroom.ts"
import type { Storage } from "../../../src/server/storage/storage.ts"
import { type CasesApp, type Colleague, createCasesApp, type Guest } from "../../helpers/cases/cases-app.ts"
import { makePart, trackOf } from "../../helpers/recordings.ts"
import { describeOnStorages } from "../../helpers/storage/test-storage.ts"

const DAY = 86_400_000

describeOnStorages("recordings", (open) => {
  let storage: Storage
  let vetrina: CasesApp
  let marketer: Colleague
  let version: string

  beforeAll(async () => {
    storage = await open()
    vetrina = await createCasesApp(storage)
    marketer = await vetrina.colleague("Marta", "marketer")
    const { scenes } = await loadShowroom(new URL("../../../scenes/", import.meta.url))
    version = scenes[0]?.version ?? ""
  })
  beforeEach(async () => {
    await storage.pool.query("delete from recordings; delete from replay_accesses; delete from events")
  })
  afterAll(() => storage.close())

  async function send(
    guest: Guest,
    parts: readonly unknown[],
    { visitorId = guest.visitorId, sentAt = new Date().toISOString(), ...more }: Record<string, unknown> = {},
  ): Promise<Response> {
    const headers: Record<string, string> = visitorId ? { authorization: `Visitor ${visitorId}` } : {}
    return vetrina.post("/api/recordings", { visitId: guest.visitId, sentAt, parts, ...more }, headers)
  }
  async function sent(guest: Guest, parts: readonly unknown[], more = {}): Promise<RecordingsReply> {
    const response = await send(guest, parts, more)
    expect(response.status).toBe(200)
    return response.json()
  }
  const opened = async (guest: Guest): Promise<VisitReply> => {
    const response = await marketer.get(`/api/visits/${guest.visitId}?lang=it`)
    expect(response.status).toBe(200)
    return response.json()
  }
  const listed = async (query: string): Promise<VisitsReply> => {
    const response = await marketer.get(`/api/visits?lang=it&${query}`)
    expect(response.status).toBe(200)
    return response.json()
  }

  test("[RPL-7] takes parts in any order, once, and of one that has grown the longest", async () => {
    const guest = vetrina.guest()
    await guest.did("visit.started")
    const parts = Array.from({ length: 4 }, (_, n) => {
      const samples = Array.from({ length: 6 }, (_, at) => ({ at: at * 250, x: n + at / 10 }))
      const about = { id: randomUUID(), startedAt: new Date(Date.now() - 60_000 + n * 5_000).toISOString() }
      return { short: makePart(samples.slice(0, 3), about), long: makePart(samples, about) }
    })
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(
          parts.flatMap(({ short, long }) => [short, long, long]),
          { minLength: 12, maxLength: 12 },
        ),
        fc.integer({ min: 1, max: 12 }),
        async (order, together) => {
          await storage.pool.query("delete from recordings")
          const requests: RecordingPart[][] = []
          for (let from = 0; from < order.length; from += together)
            requests.push(order.slice(from, from + together))
          const replies = await Promise.all(requests.map((each) => sent(guest, each)))
          expect(replies.flatMap(({ rejected }) => rejected)).toEqual([])
          const { recording } = await opened(guest)
          expect(recording?.parts.map(({ track }) => track)).toEqual(parts.map(({ long }) => long.track))
        },
      ),
      { numRuns: Number(process.env.PROPERTY_RUNS ?? 8) },
    )
  })

  test("[RPL-8] refuses what is malformed, elsewhere or of another visitor by name, and takes the rest", async () => {
    const guest = vetrina.guest()
    const good = makePart([{ x: 1, zone: "lighting" }], { sceneVersion: version })
    const reasons: [string, unknown][] = [
      ["malformed", { ...makePart([{}]), id: "no uuid" }],
      ["malformed", { ...makePart([{}]), more: 1 }],
      ["malformed", makePart([{}], { track: "####" })],
      ["malformed", makePart([{}], { track: "" })],
      ["malformed", makePart([{}], { track: Buffer.from([1, 64]).toString("base64") })],
      ["malformed", makePart([{}], { startedAt: "yesterday" })],
      ["scene-unknown", makePart([{}], { sceneId: "elsewhere" })],
      ["zone-unknown", makePart([{ zone: "attic" }], { sceneVersion: version })],
      ["out-of-bounds", makePart([{ x: 300 }], { sceneVersion: version })],
    ]
    const reply = await sent(guest, [...reasons.map(([, part]) => part), good])
    expect(reply.accepted).toEqual([good.id])
    expect(reply.rejected.map(({ reason }) => reason)).toEqual(reasons.map(([reason]) => reason))

    const stranger = { ...vetrina.guest(), visitId: guest.visitId }
    expect((await sent(stranger, [makePart([{}])])).rejected).toMatchObject([{ reason: "of-somebody-else" }])
    const other = vetrina.guest()
    const stolen = makePart([{}, { at: 250, x: 1 }, { at: 500, x: 2 }, { at: 750, x: 3 }], { id: good.id })
    expect((await sent(other, [stolen])).rejected).toMatchObject([{ reason: "of-somebody-else" }])
  })

  test("[RPL-8] refuses a request that is none, is too large, or doesn't say who it is by", async () => {
    const guest = vetrina.guest()
    const anonymous = vetrina.guest({ consent: false })
    expect((await send(anonymous, [makePart([{}])])).status).toBe(401)
    expect((await send(guest, [makePart([{}])], { visitorId: "nobody" })).status).toBe(401)
    expect((await send(guest, [])).status).toBe(400)
    expect(
      (
        await send(
          guest,
          Array.from({ length: 13 }, () => makePart([{}])),
        )
      ).status,
    ).toBe(400)
    expect((await send(guest, [makePart([{}])], { sentAt: "now" })).status).toBe(400)
    expect((await send(guest, ["x".repeat(100_000)])).status).toBe(413)
    const { rows } = await storage.pool.query("select 1 from recordings")
    expect(rows).toEqual([])
  })

  test("[RPL-9] keeps at most 60 kB of a visit", async () => {
    const guest = vetrina.guest()
    await guest.did("visit.started")
    const track = trackOf(
      Array.from({ length: 700 }, (_, at) => ({ at: at * 300, x: (at % 37) * 0.7, z: (at % 11) * 0.9 })),
    )
    const reasons: string[] = []
    for (let request = 0; request < 3; request++) {
      const parts = Array.from({ length: 9 }, () => makePart([{}], { track }))
      reasons.push(...(await sent(guest, parts)).rejected.map(({ reason }) => reason))
    }
    expect(new Set(reasons)).toEqual(new Set(["recording-full"]))
    const { recording } = await opened(guest)
    expect(recording?.bytes).toBeGreaterThan(MAX_RECORDING_BYTES - 5000)
    expect(recording?.bytes).toBeLessThanOrEqual(MAX_RECORDING_BYTES)
  })

  test("[RPL-10] what its visitor threw away is gone, and stays away however late it comes", async () => {
    const guest = vetrina.guest()
    await guest.did("visit.started")
    const late = makePart([{}], { startedAt: new Date(Date.now() - 30_000).toISOString() })
    await sent(guest, [makePart([{ x: 1 }], { startedAt: new Date(Date.now() - 60_000).toISOString() })])
    const at = new Date().toISOString()
    const headers = { authorization: `Visitor ${guest.visitorId}` }
    const body = { visitId: guest.visitId, at, sentAt: at }
    const stranger = { authorization: `Visitor ${vetrina.guest().visitorId}` }
    await vetrina.post("/api/recordings/discarding", body, stranger)
    expect((await opened(guest)).recording?.parts.length).toBe(1)
    expect((await vetrina.post("/api/recordings/discarding", body, headers)).status).toBe(200)
    expect((await opened(guest)).recording).toBeNull()
    expect((await sent(guest, [late])).rejected).toMatchObject([{ reason: "discarded" }])
  })

  test("[RPL-11] goes with its visitor, is in their own export, and is not taken in again", async () => {
    const guest = vetrina.guest()
    await guest.did("visit.started")
    const part = makePart([{ x: 1 }, { at: 250, x: 1.5, product: "lamp", pose: "holding" }])
    await sent(guest, [part])
    await opened(guest)
    const exported = await (await guest.me("export")).json()
    expect(exported.recordings).toMatchObject([
      { visitId: guest.visitId, samples: [{ x: 1 }, { x: 1.5, product: "lamp" }] },
    ])
    expect((await guest.me("deletion", "POST", {})).status).toBe(200)
    const { rows } = await storage.pool.query(
      "select 1 from recordings union all select 1 from recording_parts",
    )
    expect(rows).toEqual([])
    expect((await storage.pool.query("select visit_id from replay_accesses")).rows).toEqual([
      { visit_id: null },
    ])
    expect((await sent(guest, [part])).rejected).toMatchObject([{ reason: "forgotten" }])
    expect((await marketer.get(`/api/visits/${guest.visitId}`)).status).toBe(404)
    const at = new Date().toISOString()
    const headers = { authorization: `Visitor ${guest.visitorId}` }
    await vetrina.post("/api/recordings/discarding", { visitId: guest.visitId, at, sentAt: at }, headers)
    expect((await storage.pool.query("select 1 from recordings")).rows).toEqual([])
  })

  test("[RPL-12] is kept for its time, and not longer than it is known whose it is", async () => {
    const apply = (days: number, periods = USUAL_PERIODS) =>
      applyRetention({
        pool: storage.pool,
        periods: { ...periods, events: 3650, comments: 3650, contacts: 3650 },
        now: () => Date.now() + days * DAY,
        more: RECORDINGS_RETENTION,
      })
    await sent(vetrina.guest(), [makePart([{}])])
    expect(await apply(89)).toEqual({})
    expect(await apply(91)).toEqual({ recordings: 1 })
    await sent(vetrina.guest(), [makePart([{}])])
    expect(await apply(31, { ...USUAL_PERIODS, recordings: 3650, visitors: 30 })).toMatchObject({
      "recordings of visitors": 1,
    })
  })

  test("[RPL-13] tells a visit in order, with what was asked and answered, and its way", async () => {
    const guest = vetrina.guest()
    await guest.did("visit.started", { context: { language: "it", device: "phone" } })
    await guest.did("zone.entered", { place: { zone: "lighting", x: 1, z: -2, heading: 0 } })
    const answer = await guest.answer({ score: 1, comment: "Non si vede la spina." })
    await guest.did("struggle.detected", { kind: "blocked-walk", times: 3 })
    await sent(guest, [makePart([{ x: 1 }])], { avatar: { hair: "not a hair", injected: "<b>" } })
    const { visit, moments, recording } = await opened(guest)
    expect(visit).toMatchObject({ device: "phone", recorded: true, answers: [{ score: 1, low: true }] })
    expect(visit.zones.map(({ id }) => id)).toContain("lighting")
    expect(moments.map(({ type }) => type).filter((type) => !type.startsWith("prompt.sh"))).toEqual([
      "visit.started",
      "zone.entered",
      "prompt.answered",
      "struggle.detected",
    ])
    const said = moments.find(({ type }) => type === "prompt.answered")
    expect(said).toMatchObject({ prompt: { score: 1, low: true, comment: "Non si vede la spina." } })
    expect(recording?.avatar).not.toHaveProperty("injected")

    await answer.tell("withdrawn")
    const withdrawn = (await opened(guest)).moments.find(({ type }) => type === "prompt.answered")
    expect(withdrawn).toMatchObject({ prompt: { score: null, low: false, comment: null } })
  })

  test("[RPL-14] shows marketers alone, and writes down who opened what", async () => {
    const guest = vetrina.guest()
    await guest.did("visit.started")
    const guide = await vetrina.colleague("Luca", "guide")
    for (const path of ["/api/visits", `/api/visits/${guest.visitId}`]) {
      expect((await vetrina.get(path)).status).toBe(401)
      expect((await guide.get(path)).status).toBe(403)
    }
    await listed("")
    expect((await storage.pool.query("select 1 from replay_accesses")).rows).toEqual([])
    await opened(guest)
    const { rows } = await storage.pool.query("select visit_id, staff_id, staff_name from replay_accesses")
    expect(rows).toEqual([{ visit_id: guest.visitId, staff_id: marketer.id, staff_name: "Marta" }])
  })

  test("[RPL-15] knows no visit of who didn't agree to be remembered", async () => {
    const anonymous = vetrina.guest({ consent: false })
    await anonymous.answer({ score: 1, comment: "Di nessuno." })
    await anonymous.did("visit.started")
    expect((await marketer.get(`/api/visits/${anonymous.visitId}`)).status).toBe(404)
    expect((await marketer.get("/api/visits/%00")).status).toBe(404)
    expect((await listed("")).visits).toEqual([])
  })

  test("[RPL-16] lists visits the newest first, by what happened in them, page by page", async () => {
    const at = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString()
    const guests = [vetrina.guest(), vetrina.guest(), vetrina.guest()] as const
    const [low, recorded, looked] = guests
    await low.did("visit.started", { at: at(30), context: { device: "phone", language: "it" } })
    await recorded.did("visit.started", { at: at(20), context: { device: "desktop", language: "en-GB" } })
    await looked.did("visit.started", { at: at(10), context: { device: "desktop", language: "it" } })
    await low.answer({ score: 2 })
    await looked.answer({ score: 5 })
    await looked.did("product.viewed", { productId: "0b7e4a52-3f0e-4c59-9a4e-1f2d3c4b5a6d" })
    await recorded.did("zone.entered", { place: { zone: "checkout", x: 0, z: 0, heading: 0 } })
    await sent(recorded, [makePart([{}])])
    const ids = async (query: string) => (await listed(query)).visits.map(({ id }) => id)

    expect(await ids("")).toEqual([looked.visitId, recorded.visitId, low.visitId])
    expect(await ids("low=true")).toEqual([low.visitId])
    expect(await ids("recorded=true")).toEqual([recorded.visitId])
    expect(await ids("zone=checkout")).toEqual([recorded.visitId])
    expect(await ids("left=zone:checkout")).toEqual([recorded.visitId])
    expect(await ids("left=stage:buy&recorded=true")).toEqual([recorded.visitId])
    expect(await ids("left=zone:lighting")).toEqual([])
    expect(await ids("product=0b7e4a52-3f0e-4c59-9a4e-1f2d3c4b5a6d")).toEqual([looked.visitId])
    expect(await ids("device=desktop&language=en")).toEqual([recorded.visitId])
    expect(await ids("from=2001-01-01&to=2001-02-01")).toEqual([])

    const first = await listed("limit=2")
    expect(first.visits.map(({ id }) => id)).toEqual([looked.visitId, recorded.visitId])
    const second = await listed(`limit=2&cursor=${first.next}`)
    expect([second.visits.map(({ id }) => id), second.next]).toEqual([[low.visitId], null])
    for (const wrong of [
      "low=yes",
      "device=fridge",
      "cursor=x",
      "limit=0",
      "limit=201",
      "more=1",
      "zone=",
      "left=lighting",
    ])
      expect((await marketer.get(`/api/visits?${wrong}`)).status).toBe(400)
  })
})
