import type pg from "pg"
import type { Registry } from "../events/registry.ts"
import { addDays, mondayOf, quarterOf } from "../figures/calendar.ts"
import type { FindTitles } from "../figures/labels.ts"
import type { Range } from "../figures/metrics-query.ts"
import { readDays, readWeek } from "./figure-rows.ts"
import { readNames } from "./name-rows.ts"
import { readToldCells } from "./told-cells.ts"

export interface RefreshOptions {
  readonly pool: pg.Pool
  readonly registry: Registry
  readonly findTitles: FindTitles
  /** The day that it is now in the showroom's time zone. */
  readonly today: () => string
  /** Milliseconds since the epoch. */
  readonly now: () => number
  /** Aborted when the server begins to stop. */
  readonly stopping: AbortSignal
}

/** Weeks that are worked out anew each time; those before them once a day. */
const RECENT_WEEKS = 5

const FIGURES = `grain text, from_day date, to_day date, metric text, version integer, unit text, dimension text,
  key text, n integer, waiting integer, hidden boolean, value double precision, low double precision,
  high double precision, mean double precision, counts integer[]`
const TOLD = "metric text, keys text, day date"
const NAMES = "dimension text, key text, language text, label text"

async function insert(
  client: pg.ClientBase,
  {
    table,
    record,
    rows,
    showroomId,
  }: { table: string; record: string; rows: readonly object[]; showroomId: string },
): Promise<void> {
  const columns = [...record.matchAll(/(\w+) [a-z]+(?: precision|\[\])?(?:,|$)/g)].map(([, name]) => name)
  const list = columns.join(", ")
  await client.query(
    `insert into ${table} (showroom_id, ${list}) select $2, ${list} from json_to_recordset($1::json) as row(${record})`,
    [JSON.stringify(rows), showroomId],
  )
}

/** The quarters of a year from that of one day to that of another. */
function quartersOf(from: string, to: string): readonly Range[] {
  const quarters: Range[] = []
  for (let quarter = quarterOf(from); quarter.from <= to; quarter = quarterOf(addDays(quarter.to, 1)))
    quarters.push(quarter)
  return quarters
}

/** All at one moment, and in one go: whoever reads sees what was before, or what is now. */
async function atOnce<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    await client.query("begin isolation level repeatable read")
    const result = await work(client)
    await client.query("commit")
    return result
  } catch (error) {
    await client.query("rollback").catch((failure: Error) => {
      broken = failure
    })
    throw error
  } finally {
    client.release(broken)
  }
}

/**
 * Works out what the views tell. Scores by quarters of a year, because days are never joined beyond one; `whole`: all of
 * them, else the last weeks alone.
 */
export function createRefreshViews(options: RefreshOptions) {
  const { pool, registry, findTitles, today, now, stopping } = options
  const { showroomId, timezone } = registry

  async function tellScores(client: pg.ClientBase, quarter: Range): Promise<void> {
    const rows = await readToldCells(quarter, { pool: client, registry })
    await client.query("delete from view_told_cells where showroom_id = $1 and day between $2 and $3", [
      showroomId,
      quarter.from,
      quarter.to,
    ])
    await insert(client, { table: "view_told_cells", record: TOLD, rows, showroomId })
  }

  async function tellFigures(client: pg.ClientBase, { from, to }: Range): Promise<void> {
    const asked = { pool: client, registry }
    const add = (rows: readonly object[]) =>
      insert(client, { table: "view_figures", record: FIGURES, rows, showroomId })
    await client.query("delete from view_figures where showroom_id = $1 and from_day between $2 and $3", [
      showroomId,
      from,
      to,
    ])
    await add(await readDays({ from, to }, asked))
    for (let week = from; week <= to; week = addDays(week, 7)) {
      stopping.throwIfAborted()
      await add(await readWeek({ from: week, to: addDays(week, 6) }, asked))
    }
  }

  return async ({ whole }: { readonly whole: boolean }): Promise<void> => {
    const at = new Date(now())
    const last = addDays(mondayOf(today()), 6)
    const recent = addDays(last, 1 - RECENT_WEEKS * 7)
    await atOnce(pool, async (client) => {
      const { rows } = await client.query<{ first: string | null }>(
        "select min(day)::text as first from rollups where showroom_id = $1 and dimension = 'total'",
        [showroomId],
      )
      const first = rows[0]?.first ?? today()
      const from = whole || recent < first ? first : recent
      if (whole) {
        await client.query("delete from view_told_cells where showroom_id = $1", [showroomId])
        await client.query("delete from view_figures where showroom_id = $1", [showroomId])
      }
      for (const quarter of quartersOf(from, today())) {
        stopping.throwIfAborted()
        await tellScores(client, quarter)
      }
      await tellFigures(client, { from: mondayOf(from), to: last })
      await client.query("delete from view_names where showroom_id = $1", [showroomId])
      const names = await readNames(client, { registry, findTitles })
      await insert(client, { table: "view_names", record: NAMES, rows: names, showroomId })
      await client.query(
        `insert into view_refreshes (showroom_id, timezone, refreshed_at, whole_at) values ($1, $2, $3, $3)
         on conflict (showroom_id) do update set timezone = $2, refreshed_at = $3,
           whole_at = case when $4 then $3 else view_refreshes.whole_at end`,
        [showroomId, timezone, at, whole],
      )
    })
  }
}
export type RefreshViews = ReturnType<typeof createRefreshViews>
