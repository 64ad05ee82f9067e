import type pg from "pg"
import { USUAL_PERIODS } from "../../../src/server/retention/keep-periods.ts"

export interface MultiplyOptions {
  readonly pool: pg.Pool
  /** How many copies are made of what is there. */
  readonly copies: number
  /** Each copy lies so many days before the one after it: no fewer than the history has. */
  readonly days: number
}

/** Days after which the shipped server does away with events, and what it reads them for. */
const EVENTS_ARE_KEPT = USUAL_PERIODS.events

/** An id of a copy: another for each, the same each time. */
function copied(column: string): string {
  return `md5(${column}::text || $1::text)::uuid`
}

const EARLIER = "- $1::int * $2::int * interval '1 day'"
const day = "day - $1::int * $2::int"
/** Whoever came in a copy is somebody else. */
const visitor = "sha256(visitor || convert_to($1::int::text, 'UTF8'))"
const visit_id = `${copied("visit_id")}::text`

interface Copied {
  /** What a copy has in a column that can't stay as it is. */
  readonly changed: Readonly<Record<string, string>>
  /** Days that it reaches back; for ever unless told. */
  readonly kept?: number
  /** Few rows, or ones that others refer to, or that two copies share. */
  readonly keepsIndexes?: boolean
  /** Rows that are made anew of the others. */
  readonly sums?: { readonly are: string; readonly again: string }
}

/** Tables that hold what happened and what was answered, and what is counted of it. */
const TABLES: Readonly<Record<string, Copied>> = {
  // Before what is counted, which stamps the days that it is copied to.
  counted_days: { keepsIndexes: true, changed: { day, stamp: "nextval('count_stamps')" } },
  events: {
    kept: EVENTS_ARE_KEPT,
    changed: {
      id: copied("id"),
      visit_id,
      visitor,
      impression_id: `${copied("impression_id")}::text`,
      occurred_at: `occurred_at ${EARLIER}`,
      received_at: `received_at ${EARLIER}`,
      body: `body || jsonb_build_object('id', ${copied("id")}, 'visitId', ${copied("visit_id")},
      'at', to_char((occurred_at ${EARLIER}) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))`,
    },
  },
  impressions: {
    changed: {
      id: `${copied("id")}::text`,
      visit_id,
      visitor,
      day,
      answered_at: `answered_at ${EARLIER}`,
    },
  },
  rollups: { changed: { day } },
  plan_rollups: {
    changed: { begin: "begin - $1::int * $2::int" },
    sums: {
      are: "grain = 'quarter'",
      again: `insert into plan_rollups (showroom_id, metric, scene, grain, begin, zone, spot, device, language, counts)
        select showroom_id, metric, scene, 'quarter', begin, zone, spot, device, language, array_agg(n order by place)
        from (select showroom_id, metric, scene, date_trunc('quarter', begin::timestamp)::date as begin, zone, spot, device,
            language, place, sum(count)::integer as n
          from plan_rollups cross join unnest(counts) with ordinality as each(count, place)
          group by 1, 2, 3, 4, 5, 6, 7, 8, 9) as summed
        group by 1, 2, 3, 5, 6, 7, 8, 9`,
    },
  },
  journey_rollups: {
    changed: { day },
    sums: {
      are: "grain = 'month'",
      again: `insert into journey_rollups (showroom_id, nodes, product, language, device, grain, day, step, source, target, visits)
        select showroom_id, nodes, product, language, device, 'month', date_trunc('month', day::timestamp)::date, step, source,
          target, sum(visits)::integer
        from journey_rollups where product = '' group by 1, 2, 3, 4, 5, 7, 8, 9, 10`,
    },
  },
  leaver_rollups: { changed: { day } },
  visit_journeys: {
    kept: EVENTS_ARE_KEPT,
    changed: { visit_id, day, facts: `facts || jsonb_build_object('visitId', ${visit_id})` },
  },
  rollup_cube: { changed: { cell: copied("cell"), day } },
  signal_rollups: { changed: { day } },
  visit_signals: {
    kept: EVENTS_ARE_KEPT,
    changed: { visit_id, day, facts: `facts || jsonb_build_object('visitId', ${visit_id})` },
  },
  visitor_days: { changed: { day, visitor } },
  suppressions: { changed: { day } },
  cases: {
    keepsIndexes: true,
    changed: {
      id: copied("id"),
      impression_id: `${copied("impression_id")}::text`,
      visit_id,
      help_id: "null",
      again_impression_id: "null",
      state: "'closed'",
      opened_at: `opened_at ${EARLIER}`,
      due_at: `due_at ${EARLIER}`,
      closed_at: `opened_at + interval '1 day' ${EARLIER}`,
    },
  },
}
async function columnsOf(client: pg.PoolClient, table: string): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select column_name as name from information_schema.columns
     where table_schema = current_schema() and table_name = $1 order by ordinal_position`,
    [table],
  )
  return rows.map(({ name }) => name)
}

/** Takes the indexes away, those of keys too; resolves to what makes them again. */
async function dropIndexes(client: pg.PoolClient, table: string): Promise<readonly string[]> {
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
    await client.query("set synchronous_commit = off")
    for (const [
      table,
      { changed, kept = Number.POSITIVE_INFINITY, keepsIndexes = false, sums },
    ] of Object.entries(TABLES)) {
      const columns = await columnsOf(client, table)
      const values = columns.map((column) => changed[column] ?? column)
      const indexes = keepsIndexes ? [] : await dropIndexes(client, table)
      if (sums) await client.query(`delete from ${table} where ${sums.are}`)
      await client.query(`create temporary table original as select * from ${table}`)
      for (let copy = 1; copy <= copies && copy * days < kept; copy += 1)
        await client.query(
          `insert into ${table} (${columns.join(", ")}) select ${values.join(", ")} from original on conflict do nothing`,
          [copy, days],
        )
      await client.query("drop table original")
      if (sums) await client.query(sums.again)
      for (const definition of indexes) await client.query(definition)
    }
    await client.query("vacuum analyze")
  } finally {
    client.release(true)
  }
}
