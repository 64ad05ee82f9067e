import type pg from "pg"
import * as v from "valibot"
import { FloorNow } from "./floor-now.ts"

/** Milliseconds after which what a process wrote isn't now any more. */
const GOOD_FOR = 10_000

export interface FloorStoreOptions {
  readonly pool: pg.Pool
  readonly showroomId: string
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

/** Who is where, as the processes of a showroom tell each other; each has one row, and takes it away. */
export interface FloorStore {
  write(processId: string, floor: FloorNow): Promise<void>
  remove(processId: string): Promise<void>
  read(): Promise<FloorNow>
}

export function createFloorStore({ pool, showroomId, now }: FloorStoreOptions): FloorStore {
  return {
    write: async (processId, floor) => {
      await pool.query(
        `insert into floor_now (showroom_id, process_id, at, body) values ($1, $2, $3, $4)
         on conflict (showroom_id, process_id) do update set at = excluded.at, body = excluded.body`,
        [showroomId, processId, new Date(now()), JSON.stringify(floor)],
      )
    },
    remove: async (processId) => {
      await pool.query("delete from floor_now where showroom_id = $1 and process_id = $2", [
        showroomId,
        processId,
      ])
    },
    read: async () => {
      const { rows } = await pool.query<{ body: unknown }>(
        "select body from floor_now where showroom_id = $1 and at >= $2 order by process_id",
        [showroomId, new Date(now() - GOOD_FOR)],
      )
      // A process of another version may tell it in another way.
      const all = rows.flatMap(({ body }) => {
        const parsed = v.safeParse(FloorNow, body)
        return parsed.success ? [parsed.output] : []
      })
      return {
        guests: all.flatMap(({ guests }) => guests),
        others: all.reduce((sum, { others }) => sum + others, 0),
      }
    },
  }
}
