import { pino } from "pino"
import { describe, expect, test } from "vitest"
import type { Arrival } from "../../../src/server/events/arrival.ts"
import type { Written } from "../../../src/server/events/write-batch.ts"
import { createWriteSafely } from "../../../src/server/events/write-safely.ts"
import { NOON, newId } from "../../helpers/events/make-events.ts"

const log = pino({ level: "silent" })

function arrival(): Arrival {
  const id = newId()
  const at = new Date(NOON).toISOString()
  return {
    visitor: null,
    event: { id, type: "visit.started", at, visitId: "visit-1", showroomId: "casa" },
    sentId: id,
    fingerprint: id,
    occurredAt: NOON,
    receivedAt: NOON,
    clock: "as-sent",
    tamed: [],
    seen: false,
  }
}

function failure(code: string): Error {
  return Object.assign(new Error(`failed with ${code}`), { code })
}

const good = (arrivals: readonly Arrival[]): Written => ({
  fates: arrivals.map(() => ({ kind: "accepted" })),
  metrics: ["csat"],
})

describe("writing safely", () => {
  test("[EVT-17] an event that PostgreSQL refuses is found and rejected, and costs no other", async () => {
    const arrivals = Array.from({ length: 37 }, arrival)
    const poison = arrivals[23]
    const write = createWriteSafely({
      log,
      write: async (some) => {
        if (poison && some.includes(poison)) throw failure("22P05")
        return good(some)
      },
    })
    const { fates, metrics } = await write(arrivals)
    expect(fates.filter(({ kind }) => kind === "accepted")).toHaveLength(36)
    expect(fates[23]).toEqual({
      kind: "rejected",
      reason: "the event can't be stored: a value in it is refused",
    })
    expect(metrics).toEqual(["csat"])
  })

  test("[EVT-17] a deadlock or a serialization failure is tried again, a few times", async () => {
    let failures = 0
    const write = createWriteSafely({
      log,
      write: async (some) => {
        failures += 1
        if (failures <= 3) throw failure(failures % 2 ? "40P01" : "40001")
        return good(some)
      },
    })
    expect((await write([arrival()])).fates).toEqual([{ kind: "accepted" }])
    const never = createWriteSafely({ log, write: () => Promise.reject(failure("40001")) })
    await expect(never([arrival()])).rejects.toThrow("40001")
  })

  test("[EVT-17] when the database is away nothing is rejected: the sender has to keep it", async () => {
    for (const code of ["57P01", "ECONNREFUSED", "53100", "25006"]) {
      const write = createWriteSafely({ log, write: () => Promise.reject(failure(code)) })
      await expect(write([arrival(), arrival()])).rejects.toThrow(code)
    }
  })
})
