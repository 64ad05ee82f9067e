import type pg from "pg"

/**
 * Runs `work` while no other process on this database runs what has the same `lock`: they wait. A process that is killed
 * lets the next one go on.
 */
export async function inTurn<T>(pool: pg.Pool, lock: bigint, work: () => Promise<T>): Promise<T> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    await client.query("select pg_advisory_lock($1)", [lock])
    return await work()
  } finally {
    await client.query("select pg_advisory_unlock($1)", [lock]).catch((error: Error) => {
      broken = error
    })
    client.release(broken)
  }
}
