import { describe, expect, test } from "vitest"
import { dealWith, end, expire, leave, leaveWord, wrapUp } from "../../../src/server/help/end.ts"
import type { HelpChange, HelpRequest } from "../../../src/server/help/help-request.ts"
import { sayAsGuide, sayAsVisitor } from "../../../src/server/help/say.ts"
import { release, take } from "../../../src/server/help/take.ts"

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
    const back = changed(release(taken, marta)).request
    expect(back).toEqual(asked)
    expect(release(taken, luca)).toMatchObject({ reason: "not-yours" })
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
