import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { createCompareStore, MOST_COMPARED, setKey } from "../../src/client/compare-store.ts"
import { recallCompare, rememberCompare } from "../../src/client/persist-compare.ts"
import { createSafeStorage } from "../../src/client/safe-storage.ts"
import { parseEvent } from "../../src/domain/parse-event.ts"
import { createFakeShop } from "../helpers/fake-shop.ts"
import { createFakeStorage, forbidden } from "../helpers/fake-storage.ts"

describe("what is compared", () => {
  test("[INS-26] is at most three products, each once, in the order they were chosen, whatever is pressed", () => {
    const press = fc.record({ add: fc.boolean(), id: fc.constantFrom("a", "b", "c", "d", "e") })
    fc.assert(
      fc.property(fc.array(press, { maxLength: 40 }), (presses) => {
        const store = createCompareStore()
        for (const { add, id } of presses) {
          const before = store.getState().ids
          if (add) store.getState().add(id)
          else store.getState().remove(id)
          const { ids } = store.getState()
          expect(ids.length).toBeLessThanOrEqual(MOST_COMPARED)
          expect(new Set(ids).size).toBe(ids.length)
          expect(ids.includes(id)).toBe(add && (before.includes(id) || before.length < MOST_COMPARED))
          expect(ids.filter((each) => each !== id)).toEqual(before.filter((each) => each !== id))
        }
      }),
    )
  })

  test("[INS-26] is there when the page is loaded again, for as long as the visit", () => {
    const storage = createSafeStorage(() => disk)
    const disk = createFakeStorage()
    const store = createCompareStore()
    rememberCompare(store, storage, "visit-1")
    store.getState().add("a")
    store.getState().add("b")
    store.getState().markRecorded(setKey(["b", "a"]))
    expect(recallCompare(storage, "visit-1")).toEqual({ ids: ["a", "b"], recorded: ["a b"] })
    expect(recallCompare(storage, "visit-2")).toBeUndefined()
  })

  test.each([
    ["nothing", undefined, undefined],
    ["no object", "[]", undefined],
    ["no lists", '{"visitId":"v","ids":7,"recorded":[1]}', { ids: [], recorded: [] }],
    [
      "doubles and too many",
      '{"visitId":"v","ids":["a","a","b","c","d"],"recorded":[]}',
      { ids: ["a", "b", "c"], recorded: [] },
    ],
  ])("[INS-26] stored damaged (%s) is as much as can be used", (_what, text, expected) => {
    const disk = createFakeStorage(text === undefined ? {} : { "vetrina.compare": text })
    expect(
      recallCompare(
        createSafeStorage(() => disk),
        "v",
      ),
    ).toEqual(expected)
  })

  test("[INS-26] is forgotten, and nothing breaks, where storage is forbidden", () => {
    const storage = createSafeStorage(forbidden)
    const store = createCompareStore(recallCompare(storage, "v"))
    rememberCompare(store, storage, "v")
    store.getState().add("a")
    expect(store.getState().ids).toEqual(["a"])
  })
})

describe("comparing", () => {
  test("[INS-28] is written down once for each set of two or three, in whatever order, and not before they are looked at", () => {
    const { shop, events } = createFakeShop([])
    const { compare, visit } = shop
    compare.getState().add("a")
    visit.getState().compare()
    expect(events).toEqual([])
    visit.getState().putBack()
    compare.getState().add("b")
    expect(events).toEqual([])
    visit.getState().compare()
    visit.getState().putBack()
    visit.getState().compare()
    compare.getState().add("c")
    compare.getState().remove("c")
    compare.getState().remove("a")
    compare.getState().add("a")
    expect(events.map((event) => "productIds" in event && event.productIds)).toEqual([
      ["a", "b"],
      ["a", "b", "c"],
    ])
    expect(events.every(({ type }) => type === "product.compared")).toBe(true)
  })

  test("[INS-28] an event that names a product twice is refused, and says why", () => {
    const event = {
      id: "01939c5e-0000-7000-8000-000000000001",
      type: "product.compared",
      at: "2026-11-21T20:19:00.000Z",
      visitId: "v",
      showroomId: "s",
    }
    expect(parseEvent({ ...event, productIds: ["a", "b"] }).kind).toBe("event")
    expect(parseEvent({ ...event, productIds: ["a", "b", "a"] })).toEqual({
      kind: "refused",
      reason: "invalid productIds (a list): expected products that differ",
    })
  })
})
