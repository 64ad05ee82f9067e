import { pino } from "pino"
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest"
import type { Storage } from "../../../src/server/storage/storage.ts"
import { hashSecret } from "../../../src/server/visitors/hash-secret.ts"
import { createEventsApp, type EventsApp, forgetEvents } from "../../helpers/events/events-app.ts"
import { makeEvent, NOON, promptEvent } from "../../helpers/events/make-events.ts"
import { asVisitor, createMeApp, type MeApp } from "../../helpers/events/me-app.ts"
import { findAnywhere } from "../../helpers/storage/find-anywhere.ts"
import { describeOnStorages } from "../../helpers/storage/test-storage.ts"

const AMINA = "0b7e4a52-3f0e-4c59-9a4e-1f2d3c4b5a69"
const PIETRO = "7d1c2b3a-4e5f-4a6b-8c7d-9e0f1a2b3c4d"
/** The visit that a visitor is in until another is said. */
const visitOf = (visitorId: string) => (visitorId === AMINA ? "visit-amina" : "visit-pietro")
const COUNTS = `select metric, dimension, day::text, key, impressions, dismissals, c0, c1, c2, c3, c4
  from rollups order by 1, 2, 3, 4`
const CUBE =
  "select metric, day::text, touchpoint, product, impressions, dismissals, c0, c1, c2, c3, c4 from rollup_cube"

/** An answer as a browser sends it, by what is told of it. */
function answerOf(visitorId: string, impressionId: string, more: Record<string, unknown> = {}) {
  const same = { visitorId, impressionId, visitId: visitOf(visitorId) }
  return [
    promptEvent("shown", { ...same, productId: more.productId ?? "lamp" }),
    promptEvent("answered", { ...same, ...more }),
  ]
}

describeOnStorages("what a visitor sees and decides", (open) => {
  let storage: Storage
  let server: EventsApp
  let me: MeApp

  beforeAll(async () => {
    storage = await open()
  })
  afterAll(() => storage.close())
  beforeEach(async () => {
    await forgetEvents(storage.pool)
    server = createEventsApp({ pool: storage.pool })
    me = createMeApp(storage.pool, server)
  })
  const rows = async (sql: string) => (await storage.pool.query(sql)).rows

  test("[OWN-10] the secret of a visitor reaches no table, no reply and no reason; its hash does", async () => {
    const reply = await server.send([
      ...answerOf(AMINA, "answer-one"),
      makeEvent("zone.entered", { visitorId: AMINA }),
      makeEvent("zone.entered", { visitorId: `${AMINA}0` }),
      makeEvent("zone.entered", { visitorId: 7 }),
    ])
    expect(reply.accepted).toHaveLength(3)
    expect(reply.rejected.map(({ reason }) => reason)).toEqual([
      "invalid visitorId: expected a UUID",
      "invalid visitorId: expected a UUID",
    ])
    expect(await findAnywhere(storage.pool, [AMINA])).toEqual([])
    const hashed = [...(await findAnywhere(storage.pool, [hashSecret(AMINA)]))].sort()
    expect(hashed).toEqual(["events.visitor", "impressions.visitor", "visitor_days.visitor"])
  })

  test("[OWN-10] the secret isn't in the log either, whatever is wrong with the event that has it", async () => {
    const lines: string[] = []
    const log = pino({ level: "trace" }, { write: (line) => void lines.push(line) })
    const logged = createEventsApp({ pool: storage.pool, ingest: { log } })
    await logged.send([
      makeEvent("zone.entered", { visitorId: AMINA }),
      makeEvent("zone.left", { visitorId: `${AMINA}!` }),
      makeEvent("zone.entered", { visitorId: AMINA, showroomId: "elsewhere" }),
      promptEvent("answered", { visitorId: AMINA, score: 9 }),
      promptEvent("answered", { visitorId: AMINA, comment: "\u202ebackwards", impressionId: "tamed" }),
    ])
    expect(lines.join("")).toContain("events rejected")
    expect(lines.join("")).not.toContain(AMINA)
  })

  test("[OWN-10] an event that is sent again with the secret in capitals is another one; the same is a duplicate", async () => {
    const event = makeEvent("zone.entered", { visitorId: AMINA })
    expect((await server.send([event])).accepted).toEqual([event.id])
    expect((await server.send([event])).duplicates).toEqual([event.id])
    const reply = await server.send([{ ...event, visitorId: PIETRO }])
    expect(reply.rejected[0]?.reason).toBe("id already used by another event")
  })

  test("[OWN-11] an answer is changed and withdrawn from another visit of the same visitor, and of no other", async () => {
    await server.send(answerOf(AMINA, "answer-one", { score: 2, comment: "Buia." }))
    const later = { impressionId: "answer-one", visitId: "another-visit" }
    const stranger = await server.send([promptEvent("amended", { ...later, score: 5 })])
    expect(stranger.rejected[0]?.reason).toBe('impression "answer-one" belongs to another visit')
    const other = await server.send([promptEvent("amended", { ...later, visitorId: PIETRO, score: 5 })])
    expect(other.rejected[0]?.reason).toBe('impression "answer-one" belongs to another visitor')

    const at = new Date(NOON + 60_000).toISOString()
    await server.send([promptEvent("amended", { ...later, visitorId: AMINA, score: 5, at })])
    expect((await me.answers(AMINA)).answers).toMatchObject([
      {
        impressionId: "answer-one",
        score: 5,
        comment: "Buia.",
        productId: "lamp",
        touchpointId: "tp-lighting",
      },
    ])
    expect(await rows("select c1, c4, impressions from rollups where dimension = 'total'")).toEqual([
      { c1: 0, c4: 1, impressions: 1 },
    ])

    await server.send([promptEvent("withdrawn", { ...later, visitId: "third", visitorId: AMINA })])
    expect((await me.answers(AMINA)).answers).toEqual([])
    expect(await rows("select c4, impressions from rollups where dimension = 'total'")).toEqual([
      { c4: 0, impressions: 1 },
    ])
    expect(await rows("select count(*)::int as n from events")).toEqual([{ n: 4 }])
  })

  test("[OWN-11] an amendment from a later visit that comes before the answer ends in the same", async () => {
    const [shown, answered] = answerOf(AMINA, "answer-one", { score: 2 })
    const at = new Date(NOON + 60_000).toISOString()
    const amended = promptEvent("amended", {
      ...{ impressionId: "answer-one", visitId: "later", visitorId: AMINA, score: 4, at },
    })
    const outcome = async (events: readonly unknown[]) => {
      await forgetEvents(storage.pool)
      for (const event of events) expect((await server.send([event])).rejected).toEqual([])
      return [await rows(COUNTS), await rows("select * from impressions")]
    }
    const inOrder = await outcome([shown, answered, amended])
    expect(await outcome([amended, answered, shown])).toEqual(inOrder)
    expect(await outcome([answered, amended, shown])).toEqual(inOrder)
  })

  test("[OWN-12] one's answers come newest first, page by page, and only one's own", async () => {
    for (let n = 0; n < 5; n++) {
      const at = new Date(NOON + n * 1000).toISOString()
      await server.send(answerOf(AMINA, `mine-${n}`, { at, choice: "too-dark" }))
    }
    await server.send(answerOf(PIETRO, "not-mine"))
    const first = await me.answers(AMINA, "?limit=2")
    const second = await me.answers(AMINA, `?limit=2&cursor=${first.next}`)
    const third = await me.answers(AMINA, `?limit=2&cursor=${second.next}`)
    const ids = [first, second, third].flatMap(({ answers }) => answers.map((each) => each.impressionId))
    expect(ids).toEqual(["mine-4", "mine-3", "mine-2", "mine-1", "mine-0"])
    expect(third.next).toBeNull()
    expect(first.answers[0]).toMatchObject({ choice: "too-dark", zone: "lighting", scale: "1-5" })
  })

  describe("[OWN-12] who doesn't say who they are, or not rightly,", () => {
    test.each([
      ["/api/me/answers", {}],
      ["/api/me/export", {}],
      ["/api/me/replies", {}],
      ["/api/me/answers", { authorization: `Bearer ${AMINA}` }],
      ["/api/me/answers", { authorization: "Visitor me" }],
      ["/api/me/answers", { authorization: `Visitor ${AMINA} ${AMINA}` }],
    ])("is refused: %s %o", async (path, headers) => {
      const response = await me.request(path, { headers })
      expect(response.status).toBe(401)
      expect(response.headers.get("www-authenticate")).toBe("Visitor")
      expect(await response.text()).not.toContain(AMINA)
    })

    test.each(["?limit=0", "?limit=201", "?limit=x", "?cursor=x", "?cursor=1~"])(
      "a wrong question is refused: %s",
      async (query) => {
        const response = await me.request(`/api/me/answers${query}`, { headers: asVisitor(AMINA) })
        expect(response.status).toBe(400)
      },
    )
  })

  test("[OWN-13] the export is one JSON document with all that is kept, and nothing of anybody else", async () => {
    const wrote = { score: 1, comment: 'Una "virgola", e \\ anche' }
    await server.send(answerOf(AMINA, "answer-one", wrote))
    const walked = Array.from({ length: 60 }, () => makeEvent("zone.entered", { visitorId: AMINA }))
    await server.send(walked)
    await server.send(answerOf(PIETRO, "not-mine", { comment: "Altro." }))
    const response = await me.request("/api/me/export", { headers: asVisitor(AMINA) })
    expect(response.headers.get("content-disposition")).toContain("vetrina.json")
    const text = await response.text()
    const all = JSON.parse(text)
    expect(all.about).toMatchObject({ showroom: "casa" })
    expect(all.answers).toMatchObject([{ impressionId: "answer-one", ...wrote, withdrawn: false }])
    expect(all.events).toHaveLength(62)
    expect(all.helpRequests).toEqual([])
    expect(text).not.toContain("Altro.")
    expect(text).not.toContain(AMINA)
  })

  test("[OWN-13] who has nothing kept gets an empty document", async () => {
    const response = await me.request("/api/me/export", { headers: asVisitor(PIETRO) })
    expect(await response.json()).toMatchObject({ answers: [], events: [], helpRequests: [] })
  })

  test("[OWN-14] deleting takes everything out: events, answers, comments and exactly what they counted", async () => {
    await server.send(answerOf(PIETRO, "his", { score: 3 }))
    const before = [await rows(COUNTS), await rows(CUBE)]
    await server.send(answerOf(AMINA, "answer-one", { score: 1, comment: "Non lo dite a nessuno." }))
    await server.send([
      ...answerOf(AMINA, "answer-two", { score: 5, productId: "chair" }),
      makeEvent("zone.entered", { visitorId: AMINA, visitId: "visit-another" }),
    ])
    await server.send([
      promptEvent("withdrawn", { impressionId: "answer-two", visitId: "x", visitorId: AMINA }),
    ])
    const metrics: string[] = []
    const stop = server.live.subscribe((changed) => metrics.push(...changed))
    expect(await me.deletion(AMINA)).toEqual({ answers: 1, events: 6, visits: 3, helpRequests: 0 })
    stop()
    expect(metrics).toEqual(["csat"])
    expect([await rows(COUNTS), await rows(CUBE)]).toEqual(before)
    const sought = [AMINA, "answer-one", "answer-two", "visit-another", "Non lo dite", visitOf(AMINA)]
    expect(await findAnywhere(storage.pool, sought)).toEqual([])
    expect(await findAnywhere(storage.pool, [hashSecret(AMINA)])).toEqual(["forgotten.hash"])
    expect((await me.answers(PIETRO)).answers).toHaveLength(1)
    expect(await me.deletion(AMINA)).toEqual({ answers: 0, events: 0, visits: 0, helpRequests: 0 })
  })

  test("[OWN-14] the last answer of a day leaves no row of zeros behind", async () => {
    await server.send(answerOf(AMINA, "answer-one"))
    await me.deletion(AMINA)
    expect([await rows(COUNTS), await rows(CUBE)]).toEqual([[], []])
  })

  test("[OWN-15] what still arrives of somebody who was deleted is refused, by visitor and by visit", async () => {
    const [shown, answered] = answerOf(AMINA, "answer-one")
    await server.send([shown])
    await me.deletion(AMINA)
    const reply = await server.send([
      shown,
      answered,
      makeEvent("visit.ended", { visitId: visitOf(AMINA) }),
      makeEvent("zone.entered", { visitId: "fresh", visitorId: AMINA }),
      makeEvent("zone.entered", { visitId: "fresh" }),
    ])
    expect(reply.accepted).toHaveLength(1)
    expect(new Set(reply.rejected.map(({ reason }) => reason))).toEqual(
      new Set(["the visitor had everything about them deleted"]),
    )
    expect(await rows(COUNTS)).toEqual([])
  })

  test("[OWN-15] deleting while events of the same visitor arrive leaves none of them, whatever comes first", async () => {
    for (let round = 0; round < 4; round++) {
      await forgetEvents(storage.pool)
      const events = Array.from({ length: 6 }, (_, n) => answerOf(AMINA, `r${round}-${n}`)).flat()
      await server.send(events.slice(0, 2))
      const sending = events.slice(2).map((event) => server.send([event]))
      await Promise.all([...sending, me.deletion(AMINA)])
      expect(await findAnywhere(storage.pool, [`r${round}-`, visitOf(AMINA)])).toEqual([])
      expect(await rows(COUNTS)).toEqual([])
    }
  })

  test("[OWN-16] an answer of nobody in particular is deleted by who knows both its ids, and by nobody else", async () => {
    const alone = { impressionId: "mine", visitId: "only-this-question", comment: "Anonima." }
    await server.send([promptEvent("answered", alone), ...answerOf(PIETRO, "his")])
    const ids = { impressionId: "mine", visitId: "only-this-question" }
    expect((await me.deletion(null, [{ ...ids, visitId: "guessed" }])).answers).toBe(0)
    const his = { impressionId: "his", visitId: visitOf(PIETRO) }
    expect((await me.deletion(null, [his])).answers).toBe(0)
    expect(await me.deletion(null, [ids])).toMatchObject({ answers: 1, events: 1 })
    expect(await findAnywhere(storage.pool, ["Anonima.", "only-this-question"])).toEqual([])
    expect((await me.answers(PIETRO)).answers).toHaveLength(1)
  })

  test("[OWN-14] nobody deletes a visit of somebody else by claiming it", async () => {
    await server.send(answerOf(PIETRO, "his"))
    await server.send([makeEvent("zone.entered", { visitorId: AMINA, visitId: visitOf(PIETRO) })])
    await me.deletion(AMINA)
    expect((await me.answers(PIETRO)).answers).toHaveLength(1)
    expect(await rows("select count(*)::int as n from events")).toEqual([{ n: 2 }])
  })

  test("[OWN-14] requests for help made in these visits are deleted with them, contact and lines", async () => {
    await server.send(answerOf(AMINA, "answer-one"))
    await storage.pool.query(
      `insert into help_requests (id, showroom_id, visit_id, key_hash, kind, state, about, name, language, contact,
         requested_at, seen_at, note) values ('01932f00-0000-7000-8000-0000000000aa', 'casa', $1, '\\x00', 'message',
         'waiting', 'Un filo più lungo?', 'Amina', 'it', '{"kind":"email","value":"amina@example.com"}', now(), now(), '')`,
      [visitOf(AMINA)],
    )
    const exported = await (await me.request("/api/me/export", { headers: asVisitor(AMINA) })).json()
    expect(exported.helpRequests).toMatchObject([{ about: "Un filo più lungo?", name: "Amina" }])
    expect(await me.deletion(AMINA)).toMatchObject({ helpRequests: 1 })
    expect(await findAnywhere(storage.pool, ["amina@example.com", "Un filo"])).toEqual([])
  })
})
