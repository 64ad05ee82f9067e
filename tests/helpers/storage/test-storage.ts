import { randomBytes } from "node:crypto"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import pg from "pg"
import { pino } from "pino"
import { describe } from "vitest"
import { openStorage } from "../../../src/server/storage/open-storage.ts"
import type { Storage, StorageKind } from "../../../src/server/storage/storage.ts"
import { findServerPrograms, startPrivateServer, TEMPLATE_DATABASE } from "./private-server.ts"

const log = pino({ level: "silent" })
const now = () => Date.now()
const programs = await findServerPrograms()

/** Why this machine can't test on that kind, or `null` when it can. */
export function whyNot(kind: StorageKind): string | null {
  if (kind === "embedded" || process.env.TEST_DATABASE_URL || programs !== null) return null
  return "no PostgreSQL server programs in /usr/lib/postgresql and no TEST_DATABASE_URL"
}

/** On a data directory of its own: where no server is shared. */
async function openOwnEmbedded(): Promise<Storage> {
  const dataDir = await mkdtemp(join(tmpdir(), "vetrina-data-"))
  const storage = await openStorage({ dataDir, log, now })
  return {
    ...storage,
    close: async () => {
      await storage.close()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

async function onServer(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(sql).finally(() => client.end())
}

/** A server to make databases on: the one in TEST_DATABASE_URL, else a private one. */
async function openServer(): Promise<{ url: string; stop(): Promise<void> }> {
  const given = process.env.TEST_DATABASE_URL
  if (given) return { url: given, stop: async () => undefined }
  if (programs === null) throw new Error(String(whyNot("postgres")))
  return startPrivateServer(programs)
}

interface TestDatabase {
  readonly url: string
  close(): Promise<void>
}

async function copyDatabase(serverUrl: string, template: string): Promise<TestDatabase> {
  const name = `vetrina_test_${randomBytes(6).toString("hex")}`
  await onServer(serverUrl, `create database ${name} template ${template} encoding 'UTF8'`)
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  return { url: url.href, close: () => onServer(serverUrl, `drop database ${name} with (force)`) }
}

/** An empty database on a real server, or a copy of `template`; `close` drops it. */
export async function openTestDatabase(template = "template0"): Promise<TestDatabase> {
  const server = await openServer()
  const { url, close } = await copyDatabase(server.url, template)
  return {
    url,
    close: async () => {
      await close()
      await server.stop()
    },
  }
}

async function openOn(database: TestDatabase, kind: StorageKind): Promise<Storage> {
  const storage = await openStorage({ dataDir: tmpdir(), databaseUrl: database.url, log, now })
  return {
    ...storage,
    kind,
    close: async () => {
      await storage.close()
      await database.close()
    },
  }
}

/** The server that the product brings with it; how it starts, stops and is taken over has tests of its own. */
async function openEmbedded(): Promise<Storage> {
  const shared = process.env.TEST_EMBEDDED_URL
  return shared ? openOn(await copyDatabase(shared, TEMPLATE_DATABASE), "embedded") : openOwnEmbedded()
}

const openPostgres = async () =>
  openOn(await openTestDatabase(process.env.TEST_DATABASE_TEMPLATE), "postgres")

/** A migrated, otherwise empty storage for one test file, of whichever kind starts sooner. Its `close` leaves nothing behind. */
export function openTestStorage(kind?: StorageKind): Promise<Storage> {
  if (kind === undefined) return openTestStorage(whyNot("postgres") === null ? "postgres" : "embedded")
  return kind === "embedded" ? openEmbedded() : openPostgres()
}

/**
 * The same tests on both databases:
 *
 *     describeOnStorages("the catalogue", (open) => {
 *       let storage: Storage
 *       beforeAll(async () => { storage = await open() })
 *       afterAll(() => storage.close())
 *       …
 *     })
 */
export function describeOnStorages(subject: string, tests: (open: () => Promise<Storage>) => void): void {
  for (const kind of ["embedded", "postgres"] as const) {
    const reason = whyNot(kind)
    if (reason === null) describe(`${subject} on ${kind}`, () => tests(() => openTestStorage(kind)))
    else describe.skip(`${subject} on ${kind} (skipped: ${reason})`, () => tests(() => openTestStorage(kind)))
  }
}
