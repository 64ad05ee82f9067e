import { describe, expect, test } from "vitest"
import { signalOf } from "../../../src/client/visitor/consent.ts"
import { MOST_WAITING } from "../../../src/client/visitor/consent-sink.ts"
import { noteEvent } from "../../../src/client/visitor/own-answers.ts"
import type { Event } from "../../../src/domain/event.ts"
import { createFakeStorage } from "../../helpers/fake-storage.ts"
import { createFakeVisitor } from "../../helpers/visitor/fake-visitor.ts"

const VISIT = "01939c5e-0000-7000-8000-000000000001"
const PLACE = { zone: "lighting", x: 1.5, z: -3.2, heading: 90 }
let made = 0

/** An event as the recorder makes it. */
function event(fact: Record<string, unknown> & { type: string }): Event {
  const id = `01932f00-0000-7000-8000-${(++made).toString(16).padStart(12, "0")}`
  const at = "2026-11-21T10:00:00.000Z"
  return {
    id,
    at,
    visitId: VISIT,
    showroomId: "casa",
    place: PLACE,
    context: {},
    ...fact,
  } as unknown as Event
}
const question = (type: string, impressionId: string, more = {}) =>
  event({
    type: `prompt.${type}`,
    ...{ impressionId, promptId: "p", promptVersion: 1, touchpointId: "t", metric: "csat", scale: "1-5" },
    ...(/answered|amended/.test(type) ? { score: 4 } : {}),
    ...more,
  })
const types = (events: readonly Event[]) => events.map(({ type }) => type)

describe("before anything is said", () => {
  test("[OWN-2] the journey waits in memory, bounded, and goes with who one is on yes", async () => {
    const { visitor, sent, local, session } = createFakeVisitor()
    for (let n = 0; n < MOST_WAITING + 20; n++) await visitor.sink.add(event({ type: "zone.entered" }))
    expect(sent).toEqual([])
    expect([...(local?.kept ?? []), ...session.kept]).toEqual([])
    visitor.store.getState().choose("given")
    const { visitorId } = visitor.store.getState()
    expect(sent).toHaveLength(MOST_WAITING)
    expect(new Set(sent.map((each) => each.visitorId))).toEqual(new Set([visitorId]))
    expect(new Set(sent.map((each) => each.visitId))).toEqual(new Set([VISIT]))
  })

  test("[OWN-2] on no it is thrown away, and only a visit is counted", async () => {
    const { visitor, sent, counted } = createFakeVisitor()
    await visitor.sink.add(event({ type: "visit.started" }))
    await visitor.sink.add(event({ type: "zone.entered" }))
    visitor.store.getState().choose("declined")
    visitor.store.getState().choose("given")
    expect(sent).toEqual([])
    expect(counted).toEqual(["visit"])
  })

  test("[OWN-2] what becomes of questions is sent, each as of a visit of its own and no nearer than the zone", async () => {
    const { visitor, sent } = createFakeVisitor()
    for (const each of ["shown", "answered", "amended"]) await visitor.sink.add(question(each, "one"))
    for (const each of ["shown", "dismissed"]) await visitor.sink.add(question(each, "two"))
    await visitor.sink.add(
      event({ ...question("suppressed", ""), type: "prompt.suppressed", rule: "cool-down" }),
    )
    expect(sent).toHaveLength(6)
    const visits = sent.map(({ visitId }) => visitId)
    expect(new Set(visits.slice(0, 3)).size).toBe(1)
    expect(new Set(visits).size).toBe(3)
    expect(visits).not.toContain(VISIT)
    for (const each of sent) {
      expect(each.place).toEqual({ zone: "lighting" })
      expect(each).not.toHaveProperty("visitorId")
    }
  })

  test("[OWN-2] a question that was put before the yes stays of nobody in particular after it", async () => {
    const { visitor, sent } = createFakeVisitor()
    await visitor.sink.add(question("shown", "one"))
    visitor.store.getState().choose("given")
    await visitor.sink.add(question("answered", "one"))
    await visitor.sink.add(question("answered", "two"))
    const [shown, answered, other] = sent
    expect(answered?.visitId).toBe(shown?.visitId)
    expect(answered).not.toHaveProperty("visitorId")
    expect(other).toMatchObject({ visitId: VISIT, place: PLACE })
    expect(other?.visitorId).toBe(visitor.store.getState().visitorId)
  })

  test("[OWN-2] a page that is loaded again keeps to the visit that a question counts as", async () => {
    const tab = createFakeVisitor()
    await tab.visitor.sink.add(question("shown", "one"))
    const again = createFakeVisitor({ session: tab.session })
    await again.visitor.sink.add(question("answered", "one"))
    expect(again.sent[0]?.visitId).toBe(tab.sent[0]?.visitId)
  })
})

describe("who declined", () => {
  test("[OWN-3] sends nothing of what they do; only a visit is counted", async () => {
    const { visitor, sent, counted } = createFakeVisitor({ consent: "declined" })
    for (const type of ["visit.started", "zone.entered", "cart.added", "visit.ended"])
      await visitor.sink.add(event({ type }))
    for (const type of ["shown", "dismissed", "suppressed"]) await visitor.sink.add(question(type, "one"))
    expect(sent).toEqual([])
    expect(counted).toEqual(["visit"])
  })

  test("[OWN-3] has what waits unsent dropped, except what they said themselves", async () => {
    const { visitor, kept } = createFakeVisitor({ consent: "given" })
    await visitor.sink.add(event({ type: "zone.entered" }))
    for (const type of ["shown", "answered", "amended"]) await visitor.sink.add(question(type, "one"))
    await visitor.sink.add(question("dismissed", "two"))
    visitor.store.getState().choose("declined")
    expect(kept.map(types)).toEqual([["prompt.answered", "prompt.amended"]])
  })

  test("[OWN-3] has their secret no more in anything sent, and can still ask with it", async () => {
    const { visitor, sent } = createFakeVisitor({ consent: "given" })
    const { visitorId } = visitor.store.getState()
    visitor.store.getState().choose("declined")
    await visitor.sink.add(question("answered", "open-meanwhile"))
    expect(JSON.stringify(sent)).not.toContain(visitorId)
    expect(visitor.store.getState().visitorId).toBe(visitorId)
  })
})

describe("the decision", () => {
  test("[OWN-1] is kept, and found by the next page; without one a newcomer is unasked", () => {
    const { visitor, local } = createFakeVisitor()
    expect(visitor.store.getState()).toMatchObject({ consent: "unasked", visitorId: null, silent: false })
    expect([...(local?.kept ?? [])]).toEqual([])
    visitor.store.getState().choose("given")
    const again = createFakeVisitor({ local }).visitor.store.getState()
    expect(again).toMatchObject({ consent: "given", visitorId: visitor.store.getState().visitorId })
  })

  test("[OWN-1] holds in every tab at once", async () => {
    const events = new EventTarget()
    const one = createFakeVisitor({ events })
    const two = createFakeVisitor({ events, local: one.local ?? createFakeStorage() })
    await two.visitor.sink.add(event({ type: "zone.entered" }))
    one.visitor.store.getState().choose("given")
    events.dispatchEvent(Object.assign(new Event("storage"), { key: "vetrina.consent" }))
    expect(two.visitor.store.getState().visitorId).toBe(one.visitor.store.getState().visitorId)
    expect(types(two.sent)).toEqual(["zone.entered"])
    one.local?.kept.clear()
    events.dispatchEvent(Object.assign(new Event("storage"), { key: null }))
    expect(two.visitor.store.getState()).toMatchObject({ consent: "unasked", visitorId: null })
  })

  test("[OWN-1] survives in the tab where the browser keeps nothing, or is full", () => {
    const forbidding = createFakeVisitor({ local: null, consent: "declined" })
    const again = createFakeVisitor({ local: null, session: forbidding.session })
    expect(again.visitor.store.getState().consent).toBe("declined")

    const full = createFakeStorage({ "vetrina.consent": '{"choice":"given","visitorId":"bad"}' })
    full.setItem = () => {
      throw new DOMException("full", "QuotaExceededError")
    }
    const tab = createFakeVisitor({ local: full })
    expect(tab.visitor.store.getState().consent).toBe("unasked")
    tab.visitor.store.getState().choose("declined")
    const loaded = createFakeVisitor({ local: full, session: tab.session })
    expect(loaded.visitor.store.getState().consent).toBe("declined")
  })

  test.each([
    "",
    "{",
    "7",
    '{"choice":"perhaps"}',
    '{"choice":"given"}',
    '{"choice":"given","visitorId":"x"}',
  ])("[OWN-1] that is damaged counts as not said: %s", (text) => {
    const local = createFakeStorage({ "vetrina.consent": text })
    expect(createFakeVisitor({ local }).visitor.store.getState().consent).toBe("unasked")
  })

  test("[OWN-4] a browser that asks not to be tracked declines until something is chosen, and it is said", () => {
    const { visitor } = createFakeVisitor({ signal: true })
    expect(visitor.store.getState()).toMatchObject({ consent: "declined", bySignal: true, visitorId: null })
    visitor.store.getState().choose("given")
    expect(visitor.store.getState()).toMatchObject({ consent: "given", bySignal: false })
    visitor.store.getState().choose("declined")
    expect(visitor.store.getState()).toMatchObject({ consent: "declined", bySignal: false })
  })

  test("[OWN-4] Global Privacy Control and Do Not Track are such wishes; anything else is none", () => {
    expect(signalOf({ globalPrivacyControl: true })).toBe(true)
    expect(signalOf({ doNotTrack: "1" })).toBe(true)
    for (const none of [{}, { globalPrivacyControl: false }, { doNotTrack: "0" }, { doNotTrack: null }])
      expect(signalOf(none)).toBe(false)
  })

  test("[OWN-5] not to be asked anything is kept beside it, and forgotten with it", () => {
    const { visitor, local } = createFakeVisitor({ consent: "given" })
    visitor.store.getState().silence(true)
    expect(createFakeVisitor({ local }).visitor.store.getState()).toMatchObject({
      silent: true,
      consent: "given",
    })
    visitor.store.getState().forget()
    expect(createFakeVisitor({ local }).visitor.store.getState()).toMatchObject({
      ...{ silent: false, consent: "unasked", visitorId: null },
    })
  })
})

describe("one's own answers", () => {
  test("[OWN-6] are kept in the tab until one agrees, then in the browser, and in the tab again after a no", async () => {
    const { visitor, local, session } = createFakeVisitor()
    const whereKept = () => [local?.kept.has("vetrina.answers"), session.kept.has("vetrina.answers")]
    await visitor.sink.add(question("answered", "one", { comment: "Buia." }))
    expect(whereKept()).toEqual([false, true])
    visitor.store.getState().choose("given")
    expect(whereKept()).toEqual([true, false])
    const next = createFakeVisitor({ local: local ?? createFakeStorage() })
    expect(next.visitor.answers.getState().answers).toMatchObject([{ impressionId: "one", comment: "Buia." }])
    visitor.store.getState().choose("declined")
    expect(whereKept()).toEqual([false, true])
  })

  test("[OWN-6] know the visit they count as, or that the server knows whose they are", async () => {
    const { visitor, sent } = createFakeVisitor()
    await visitor.sink.add(question("answered", "one"))
    visitor.store.getState().choose("given")
    await visitor.sink.add(question("answered", "two"))
    const visits = visitor.answers.getState().answers.map(({ visitId }) => visitId)
    expect(visits).toEqual([null, sent[0]?.visitId])
  })

  test("[OWN-6] follow what is changed, written and taken back", () => {
    const first = noteEvent([], question("answered", "one", { comment: "Buia.", choice: "dark" }))
    const changed = noteEvent(first, question("amended", "one", { score: 5 }))
    expect(changed).toMatchObject([{ score: 5, comment: "Buia.", choice: "dark", zone: "lighting" }])
    expect(noteEvent(changed, question("amended", "one", { comment: "" }))[0]?.comment).toBeNull()
    expect(noteEvent(changed, question("withdrawn", "one"))).toEqual([])
  })

  test("[OWN-6] that are damaged cost only themselves", () => {
    const good = noteEvent([], question("answered", "one"))
    const local = createFakeStorage({
      "vetrina.answers": JSON.stringify([{ impressionId: 7 }, ...good, null]),
    })
    expect(createFakeVisitor({ local }).visitor.answers.getState().answers).toEqual(good)
  })
})
