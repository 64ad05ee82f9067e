import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { cutBatch, cutTail } from "../../../src/client/outbox/cut-batch.ts"
import { eventNumber } from "./events.ts"

const sizeOf = (events: readonly unknown[]) =>
  new TextEncoder().encode(JSON.stringify({ events, sentAt: "2026-11-21T20:19:00.000Z" })).length

const events = fc
  .array(fc.string({ unit: "binary", maxLength: 400 }), { maxLength: 150 })
  .map((comments) => comments.map((comment, n) => eventNumber(n, comment)))

describe("[OUT-3] a batch", () => {
  test("is a front part of what waits, within both limits, and never empty", () => {
    fc.assert(
      fc.property(
        events,
        fc.integer({ min: 1, max: 100 }),
        fc.integer({ min: 1000, max: 20_000 }),
        (all, maxEvents, maxBytes) => {
          const batch = cutBatch(all, { maxEvents, maxBytes })
          expect(batch).toEqual(all.slice(0, batch.length))
          expect(batch.length).toBeLessThanOrEqual(maxEvents)
          if (all.length > 0) expect(batch.length).toBeGreaterThan(0)
          if (batch.length > 1) expect(sizeOf(batch)).toBeLessThanOrEqual(maxBytes)
        },
      ),
      { seed: 5 },
    )
  })

  test("holds one event that is too big alone, for the server to refuse by name", () => {
    const giant = eventNumber(1, "x".repeat(300_000))
    expect(cutBatch([giant, eventNumber(2)], { maxEvents: 100, maxBytes: 262_144 })).toEqual([giant])
  })

  test("of nothing is nothing", () => {
    expect(cutBatch([], { maxEvents: 100, maxBytes: 1000 })).toEqual([])
    expect(cutTail([], 1000)).toEqual([])
  })
})

test("[OUT-7] what a leaving page sends is the newest that fits, and may be nothing", () => {
  fc.assert(
    fc.property(events, fc.integer({ min: 0, max: 20_000 }), (all, maxBytes) => {
      const tail = cutTail(all, maxBytes)
      expect(tail).toEqual(all.slice(all.length - tail.length))
      if (tail.length > 0) expect(sizeOf(tail)).toBeLessThanOrEqual(maxBytes)
    }),
    { seed: 6 },
  )
})
