import type pg from "pg"

/** Tables that hold what was answered, and what is counted of it. */
const TABLES = ["events", "impressions", "rollups", "rollup_cube"] as const
type Table = (typeof TABLES)[number]

export interface MultiplyOptions {
  readonly pool: pg.Pool
  /** How many copies are made of what is there. */
  readonly copies: number
  /** Each copy lies so many days before the one after it: no fewer than the history has. */
  readonly days: number
}

/** An id of a copy: another for each, the same each time. */
function copied(column: string): string {
  return `md5(${column}::text || $1::text)::uuid`
}

const EARLIER = "- $1::int * $2::int * interval '1 day'"

/** What a copy has in a column that can't stay as it is. */
const CHANGED: Readonly<Record<Table, Readonly<Record<string, string>>>> = {
  events: {
    id: copied("id"),
    visit_id: `${copied("visit_id")}::text`,
    impression_id: `${copied("impression_id")}::text`,
    visitor: "null",
    occurred_at: `occurred_at ${EARLIER}`,
    received_at: `received_at ${EARLIER}`,
    body: `body || jsonb_build_object('id', ${copied("id")}, 'visitId', ${copied("visit_id")},
      'at', to_char((occurred_at ${EARLIER}) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))`,
  },
  impressions: {
    id: `${copied("id")}::text`,
    visit_id: `${copied("visit_id")}::text`,
    visitor: "null",
    day: "day - $1::int * $2::int",
    answered_at: `answered_at ${EARLIER}`,
  },
  rollups: { day: "day - $1::int * $2::int" },
  rollup_cube: { cell: copied("cell"), day: "day - $1::int * $2::int" },
}

async function columnsOf(client: pg.PoolClient, table: Table): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select column_name as name from information_schema.columns
     where table_schema = current_schema() and table_name = $1 order by ordinal_position`,
    [table],
  )
  return rows.map(({ name }) => name)
}

/** Takes the indexes away, those of keys too; resolves to what makes them again. */
async function dropIndexes(client: pg.PoolClient, table: Table): Promise<readonly string[]> {
  const { rows: keys } = await client.query<{ name: string; definition: string }>(
    `select conname as name, pg_get_constraintdef(oid) as definition from pg_constraint
     where conrelid = $1::regclass and contype in ('p', 'u')`,
    [table],
  )
  for (const { name } of keys) await client.query(`alter table ${table} drop constraint "${name}"`)
  const { rows: indexes } = await client.query<{ name: string; definition: string }>(
    `select indexname as name, indexdef as definition from pg_indexes
     where schemaname = current_schema() and tablename = $1`,
    [table],
  )
  for (const { name } of indexes) await client.query(`drop index "${name}"`)
  return [
    ...keys.map(({ name, definition }) => `alter table ${table} add constraint "${name}" ${definition}`),
    ...indexes.map(({ definition }) => definition),
  ]
}

/**
 * Copies a history that was made by the code of real events into the time before it, in the database itself: what is
 * counted of a copy is what is counted of the original, on other days.
 */
export async function multiplyHistory({ pool, copies, days }: MultiplyOptions): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query("set statement_timeout = 0")
    await client.query("set maintenance_work_mem = '1GB'")
    for (const table of TABLES) {
      const columns = await columnsOf(client, table)
      const values = columns.map((column) => CHANGED[table][column] ?? column)
      const indexes = await dropIndexes(client, table)
      await client.query(`create temporary table original as select * from ${table}`)
      for (let copy = 1; copy <= copies; copy += 1)
        await client.query(
          `insert into ${table} (${columns.join(", ")}) select ${values.join(", ")} from original`,
          [copy, days],
        )
      await client.query("drop table original")
      for (const definition of indexes) await client.query(definition)
    }
    await client.query("vacuum analyze")
  } finally {
    client.release(true)
  }
}
