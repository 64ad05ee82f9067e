import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { createInspectStore } from "../../src/client/inspect-store.ts"
import { createMovesStore } from "../../src/client/moves-store.ts"

describe("stepping through what is in reach", () => {
  test("[INS-30] goes round, in either direction, and meets each once", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 12 }), fc.constantFrom<1 | -1>(1, -1), (count, by) => {
        const store = createInspectStore()
        const slots = Array.from({ length: count }, (_, at) => `slot-${at}`)
        store.getState().setInReach(slots)
        let current: string | null = "slot-0"
        const met: (string | null)[] = []
        for (let press = 0; press < count; press++) {
          store.getState().step(current, by)
          current = store.getState().chosen
          met.push(current)
        }
        expect(new Set(met).size).toBe(count)
        expect(current).toBe("slot-0")
      }),
    )
  })

  test("[INS-30] with one or none in reach there is nothing to step to; from elsewhere it begins at the first", () => {
    const store = createInspectStore()
    store.getState().step("slot-0", 1)
    store.getState().setInReach(["slot-0"])
    store.getState().step("slot-0", 1)
    expect(store.getState().chosen).toBeNull()
    store.getState().setInReach(["slot-1", "slot-2"])
    store.getState().step(null, -1)
    expect(store.getState().chosen).toBe("slot-1")
  })

  test("[INS-31] another product begins anew: nothing of the last is asked any more", () => {
    const store = createInspectStore()
    store
      .getState()
      .see({ points: [{ id: "a", x: 1, y: 1, shown: 1 }], held: { x: 0, y: 0, width: 1, height: 1 } })
    store.getState().face("a")
    store.getState().setBeside(true)
    store.getState().begin()
    expect(store.getState()).toMatchObject({ points: [], marks: [], held: null, facing: null, beside: false })
  })
})

describe("what was moved", () => {
  test("[INS-23] one lamp at a time is on, whatever is switched", () => {
    const press = fc.record({ id: fc.constantFrom("a", "b", "c"), on: fc.boolean() })
    fc.assert(
      fc.property(fc.array(press, { maxLength: 30 }), (presses) => {
        const store = createMovesStore()
        for (const { id, on } of presses) {
          const before = store.getState().lit
          store.getState().setLit(id, on, `slot-${id}`)
          const { lit } = store.getState()
          if (on) expect(lit).toEqual({ productId: id, slotId: `slot-${id}` })
          else expect(lit).toEqual(before?.productId === id ? null : before)
        }
      }),
    )
  })

  test.each([
    [0.4, 0.4],
    [-1, 0],
    [7, 1],
    [Number.NaN, 0],
  ])("[INS-22] moved by %d it is moved by %d, and others aren't", (asked, is) => {
    const store = createMovesStore()
    store.getState().setProgress("chair", asked)
    expect(store.getState().progress).toEqual({ chair: is })
  })

  test("[INS-22] a record plays until it is stopped, once however often it is asked", () => {
    const store = createMovesStore()
    store.getState().play("record", true)
    store.getState().play("record", true)
    expect(store.getState().playing).toEqual(["record"])
    store.getState().play("other", false)
    store.getState().play("record", false)
    expect(store.getState().playing).toEqual([])
  })
})
