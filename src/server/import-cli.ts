import { readFile } from "node:fs/promises"
import { resolve } from "node:path"
import { parseArgs } from "node:util"
import { pino } from "pino"
import { FeedError } from "../catalogue/feed-error.ts"
import { formatFates, formatSummary } from "../catalogue/format-fates.ts"
import { importFeed } from "./import-feed.ts"
import { ConfigError, readConfig } from "./read-config.ts"
import { readShowroomFeed } from "./read-showroom-feed.ts"
import { loadShowroom } from "./showroom/load-showroom.ts"
import { createCatalogueStore } from "./storage/catalogue-store.ts"
import { openBesideServer } from "./storage/open-beside-server.ts"
import { StorageError } from "./storage/storage.ts"

const USAGE = "npm run import -- FILE [--showroom ID] [--dry-run]"
const now = () => Date.now()

/** What the person who typed the command can mend: told in a sentence, without a stack. */
class ImportRefused extends Error {}

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { showroom: { type: "string" }, "dry-run": { type: "boolean", default: false } },
    })
    const [file, ...others] = positionals
    if (file === undefined || others.length > 0) throw new ImportRefused(`one FILE is expected: ${USAGE}`)
    return { file, showroomId: values.showroom, dryRun: values["dry-run"] }
  } catch (error) {
    if (error instanceof ImportRefused) throw error
    throw new ImportRefused(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`)
  }
}

async function run(): Promise<void> {
  const { file, showroomId, dryRun } = readArguments()
  const { dataDir, databaseUrl } = readConfig(process.env)
  const bytes = await readFile(file).catch((error: Error) => {
    throw new ImportRefused(`cannot read ${file}: ${error.message}`)
  })
  const { showroom } = await loadShowroom(new URL("../../scenes/", import.meta.url))
  if (showroomId !== undefined && showroomId !== showroom.id) {
    throw new ImportRefused(`there is no showroom "${showroomId}": there is ${showroom.id}`)
  }
  const reading = readShowroomFeed(bytes, showroom, new Date(now()))
  const log = pino({ level: "error" }, pino.destination({ dest: 2, sync: true }))
  const storage = await openBesideServer({ dataDir: resolve(dataDir), databaseUrl, log, now })
  try {
    const catalogue = createCatalogueStore({ pool: storage.pool, showroomId: showroom.id, now })
    const fates = await importFeed(reading, { catalogue, dryRun })
    const lines = [
      ...formatFates(reading.unit, fates),
      ...reading.notes.map((note) => `note: ${note}`),
      `${showroom.id}: ${formatSummary(reading, fates)}`,
      ...(dryRun ? ["Dry run: nothing was kept."] : []),
    ]
    process.stdout.write(`${lines.join("\n")}\n`)
    process.exitCode = fates.some(({ fate }) => fate === "refused") ? 1 : 0
  } finally {
    await storage.close()
  }
}

process.stdout.on("error", () => undefined)
run().catch((error: unknown) => {
  const known = [ImportRefused, FeedError, StorageError, ConfigError].some((kind) => error instanceof kind)
  const text =
    error instanceof Error ? (known ? error.message : (error.stack ?? error.message)) : String(error)
  process.stderr.write(`Nothing was imported: ${text}\n`)
  process.exitCode = 1
})
