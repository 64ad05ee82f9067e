import type pg from "pg"
import type { Outcome } from "../../domain/board.ts"
import type { Localized } from "../../domain/language.ts"
import type { Digest, DigestWeek, DrawnComment } from "../../protocol/digest.ts"
import type { WeekComment } from "../digest/draw-comments.ts"
import { STILL_SPOKEN } from "./digests/still-spoken.ts"

export interface KeptDigest {
  readonly madeAt: number
  readonly body: Digest
}

export interface PublishedEntry {
  readonly said: Localized
  readonly did: Localized
  readonly outcome: Outcome
  readonly on: string
  readonly placeKind: "zone" | "touchpoint" | "product" | null
  readonly placeId: string | null
}

export interface DigestStore {
  /** `week`: its Monday. */
  find(week: string): Promise<KeptDigest | null>
  /** Latest first. */
  list(): Promise<readonly DigestWeek[]>
  /** Whether anything was ever asked until that day: before there is nothing to tell. */
  hasBegun(until: string): Promise<boolean>
  /** Open and overdue as it is `at`; opened and closed in the week. */
  cases(from: Date, to: Date, at: Date): Promise<Digest["cases"]>
  published(from: string, to: string): Promise<readonly PublishedEntry[]>
  actions(from: string, to: string): Promise<Digest["actions"]>
  comments(from: string, to: string): Promise<readonly WeekComment[]>
  /** Of these, those that are still there. */
  stillSpoken(drawn: readonly DrawnComment[]): Promise<readonly WeekComment[]>
  /** Takes a comment off a week's page, for good. */
  leaveOut(week: string, n: number): Promise<void>
  staffNames(): Promise<readonly string[]>
}

export interface DigestStoreOptions {
  readonly pool: pg.Pool
  readonly showroomId: string
}

const MOST_LISTED = 520
const MOST_ENTRIES = 12
const MOST_COMMENTS_READ = 2000

const CASES = `
select count(*) filter (where state = 'open')::int as open,
  count(*) filter (where state = 'open' and due_at < $4)::int as overdue,
  count(*) filter (where opened_at >= $2 and opened_at < $3)::int as opened,
  count(*) filter (where closed_at >= $2 and closed_at < $3)::int as closed
from cases where showroom_id = $1 and ending is distinct from 'spam'`

/** Keeps it once: `false` when it was there, in the transaction that tells whoever gets it. */
export async function keepDigest(
  client: pg.ClientBase,
  showroomId: string,
  { from, body, madeAt }: KeptDigest & { readonly from: string },
): Promise<boolean> {
  const { rowCount } = await client.query(
    "insert into digests (showroom_id, week, made_at, body) values ($1, $2, $3, $4) on conflict do nothing",
    [showroomId, from, new Date(madeAt), JSON.stringify(body)],
  )
  return rowCount === 1
}

export function createDigestStore({ pool, showroomId }: DigestStoreOptions): DigestStore {
  async function rowsOf<Row extends object>(text: string, ...values: readonly unknown[]): Promise<Row[]> {
    return (await pool.query<Row>(text, [showroomId, ...values])).rows
  }
  return {
    find: async (week) => {
      const [row] = await rowsOf<{ made_at: Date; body: Digest }>(
        "select made_at, body from digests where showroom_id = $1 and week = $2",
        week,
      )
      return row ? { madeAt: row.made_at.getTime(), body: row.body } : null
    },
    list: async () => {
      const rows = await rowsOf<{ week: string; from: string; to: string; made_at: Date }>(
        `select body ->> 'week' as week, body ->> 'from' as from, body ->> 'to' as to, made_at from digests
         where showroom_id = $1 order by digests.week desc limit ${MOST_LISTED}`,
      )
      return rows.map(({ week, from, to, made_at }) => ({ week, from, to, madeAt: made_at.toISOString() }))
    },
    hasBegun: async (until) =>
      (await rowsOf("select 1 from rollups where showroom_id = $1 and day <= $2 limit 1", until)).length > 0,
    cases: async (from, to, at) => {
      const [row] = await rowsOf<Digest["cases"]>(CASES, from, to, at)
      return row ?? { open: 0, overdue: 0, opened: 0, closed: 0 }
    },
    published: (from, to) =>
      rowsOf<PublishedEntry>(
        `select said, did, outcome, happened_on::text as "on", place_kind as "placeKind", place_id as "placeId"
         from board_entries where showroom_id = $1 and state = 'published' and happened_on between $2 and $3
         order by happened_on desc, id limit ${MOST_ENTRIES}`,
        ...[from, to],
      ),
    actions: (from, to) =>
      rowsOf<Digest["actions"][number]>(
        `select what, happened_on::text as "on" from actions where showroom_id = $1 and happened_on between $2 and $3
         order by happened_on desc, id limit ${MOST_ENTRIES}`,
        ...[from, to],
      ),
    comments: (from, to) =>
      rowsOf<WeekComment>(
        `${STILL_SPOKEN} and answers.day between $2 and $3 order by answers.id limit ${MOST_COMMENTS_READ}`,
        ...[from, to],
      ),
    stillSpoken: (drawn) =>
      rowsOf<WeekComment>(
        `${STILL_SPOKEN} and answers.id = any($2)`,
        drawn.map(({ id }) => id),
      ),
    leaveOut: async (week, n) => {
      // What stood there leaves an empty place, so that the others keep their numbers.
      await rowsOf(
        `update digests set body = jsonb_set(body, array['comments', $3, 'id'], '""') where showroom_id = $1 and week = $2
           and body #> array['comments', $3] is not null`,
        ...[week, String(n)],
      )
    },
    staffNames: async () =>
      (await pool.query<{ name: string }>("select name from staff")).rows.map(({ name }) => name),
  }
}
