import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pino } from "pino"
import { openStorage } from "../../../src/server/storage/open-storage.ts"

/**
 * Before the first journey: a data directory with a migrated, empty database, which each store begins with a copy of. How a
 * server makes its own has tests of its own. Returns what removes it.
 */
export default async function makeTemplate(): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), "vetrina-template-"))
  const storage = await openStorage({ dataDir, log: pino({ level: "silent" }), now: () => Date.now() })
  await storage.close()
  process.env.TEST_DATA_TEMPLATE = dataDir
  return () => rm(dataDir, { recursive: true, force: true })
}
