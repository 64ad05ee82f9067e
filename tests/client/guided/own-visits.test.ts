import { expect, test } from "vitest"
import { noteOwnVisit, recallOwnVisits, wantOfOwn } from "../../../src/client/guided/own-visits.ts"
import { createSafeStorage } from "../../../src/client/safe-storage.ts"
import { createFakeStorage } from "../../helpers/fake-storage.ts"

const CODE = "0123456789abcdef"
const codeOf = (number: number) => String(number).padStart(16, "0")

test("[GDE-18] who opened a visit here comes to it as its guide; to any other as a guest", () => {
  const kept = createFakeStorage()
  const storage = createSafeStorage(() => kept)
  noteOwnVisit(storage, CODE)
  const own = recallOwnVisits(storage)
  expect(wantOfOwn({ kind: "guided", code: CODE }, own)).toEqual({ kind: "guide", code: CODE })
  for (const want of [
    { kind: "guided", code: codeOf(1) },
    { kind: "friends", code: CODE },
    { kind: "any" },
    { kind: "guide", code: null },
  ] as const)
    expect(wantOfOwn(want, own)).toBe(want)
})

test("[GDE-18] the newest twenty are kept, each once; what a stranger left there is none", () => {
  const kept = createFakeStorage()
  const storage = createSafeStorage(() => kept)
  for (let number = 0; number < 30; number++) noteOwnVisit(storage, codeOf(number % 25))
  const own = recallOwnVisits(storage)
  expect([own.length, new Set(own).size, own.at(-1)]).toEqual([20, 20, codeOf(4)])
  for (const left of ["{", "7", '["x"]', '[7,"0123456789abcdef"]', "null"]) {
    kept.setItem("vetrina.guiding", left)
    expect(recallOwnVisits(storage)).toEqual([])
  }
})
