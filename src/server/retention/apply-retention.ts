import type pg from "pg"
import { inIngestTurn, withClient } from "../events/ingest-turn.ts"
import { dropEmptyCounts, dropOldWords } from "../events/rollup-tables.ts"
import { stampServiceUntil } from "../events/stamp-service.ts"
import type { KeepPeriods } from "./keep-periods.ts"

/** One thing that isn't kept for ever. `$1`: what is older goes; `$2`: rows at a time. */
export interface RetentionStep {
  /** For the log. */
  readonly what: string
  readonly period: keyof KeepPeriods
  readonly text: string
}

/** Of every row that is too old the first so many: none of these makes others wait for long. */
const oldest = (table: string, where: string) => `select ctid from ${table} where ${where} limit $2`

/**
 * Deleting an answer takes it out of the counts (`forgetVisitor` does that); growing old does not: what is left after
 * these steps tells of nobody, and stays counted.
 */
const STEPS: readonly RetentionStep[] = [
  {
    what: "events",
    period: "events",
    text: `delete from events where ctid = any(array(${oldest("events", "received_at < $1")}))`,
  },
  {
    what: "comments of answers",
    period: "comments",
    text: `update impressions set comment = null
      where ctid = any(array(${oldest("impressions", "comment is not null and day < $1::date")}))`,
  },
  {
    what: "texts of events",
    period: "comments",
    text: `update events set body = body - 'comment' - 'query' where ctid = any(array(
      ${oldest("events", "received_at < $1 and (body ? 'comment' or body ? 'query')")}))`,
  },
  {
    what: "contacts",
    period: "contacts",
    text: `update help_requests set contact = null
      where ctid = any(array(${oldest("help_requests", "contact is not null and requested_at < $1")}))`,
  },
  {
    what: "reports of visitors about each other",
    period: "contacts",
    text: `delete from reports where ctid = any(array(${oldest("reports", "at < $1")}))`,
  },
  {
    what: "notes of letters that went, or couldn't",
    period: "contacts",
    text: `delete from mails where ctid = any(array(${oldest("mails", "coalesce(sent_at, given_up_at) < $1")}))`,
  },
  {
    what: "visitors of answers",
    period: "visitors",
    text: `update impressions set visitor = null
      where ctid = any(array(${oldest("impressions", "visitor is not null and day < $1::date")}))`,
  },
  {
    what: "visitors of events",
    period: "visitors",
    text: `update events set visitor = null
      where ctid = any(array(${oldest("events", "visitor is not null and received_at < $1")}))`,
  },
]

export interface ApplyRetentionOptions {
  readonly pool: pg.Pool
  readonly periods: KeepPeriods
  /** Milliseconds since the epoch. */
  readonly now: () => number
  /** What other features keep for a while. */
  readonly more?: readonly RetentionStep[]
  /** Rows at a time. */
  readonly batch?: number
}

const DAY = 24 * 60 * 60 * 1000

/** Does away with what is kept for longer than it may be. Resolves to how many rows were touched, by what they are. */
export async function applyRetention(options: ApplyRetentionOptions): Promise<Record<string, number>> {
  const { pool, periods, now, more = [], batch = 2000 } = options
  const touched: Record<string, number> = {}

  /** In turn with the writing of events: a batch that was judged by a row must not bring back what the row has lost. */
  async function some({ text, period }: RetentionStep): Promise<number> {
    const before = new Date(now() - periods[period] * DAY)
    return withClient(pool, (lent) =>
      inIngestTurn(lent, async (client) => (await client.query(text, [before, batch])).rowCount ?? 0),
    )
  }

  for (const step of [...STEPS, ...more]) {
    let rows = 0
    do {
      rows = await some(step)
      if (rows > 0) touched[step.what] = (touched[step.what] ?? 0) + rows
    } while (rows === batch)
  }
  await withClient(pool, (lent) =>
    inIngestTurn(lent, async (client) => {
      await dropOldWords(client, new Date(now() - periods.comments * DAY))
      await dropEmptyCounts(client)
    }),
  )
  if (touched.events)
    await withClient(pool, (lent) =>
      inIngestTurn(lent, (client) => stampServiceUntil(client, new Date(now() - periods.events * DAY))),
    )
  await pool.query("delete from forgotten where until <= $1", [new Date(now())])
  return touched
}
