import type pg from "pg"
import type { Logger } from "pino"
import type { Ingest } from "../events/ingest.ts"

export interface DeliverEventsOptions {
  readonly pool: pg.Pool
  readonly ingest: Pick<Ingest, "accept">
  readonly log: Logger
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

const AT_ONCE = 100

/**
 * Hands events that wait beside the requests to the log of events, by the way that all events go. One that was handed over
 * twice, because a process ended in between or two did it at once, is counted once: its id is its own. What can't be
 * handed over now stays for the next time.
 */
export function createDeliverEvents({ pool, ingest, log, now }: DeliverEventsOptions): () => Promise<void> {
  let running: Promise<void> | null = null
  let again = false

  async function some(): Promise<boolean> {
    const { rows } = await pool.query<{ id: string; body: unknown }>(
      "select id, body from help_events order by made_at, id limit $1",
      [AT_ONCE],
    )
    if (rows.length === 0) return false
    const events = rows.map(({ body }) => body)
    const { rejected } = await ingest.accept({ events, sentAt: null, receivedAt: now(), seen: true })
    if (rejected.length > 0) log.error({ rejected: rejected.slice(0, 10) }, "events of help were refused")
    await pool.query("delete from help_events where id = any($1::uuid[])", [rows.map(({ id }) => id)])
    return rows.length === AT_ONCE
  }

  async function run(): Promise<void> {
    try {
      do {
        again = false
        while (await some());
      } while (again)
    } catch (error) {
      log.warn({ err: error }, "events of help wait: they couldn't be written")
    } finally {
      running = null
    }
  }

  return () => {
    if (running) again = true
    running ??= run()
    return running
  }
}
