import "fake-indexeddb/auto"
import fc from "fast-check"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { Storage } from "../../../../src/server/storage/storage.ts"
import { openTestStorage } from "../../../helpers/storage/test-storage.ts"
import { type Plan, plan } from "./commands.ts"
import { findMiscounts, readVisit, recount } from "./recount.ts"
import { runPlan } from "./run-plan.ts"

/** For a long run: `EXACTLY_ONCE_RUNS=5000 EXACTLY_ONCE_SEED=7 npx vitest run tests/client/outbox/model`. */
const RUNS = Number(process.env.EXACTLY_ONCE_RUNS ?? 150)
const SEED = Number(process.env.EXACTLY_ONCE_SEED ?? 20261121)
/** Browsers at the same time: while one waits for the database the others go on, and the server joins their events. */
const LANES = 6

describe("the outbox and the server together", () => {
  let storage: Storage
  let visits = 0

  beforeAll(async () => {
    storage = await openTestStorage()
  })
  afterAll(() => storage.close())

  async function prove(one: Plan): Promise<void> {
    visits += 1
    const outcome = await runPlan(one, storage.pool, `visit-${visits}`)
    const { events, impressions } = await readVisit(storage.pool, outcome.visitId)
    const stored = new Set(events.map(({ id }) => id))
    const lost = outcome.owed.filter((id) => !stored.has(id) && !outcome.unwanted.has(id))
    expect(lost, "lost").toEqual([])
    expect(
      [...stored].filter((id) => !outcome.offered.has(id)),
      "never told",
    ).toEqual([])
    expect(
      [...outcome.unwanted].filter((id) => stored.has(id)),
      "taken though it can't be",
    ).toEqual([])
    expect(impressions, "counted").toEqual(recount(events))
    expect(outcome.pending, "still waiting").toEqual([0, 0])
  }

  test(
    "[OUT-20] whatever becomes of tabs, disks, clocks, the network and the server, nothing is lost and nothing counts twice",
    async () => {
      const lane = (index: number) =>
        fc.assert(fc.asyncProperty(plan, prove), { numRuns: Math.ceil(RUNS / LANES), seed: SEED + index })
      await Promise.all(Array.from({ length: LANES }, (_, index) => lane(index)))
      expect(await findMiscounts(storage.pool)).toEqual([])
    },
    60_000 + RUNS * 1000,
  )
})
