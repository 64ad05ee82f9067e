import { readFile } from "node:fs/promises"
import { join } from "node:path"
import pg from "pg"
import type { VetrinaProcess } from "../../helpers/vetrina-process.ts"

/** How many events of a type a running store has on disk, read as any tool may that connects to its database. */
export async function keptEvents({ dataDir }: VetrinaProcess, type: string): Promise<number> {
  const [password, postmaster] = await Promise.all([
    readFile(join(dataDir, "postgres-password"), "utf8"),
    readFile(join(dataDir, "postgres", "postmaster.pid"), "utf8"),
  ])
  const port = Number(postmaster.split("\n")[3])
  const client = new pg.Client({
    host: "127.0.0.1",
    port,
    user: "vetrina",
    database: "vetrina",
    password: password.trim(),
  })
  await client.connect()
  try {
    const { rows } = await client.query("select count(*)::int as n from events where type = $1", [type])
    return rows[0]?.n ?? 0
  } finally {
    await client.end()
  }
}
