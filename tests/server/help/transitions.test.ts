import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { dealWith, end, expire, leave, leaveWord, wrapUp } from "../../../src/server/help/end.ts"
import type { HelpChange, HelpRequest } from "../../../src/server/help/help-request.ts"
import { addNote } from "../../../src/server/help/note.ts"
import { accept, decline, lapse, pass, release, takeBack } from "../../../src/server/help/pass.ts"
import { sayAsGuide, sayAsVisitor } from "../../../src/server/help/say.ts"
import { take } from "../../../src/server/help/take.ts"

const MINUTE = 60_000
const marta = { id: "marta", name: "Marta Rossi" }
const luca = { id: "luca", name: "Luca Bianchi" }
const everybody = () => true

const asked: HelpRequest = {
  id: "r",
  visitId: "v",
  kind: "request",
  state: "waiting",
  ending: null,
  about: "",
  name: "",
  language: "it",
  device: null,
  sceneId: null,
  sceneVersion: null,
  place: null,
  productId: null,
  contact: null,
  requestedAt: 0,
  seenAt: 0,
  guide: null,
  takenAt: null,
  answeredAt: null,
  endedAt: null,
  closedAt: null,
  note: "",
  handledMs: 0,
  actedAt: null,
  passed: [],
  reopens: null,
  privateNotes: [],
}

function changed(change: HelpChange) {
  if (change.kind !== "changed") throw new Error(`it was ${JSON.stringify(change)}`)
  return change
}
const taken = changed(take(asked, marta, { now: 10_000, isOnDuty: everybody })).request
const said = { id: "l", kind: "text", text: "Ciao" } as const
const answered = changed(sayAsGuide(taken, marta, { ...said, now: 15_000 })).request

describe("taking", () => {
  test("[HLP-3] who has it keeps it, and whoever else wants it is told their name", () => {
    expect(take(taken, marta, { now: 11_000, isOnDuty: everybody })).toEqual({ kind: "same" })
    expect(take(taken, luca, { now: 11_000, isOnDuty: everybody })).toEqual({
      kind: "refused",
      reason: "taken",
      by: "Marta Rossi",
    })
  })

  test("[HLP-8] what a guide had who is off duty can be taken by another, never by one who is off duty too", () => {
    const isOnDuty = (id: string) => id === "luca"
    expect(changed(take(taken, luca, { now: 99_000, isOnDuty })).request).toMatchObject({
      guide: luca,
      takenAt: 99_000,
    })
    expect(take(asked, marta, { now: 99_000, isOnDuty })).toEqual({ kind: "refused", reason: "off-duty" })
  })

  test("[HLP-3] what is put back waits again, in its place", () => {
    const back = changed(release(taken, marta, 12_000)).request
    expect(back).toEqual({ ...asked, handledMs: 2_000 })
    expect(release(taken, luca, 12_000)).toMatchObject({ reason: "not-yours" })
  })

  test.each(["ended", "closed"] as const)("[HLP-3] what is %s can't be taken or spoken in", (state) => {
    const over = { ...answered, state }
    expect(take(over, luca, { now: 0, isOnDuty: everybody })).toMatchObject({ reason: "over" })
    expect(sayAsGuide(over, marta, { ...said, now: 0 })).toMatchObject({ reason: "over" })
    expect(sayAsVisitor(over, { ...said, now: 0 })).toMatchObject({ reason: "over" })
  })
})

describe("answering", () => {
  test("[HLP-2] only the first line of a guide is the answer; the visitor's own stop no clock", () => {
    const own = changed(sayAsVisitor(taken, { ...said, now: 12_000 }))
    expect([own.facts, own.request.answeredAt]).toEqual([undefined, null])
    const first = changed(sayAsGuide(taken, marta, { ...said, now: 15_000 }))
    expect(first.facts).toEqual([
      { fact: { type: "help.answered", requestId: "r" }, at: 15_000, guideId: "marta" },
    ])
    const second = changed(sayAsGuide(answered, marta, { ...said, now: 20_000 }))
    expect([second.facts, second.request.answeredAt]).toEqual([undefined, 15_000])
    expect(first.line?.name).toBe("Marta")
  })

  test("[HLP-3] who hasn't taken it can't answer it", () => {
    expect(sayAsGuide(asked, marta, { ...said, now: 0 })).toMatchObject({ reason: "not-yours" })
    expect(sayAsGuide(taken, luca, { ...said, now: 0 })).toMatchObject({ reason: "not-yours" })
  })
})

describe("ending", () => {
  test("[HLP-13] handling is from taking to the end, and the note after it; the queue isn't in it", () => {
    const over = changed(end(answered, marta, 70_000)).request
    expect(over).toMatchObject({ state: "ended", endedAt: 70_000, closedAt: null })
    const closed = changed(wrapUp(over, marta, { note: "Misure", now: 90_000 }))
    expect(closed.request).toMatchObject({ state: "closed", ending: "handled", note: "Misure" })
    expect(closed.facts?.[0]?.fact).toMatchObject({
      handledSeconds: 60,
      wrapUpSeconds: 20,
      outcome: "handled",
    })
  })

  test("[HLP-11] taken back before an answer is withdrawn, afterwards it is an end that wants its note", () => {
    const withdrawn = changed(leave(taken, 30_000))
    expect(withdrawn.request).toMatchObject({ state: "closed", ending: "withdrawn" })
    expect(withdrawn.facts?.[0]?.fact).toEqual({ type: "help.closed", requestId: "r", outcome: "withdrawn" })
    const left = changed(leave(answered, 30_000))
    expect([left.request.state, left.facts]).toEqual(["ended", undefined])
    expect(leave(withdrawn.request, 31_000)).toEqual({ kind: "same" })
  })

  test("[HLP-14] who waited leaves word: the request is over unanswered, the message waits", () => {
    const contact = { kind: "phone", value: "02 123456" } as const
    const word = changed(leaveWord(asked, { about: "Richiamate", contact, now: 40_000 }))
    expect(word.request).toMatchObject({ kind: "message", state: "waiting", about: "Richiamate", contact })
    expect(word.facts?.[0]?.fact).toMatchObject({ type: "help.closed", outcome: "word" })
    expect(leaveWord(taken, { about: "x", contact: null, now: 0 })).toMatchObject({ reason: "over" })
    const done = changed(dealWith(word.request, luca, { note: "", now: 50_000 })).request
    expect(done).toMatchObject({ state: "closed", guide: luca })
    expect(dealWith(done, marta, { note: "", now: 0 })).toMatchObject({ reason: "over" })
    expect(dealWith(asked, marta, { note: "", now: 0 })).toMatchObject({ reason: "not-yours" })
  })

  test("[HLP-15] half an hour after the visitor was last heard of a request is closed as unanswered", () => {
    expect(expire(asked, 30 * MINUTE - 1)).toEqual({ kind: "same" })
    expect(changed(expire(asked, 30 * MINUTE)).request).toMatchObject({ ending: "left" })
    expect(changed(expire(taken, 30 * MINUTE)).request).toMatchObject({ ending: "left" })
    const message = { ...asked, kind: "message" } as const
    expect(expire(message, 9_999 * MINUTE)).toEqual({ kind: "same" })
  })

  test("[HLP-15] a note that nobody writes takes no time; a conversation that nobody ends ended with its last sign", () => {
    const over = { ...answered, state: "ended", endedAt: 70_000 } as const
    expect(expire(over, 70_000 + 30 * MINUTE - 1)).toEqual({ kind: "same" })
    expect(changed(expire(over, 70_000 + 30 * MINUTE)).facts?.[0]?.fact).toMatchObject({
      handledSeconds: 60,
      wrapUpSeconds: 0,
    })
    const heard = { ...answered, seenAt: 40_000 }
    expect(changed(expire(heard, 40_000 + 30 * MINUTE)).facts?.[0]?.fact).toMatchObject({
      outcome: "handled",
      handledSeconds: 30,
      wrapUpSeconds: 0,
    })
  })
})

describe("passing on", () => {
  const offer = { id: "p", to: luca, note: "Chiede le misure", products: ["x"], isOnDuty: everybody }
  const offered = changed(pass(answered, marta, { ...offer, now: 30_000 })).request

  test("[HLP-60] an offered request stays with its guide until the colleague accepts, and its first answer is one", () => {
    expect(offered).toMatchObject({ state: "taken", guide: marta, passed: [{ to: luca, ending: "offered" }] })
    const accepted = changed(accept(offered, luca, { now: 40_000, isOnDuty: everybody }))
    expect(accepted.facts).toBeUndefined()
    expect(accepted.request).toMatchObject({
      guide: luca,
      takenAt: 40_000,
      answeredAt: 15_000,
      handledMs: 30_000,
    })
    expect(accepted.request.passed).toMatchObject([{ note: "Chiede le misure", ending: "accepted" }])
    const second = changed(sayAsGuide(accepted.request, luca, { ...said, now: 50_000 }))
    expect([second.facts, second.request.answeredAt]).toEqual([undefined, 15_000])
    expect(sayAsGuide(accepted.request, marta, { ...said, now: 50_000 })).toMatchObject({
      reason: "not-yours",
    })
  })

  test("[HLP-61] the time of both is handling, what it waited in the queue in between isn't", () => {
    const back = changed(pass(answered, marta, { ...offer, to: null, now: 30_000 })).request
    expect(back).toMatchObject({ state: "waiting", guide: null, passed: [{ to: null, ending: "queue" }] })
    const again = changed(take(back, luca, { now: 630_000, isOnDuty: everybody })).request
    const over = changed(end(again, luca, 690_000)).request
    const closed = changed(wrapUp(over, luca, { note: "", now: 700_000 }))
    // 20 s of Marta, 60 s of Luca, 10 s of writing.
    expect(closed.facts?.[0]).toMatchObject({
      fact: { outcome: "handled", handledSeconds: 80, wrapUpSeconds: 10 },
      guideId: "luca",
    })
  })

  test("[HLP-61] of a guide who went off duty without a word it counts until they last did something", () => {
    const isOnDuty = (id: string) => id === "luca"
    const left = changed(take(answered, luca, { now: 900_000, isOnDuty })).request
    expect(left).toMatchObject({ guide: luca, takenAt: 900_000, handledMs: 5_000 })
  })

  test("[HLP-62] only the colleague it is offered to accepts or declines, and only while it is", () => {
    expect(accept(answered, luca, { now: 0, isOnDuty: everybody })).toMatchObject({ reason: "not-offered" })
    expect(accept(offered, luca, { now: 0, isOnDuty: () => false })).toMatchObject({ reason: "off-duty" })
    expect(decline(offered, marta)).toMatchObject({ reason: "not-offered" })
    const declined = changed(decline(offered, luca)).request
    expect(declined).toMatchObject({ guide: marta, passed: [{ ending: "declined" }] })
    expect(accept(declined, luca, { now: 0, isOnDuty: everybody })).toMatchObject({ reason: "not-offered" })
    const kept = changed(takeBack(offered, marta)).request
    expect(kept.passed).toMatchObject([{ ending: "withdrawn" }])
    expect(takeBack(kept, marta)).toEqual({ kind: "same" })
    expect(takeBack(offered, luca)).toMatchObject({ reason: "not-yours" })
  })

  test("[HLP-62] one offer at a time, to somebody else who is on duty; the same again is the same", () => {
    const again = { ...offer, id: "q", now: 31_000 }
    expect(pass(offered, marta, again)).toMatchObject({ reason: "offered", by: "Luca Bianchi" })
    expect(pass(offered, marta, { ...offer, now: 31_000 })).toEqual({ kind: "same" })
    expect(pass(answered, marta, { ...again, isOnDuty: () => false })).toMatchObject({ reason: "away" })
    expect(pass(answered, marta, { ...again, to: marta })).toMatchObject({ reason: "away" })
    expect(pass(answered, luca, again)).toMatchObject({ reason: "not-yours" })
    expect(pass(asked, marta, again)).toMatchObject({ reason: "not-yours" })
  })

  test("[HLP-62] an offer lapses when its colleague goes off duty, or the conversation ends", () => {
    expect(lapse(offered, everybody)).toEqual({ kind: "same" })
    expect(changed(lapse(offered, (id) => id === "marta")).request.passed).toMatchObject([
      { ending: "lapsed" },
    ])
    expect(changed(end(offered, marta, 60_000)).request.passed).toMatchObject([{ ending: "withdrawn" }])
    expect(changed(leave(offered, 60_000)).request.passed).toMatchObject([{ ending: "lapsed" }])
    const over = { ...offered, state: "ended" } as const
    expect(accept(over, luca, { now: 0, isOnDuty: everybody })).toMatchObject({ reason: "over" })
  })

  test("[HLP-61] whoever was answered, put back and leaves was handled: nobody has a note to write", () => {
    const back = changed(release(answered, marta, 30_000)).request
    const closed = changed(leave(back, 100_000))
    expect(closed.request).toMatchObject({ state: "closed", ending: "handled" })
    expect(closed.facts?.[0]?.fact).toMatchObject({ handledSeconds: 20, wrapUpSeconds: 0 })
  })

  test("[HLP-61] whoever does what in whatever order, nobody is counted twice and nothing before it was taken", () => {
    const deeds = fc.array(
      fc.record({
        what: fc.constantFrom(
          "take",
          "say",
          "pass",
          "queue",
          "accept",
          "decline",
          "back",
          "end",
          "wrap",
          "leave",
        ),
        who: fc.constantFrom(marta, luca),
        after: fc.integer({ min: 0, max: 60_000 }),
      }),
      { maxLength: 30 },
    )
    fc.assert(
      fc.property(deeds, (list) => {
        let request: HelpRequest = asked
        let now = 0
        let held = 0
        const facts: string[] = []
        for (const { what, who, after } of list) {
          if (request.state === "taken") held += after
          now += after
          const options = { now, isOnDuty: everybody }
          const other = who === marta ? luca : marta
          const change = {
            take: () => take(request, who, options),
            say: () => sayAsGuide(request, who, { ...said, now }),
            pass: () => pass(request, who, { ...offer, id: `${now} ${facts.length}`, to: other, now }),
            queue: () => pass(request, who, { ...offer, id: `q${now} ${facts.length}`, to: null, now }),
            accept: () => accept(request, who, options),
            decline: () => decline(request, who),
            back: () => takeBack(request, who),
            end: () => end(request, who, now),
            wrap: () => wrapUp(request, who, { note: "", now }),
            leave: () => leave(request, now),
          }[what]()
          if (change.kind !== "changed") continue
          request = change.request
          for (const { fact } of change.facts ?? []) {
            facts.push(fact.type)
            if (fact.type === "help.closed" && fact.outcome === "handled")
              expect(fact.handledSeconds).toBeCloseTo(held / 1000)
          }
          expect(request.state === "taken").toBe(request.state === "taken" && request.guide !== null)
        }
        expect(facts.filter((type) => type === "help.answered").length).toBeLessThanOrEqual(1)
        expect(facts.filter((type) => type === "help.closed").length).toBeLessThanOrEqual(1)
      }),
    )
  })
})

describe("what is no request of a person", () => {
  test("[HLP-64] is closed as nothing, with no time spent on it", () => {
    const closed = changed(wrapUp(answered, marta, { note: "", now: 90_000, isVoid: true }))
    expect(closed.facts?.[0]?.fact).toEqual({ type: "help.closed", requestId: "r", outcome: "void" })
  })
})

describe("private notes", () => {
  test("[HLP-65] whoever has it notes for whoever has it next, once however often it is sent", () => {
    const note = { id: "n", text: "Ha fretta", now: 20_000 }
    const noted = changed(addNote(answered, marta, note)).request
    expect(noted.privateNotes).toEqual([{ id: "n", by: "Marta Rossi", text: "Ha fretta", at: 20_000 }])
    expect(addNote(noted, marta, note)).toEqual({ kind: "same" })
    expect(addNote(answered, luca, note)).toMatchObject({ reason: "not-yours" })
    expect(addNote({ ...answered, state: "closed" }, marta, note)).toMatchObject({ reason: "over" })
  })
})
