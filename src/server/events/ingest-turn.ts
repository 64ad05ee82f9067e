import type pg from "pg"

/** Any two numbers that nothing else in the database locks: "vtrn" and "evts". */
const INGEST_LOCK = "1987342958, 1702261875"

/**
 * One writer at a time, whatever the number of processes: batches are judged by what is stored, and nothing may be
 * stored between the judging and the writing. A single lock can't be taken in two orders, so there is no deadlock. The
 * time-outs keep a process that was stopped in the middle from stopping the others. A commit waits for the disk even
 * where the server's default is not to.
 */
const BEGIN = `begin;
set local synchronous_commit = on;
set local lock_timeout = '10s';
set local idle_in_transaction_session_timeout = '10s';
select pg_advisory_xact_lock(${INGEST_LOCK});`

/**
 * Runs `work` in a transaction of its own, in turn with whoever else writes events, impressions or counts. When this
 * resolves it is on disk, when it rejects it may or may not be.
 */
export async function inIngestTurn<T>(
  client: pg.PoolClient,
  work: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  await client.query(BEGIN)
  const result = await work(client)
  await client.query("commit")
  return result
}

/** Lends a connection to `work`; what it began and didn't end is undone. */
export async function withClient<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  try {
    const result = await work(client)
    client.release()
    return result
  } catch (error) {
    const broken = await client.query("rollback").then(
      () => false,
      () => true,
    )
    client.release(broken)
    throw error
  }
}
