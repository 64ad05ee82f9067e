import type pg from "pg"
import { DIMENSIONS } from "./cell.ts"
import { fingerprintText } from "./fingerprint.ts"
import { type CubeDelta, cellName, type Delta, type MarginalDelta, SCORE_COLUMNS } from "./rollup-deltas.ts"

const SCORES = Array.from({ length: SCORE_COLUMNS }, (_, index) => `c${index}`)
const COUNTS = ["impressions", "dismissals", "worded", ...SCORES]
const COUNT_TYPES = COUNTS.map((column) => `${column} integer`)

function addTo(table: string): string {
  return `do update set ${COUNTS.map((column) => `${column} = ${table}.${column} + excluded.${column}`).join(", ")}`
}

const MARGINAL_KEY = ["showroom_id", "metric", "dimension", "day", "key", "scale"]
const MARGINAL_COLUMNS = [...MARGINAL_KEY, ...COUNTS].join(", ")
const ADD_MARGINALS = `
insert into rollups (${MARGINAL_COLUMNS})
select ${MARGINAL_COLUMNS} from json_to_recordset($1::json) as row(
  ${MARGINAL_KEY.map((column) => `${column} ${column === "day" ? "date" : "text"}`).join(", ")}, ${COUNT_TYPES.join(", ")})
on conflict (${MARGINAL_KEY.join(", ")}) ${addTo("rollups")}`

const CUBE_KEY = ["showroom_id", "metric", "scale", "day", ...DIMENSIONS]
const CUBE_COLUMNS = ["cell", ...CUBE_KEY, ...COUNTS].join(", ")
const ADD_CUBE = `
insert into rollup_cube (${CUBE_COLUMNS})
select ${CUBE_COLUMNS} from json_to_recordset($1::json) as row(
  cell uuid, ${CUBE_KEY.map((column) => `${column} ${column === "day" ? "date" : "text"}`).join(", ")}, ${COUNT_TYPES.join(", ")})
on conflict (cell) ${addTo("rollup_cube")}`

function countsOf({ impressions, dismissals, worded, scores }: Delta): Record<string, number> {
  return {
    impressions,
    dismissals,
    worded,
    ...Object.fromEntries(scores.map((count, index) => [`c${index}`, count])),
  }
}

export async function addToMarginals(client: pg.ClientBase, deltas: readonly MarginalDelta[]): Promise<void> {
  if (deltas.length === 0) return
  const rows = deltas.map((delta) => ({
    showroom_id: delta.showroomId,
    metric: delta.metric,
    dimension: delta.dimension,
    day: delta.day,
    key: delta.key,
    scale: delta.scale,
    ...countsOf(delta),
  }))
  await client.query({ name: "rollups-add", text: ADD_MARGINALS, values: [JSON.stringify(rows)] })
}

export async function addToCube(client: pg.ClientBase, deltas: readonly CubeDelta[]): Promise<void> {
  if (deltas.length === 0) return
  const rows = deltas.map(({ cell, ...delta }) => ({
    cell: fingerprintText(cellName(cell)),
    showroom_id: cell.showroomId,
    metric: cell.metric,
    scale: cell.scale,
    day: cell.day,
    ...cell.keys,
    ...countsOf(delta),
  }))
  await client.query({ name: "rollup-cube-add", text: ADD_CUBE, values: [JSON.stringify(rows)] })
}

const EMPTY = COUNTS.map((column) => `${column} = 0`).join(" and ")

const TABLES = ["rollups", "rollup_cube"]

/** Of the days before this one no words are kept any more. */
export async function dropOldWords(client: pg.ClientBase, before: Date): Promise<void> {
  for (const table of TABLES)
    await client.query(`update ${table} set worded = 0 where day < $1::date and worded <> 0`, [before])
}

/** Removes rows that count nothing any more, of these days or of all: they would still tell that there was something. */
export async function dropEmptyCounts(
  client: pg.ClientBase,
  days: readonly string[] | null = null,
): Promise<void> {
  for (const table of TABLES)
    await client.query(`delete from ${table} where ($1::date[] is null or day = any($1)) and ${EMPTY}`, [
      days,
    ])
}
