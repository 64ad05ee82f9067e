import { afterAll, beforeAll, expect, test } from "vitest"
import type { Storage } from "../../../src/server/storage/storage.ts"
import { checkCounts } from "../../bench/scale/check-counts.ts"
import { multiplyHistory } from "../../bench/scale/multiply-history.ts"
import { createEventsApp, forgetEvents } from "../../helpers/events/events-app.ts"
import { answersOf } from "../../helpers/events/figures-app.ts"
import { type LooseEvent, NOON, newId } from "../../helpers/events/make-events.ts"
import { openTestStorage } from "../../helpers/storage/test-storage.ts"

const DAY = 86_400_000
const DAYS = 7

let storage: Storage

beforeAll(async () => {
  storage = await openTestStorage()
})
afterAll(() => storage.close())

async function send(events: readonly LooseEvent[]): Promise<void> {
  const server = createEventsApp({ pool: storage.pool, limit: async () => undefined })
  expect((await server.send(events)).rejected).toEqual([])
}

/** What is counted, without what only names a row. */
async function counted(): Promise<readonly unknown[]> {
  const { rows } = await storage.pool.query(
    `select to_jsonb(rollups) as row from rollups union all select to_jsonb(rollup_cube) - 'cell' from rollup_cube
     union all select to_jsonb(counted_days) - 'stamp' from counted_days order by 1`,
  )
  return rows.map(({ row }) => row)
}

test("[MET-82] a history that a bench builds out of copies counts what real events on those days would have made", async () => {
  const events = [0, 2, 5].flatMap((back) =>
    answersOf([5, 4, null, 2], {
      at: new Date(NOON - back * DAY).toISOString(),
    }),
  )
  const earlier = (event: LooseEvent, copy: number): LooseEvent => ({
    ...event,
    id: newId(),
    impressionId: `${String(event.impressionId)}-${copy}`,
    at: new Date(Date.parse(String(event.at)) - copy * DAYS * DAY).toISOString(),
  })
  await forgetEvents(storage.pool)
  await send([...events, ...[1, 2].flatMap((copy) => events.map((event) => earlier(event, copy)))])
  const real = await counted()
  await forgetEvents(storage.pool)
  await send(events)
  await multiplyHistory({ pool: storage.pool, copies: 2, days: DAYS })
  expect(await counted()).toEqual(real)
  expect(await checkCounts(storage.pool)).toEqual({ days: 9, answers: 27 })
  await storage.pool.query(
    "update rollups set c4 = c4 + 1 where dimension = 'product' and day = '2026-11-21'",
  )
  await expect(checkCounts(storage.pool)).rejects.toThrow("2026-11-21 by product")
})
