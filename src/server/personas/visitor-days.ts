import type pg from "pg"
import { asBytes } from "../visitors/hash-secret.ts"

/** That a visitor was here on a day of the showroom's. */
export interface VisitorDay {
  /** SHA-256 of the visitor's secret, in hexadecimal. */
  readonly visitor: string
  readonly day: string
}

/** On which days visitors were here, as far as that is kept. */
export async function readVisitorDays(
  client: pg.ClientBase,
  showroomId: string,
  visitors: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await client.query<{ visitor: string; days: readonly string[] }>({
    name: "visitor-days-find",
    text: `select encode(visitor, 'hex') as visitor, array_agg(day::text) as days from visitor_days
      where showroom_id = $1 and visitor = any($2::bytea[]) group by 1`,
    values: [showroomId, visitors.map(asBytes)],
  })
  return new Map(rows.map(({ visitor, days }) => [visitor, days]))
}
