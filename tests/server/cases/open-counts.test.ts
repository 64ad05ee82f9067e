import { randomUUID } from "node:crypto"
import fc from "fast-check"
import { afterAll, beforeAll, expect, test } from "vitest"
import { addUpOpenCases, listCases } from "../../../src/server/storage/cases/list-cases.ts"
import type { Storage } from "../../../src/server/storage/storage.ts"
import { describeOnStorages } from "../../helpers/storage/test-storage.ts"

/** Half past an hour, so that some are due in the hour that it is. */
const NOW = Date.UTC(2026, 10, 21, 11, 30)
const MINUTE = 60_000
const WHO = ["giulia", "marco"]

const value = {
  state: fc.constantFrom("open", "open", "closed"),
  assignee_id: fc.constantFrom(null, ...WHO),
  metric: fc.constantFrom("csat", "nps", null),
  zone: fc.constantFrom("lighting", null),
  due_at: fc
    .constantFrom(-180, -31, -29, -1, 0, 1, 29, 31, 600)
    .map((after) => new Date(NOW + after * MINUTE)),
  replied_at: fc.constantFrom(null, null, new Date(NOW - MINUTE)),
}
type Column = keyof typeof value
const COLUMNS: readonly Column[] = ["state", "assignee_id", "metric", "zone", "due_at", "replied_at"]

const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant("open" as const), kase: fc.record(value) }) },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant("change" as const),
      which: fc.nat(20),
      column: fc.constantFrom(...COLUMNS),
      kase: fc.record(value),
    }),
  },
  fc.record({ kind: fc.constant("delete" as const), which: fc.nat(20) }),
  fc.record({ kind: fc.constant("add up" as const) }),
)

describeOnStorages("counts of open cases", (open) => {
  let storage: Storage

  beforeAll(async () => {
    storage = await open()
  })
  afterAll(() => storage.close())

  const counts = async (id: string, role: string) => {
    const who = { id, role }
    const asked = { list: "open", newestFirst: true, who, now: NOW, limit: 1, after: null } as const
    return (await listCases(storage.pool, "casa", asked)).counts
  }

  /** The same, from the cases themselves. */
  async function recount(id: string, role: string) {
    const { rows } = await storage.pool.query(
      "select * from cases where showroom_id = 'casa' and state = 'open'",
    )
    const seen = rows.filter(
      (row) =>
        role !== "guide" ||
        row.assignee_id === id ||
        (row.assignee_id === null && row.metric !== "nps" && row.zone !== null),
    )
    return {
      open: seen.length,
      mine: seen.filter((row) => row.assignee_id === id).length,
      overdue: seen.filter((row) => row.replied_at === null && row.due_at.getTime() < NOW).length,
    }
  }

  test("[CAS-41] they are what a count of the cases gives, whatever became of these, for guides and for others", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 20 }), async (steps) => {
        await storage.pool.query("truncate cases cascade")
        const ids: string[] = []
        for (const each of steps) {
          const id = "which" in each ? (ids[each.which % Math.max(1, ids.length)] ?? null) : null
          if (each.kind === "open") {
            ids.push(randomUUID())
            await storage.pool.query(
              `insert into cases (id, showroom_id, visit_id, cause, wants_reply, language, opened_at, ${COLUMNS.join(", ")})
               values ($1, $2, 'v', 'score', false, 'it', now(), $3, $4, $5, $6, $7, $8)`,
              [
                ids.at(-1),
                ids.length % 5 === 0 ? "other" : "casa",
                ...COLUMNS.map((name) => each.kase[name]),
              ],
            )
          } else if (each.kind === "change")
            await storage.pool.query(`update cases set ${each.column} = $2 where id = $1`, [
              id,
              each.kase[each.column],
            ])
          else if (each.kind === "delete") await storage.pool.query("delete from cases where id = $1", [id])
          else await Promise.all([addUpOpenCases(storage.pool), addUpOpenCases(storage.pool)])
        }
        for (const [id, role] of [
          ["giulia", "marketer"],
          ["giulia", "guide"],
          ["nobody", "guide"],
        ] as const)
          expect(await counts(id, role)).toEqual(await recount(id, role))
      }),
      { numRuns: 25 },
    )
  }, 120_000)

  test("[CAS-41] what is added up is few rows, and a change rolled back isn't counted", async () => {
    await storage.pool.query("truncate cases cascade")
    const add = `insert into cases (id, showroom_id, visit_id, cause, wants_reply, language, opened_at, state, due_at)
      select gen_random_uuid(), 'casa', 'v', 'score', false, 'it', now(), 'open', '2026-11-21T10:00:00Z' from generate_series(1, 40)`
    await storage.pool.query(add)
    const client = await storage.pool.connect()
    await client.query("begin")
    await client.query(add)
    expect((await counts("giulia", "owner")).open).toBe(40)
    await client.query("rollback")
    client.release()
    await addUpOpenCases(storage.pool)
    expect((await storage.pool.query("select n from open_case_counts")).rows).toEqual([{ n: 40 }])
    expect(await counts("giulia", "owner")).toEqual({ open: 40, mine: 0, overdue: 40 })
  })
})
