import { tmpdir } from "node:os"
import pg from "pg"
import { pino } from "pino"
import { openStorage } from "../../../src/server/storage/open-storage.ts"
import { findServerPrograms, startPrivateServer } from "./private-server.ts"

/** A migrated, empty database that those of tests are copies of. */
const TEMPLATE = "vetrina_template"

async function makeTemplate(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client
    .query(`create database ${TEMPLATE} template template0 encoding 'UTF8'`)
    .finally(() => client.end())
  const address = new URL(url)
  address.pathname = `/${TEMPLATE}`
  const log = pino({ level: "silent" })
  const storage = await openStorage({ dataDir: tmpdir(), databaseUrl: address.href, log, now: Date.now })
  await storage.close()
}

let stop: (() => Promise<void>) | undefined

/** Before the first test file: one PostgreSQL for all of them, where its programs are. */
export async function setup(): Promise<void> {
  if (process.env.TEST_DATABASE_URL) return
  const programs = await findServerPrograms()
  if (programs === null) return
  const server = await startPrivateServer(programs)
  stop = () => server.stop()
  await makeTemplate(server.url)
  process.env.TEST_DATABASE_URL = server.url
  process.env.TEST_DATABASE_TEMPLATE = TEMPLATE
}

/** After the last one. */
export async function teardown(): Promise<void> {
  await stop?.()
}
