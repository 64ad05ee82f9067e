import { mkdtemp, readFile, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import pg from "pg"
import { pino } from "pino"
import { SUPERUSER } from "../../../src/server/storage/embedded/make-cluster.ts"
import { DATABASE } from "../../../src/server/storage/embedded/open-embedded-storage.ts"
import { openStorage } from "../../../src/server/storage/open-storage.ts"
import { findServerPrograms, startPrivateServer, TEMPLATE_DATABASE } from "./private-server.ts"
import { startHolder } from "./start-holder.ts"

const log = pino({ level: "silent" })
const now = () => Date.now()

/** A migrated, empty database that those of tests are copies of. */
async function makeTemplate(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client
    .query(`create database ${TEMPLATE_DATABASE} template template0 encoding 'UTF8'`)
    .finally(() => client.end())
  const address = new URL(url)
  address.pathname = `/${TEMPLATE_DATABASE}`
  const storage = await openStorage({ dataDir: tmpdir(), databaseUrl: address.href, log, now })
  await storage.close()
}

const stops: (() => Promise<void>)[] = []

async function shareEmbedded(): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), "vetrina-data-"))
  const holder = startHolder(dataDir)
  stops.push(async () => {
    await holder.stop()
    await rm(dataDir, { recursive: true, force: true })
  })
  const url = new URL(`postgresql://127.0.0.1:${await holder.opened}/${DATABASE}`)
  url.username = SUPERUSER
  url.password = (await readFile(join(dataDir, "postgres-password"), "utf8")).trim()
  await makeTemplate(url.href)
  process.env.TEST_EMBEDDED_URL = url.href
}

async function sharePackaged(): Promise<void> {
  if (process.env.TEST_DATABASE_URL) return
  const programs = await findServerPrograms()
  if (programs === null) return
  const server = await startPrivateServer(programs)
  stops.push(() => server.stop())
  await makeTemplate(server.url)
  process.env.TEST_DATABASE_URL = server.url
  process.env.TEST_DATABASE_TEMPLATE = TEMPLATE_DATABASE
}

/** Before the first test file: one PostgreSQL of each kind for all of them, the system's where its programs are. */
export async function setup(): Promise<void> {
  await Promise.all([shareEmbedded(), sharePackaged()])
}

/** After the last one. */
export async function teardown(): Promise<void> {
  await Promise.all(stops.map((stop) => stop()))
}
