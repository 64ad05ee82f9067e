/**
 * A process that opens the embedded database of the directory in its first argument, and keeps it until it is killed:
 * `node --import tsx holder.ts DIRECTORY`. Says `opened <postmaster's port>` when it has it.
 */
import { pino } from "pino"
import { openStorage } from "../../../src/server/storage/open-storage.ts"

const [dataDir = ""] = process.argv.slice(2)
const storage = await openStorage({
  dataDir,
  log: pino({ level: "silent" }),
  now: () => Date.now(),
  onLost: () => process.exit(3),
})
process.on("SIGTERM", async () => {
  await storage.close()
  process.exit(0)
})
const held = setInterval(() => undefined, 1000)
process.once("exit", () => clearInterval(held))
process.stdout.write(`opened ${new URL(storage.databaseUrl).port}\n`)
