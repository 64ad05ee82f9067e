import { execFile } from "node:child_process"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { promisify } from "node:util"
import type pg from "pg"
import { pino } from "pino"
import { describe, expect, test } from "vitest"
import { openStorage } from "../../../src/server/storage/open-storage.ts"
import type { Storage, StorageKind } from "../../../src/server/storage/storage.ts"
import { createEventsApp } from "../../helpers/events/events-app.ts"
import { createFiguresApp } from "../../helpers/events/figures-app.ts"
import { promptEvent } from "../../helpers/events/make-events.ts"
import { createMeApp } from "../../helpers/events/me-app.ts"
import { findDumpPrograms } from "../../helpers/storage/find-dump.ts"
import { openTestStorage, whyNot } from "../../helpers/storage/test-storage.ts"

const run = promisify(execFile)
const programs = await findDumpPrograms()
const log = pino({ level: "silent" })
const AMINA = "0b7e4a52-3f0e-4c59-9a4e-1f2d3c4b5a69"
const PIETRO = "7d1c2b3a-4e5f-4a6b-8c7d-9e0f1a2b3c4d"
/** The version of the database that comes with Vetrina. */
const EMBEDDED = 18

/** Why a database of this kind can't be backed up on this machine, or `null` when it can. */
function whyNoBackup(kind: StorageKind): string | null {
  if (programs === null) return "no pg_dump and pg_restore"
  if (kind === "embedded" && programs.major < EMBEDDED)
    return `pg_dump is of version ${programs.major}, the embedded database of ${EMBEDDED}`
  return whyNot(kind)
}

/** Every row of every table, in an order of its own. */
async function contents(pool: pg.Pool): Promise<Record<string, unknown>> {
  const { rows: tables } = await pool.query<{ name: string }>(
    "select tablename as name from pg_tables where schemaname = 'public' order by 1",
  )
  const all: Record<string, unknown> = {}
  for (const { name } of tables)
    all[name] = (await pool.query(`select each::text as row from "${name}" as each order by 1`)).rows
  return all
}

const answers = (visitorId: string, from: number, count: number) =>
  Array.from({ length: count }, (_, n) => {
    const same = { visitorId, visitId: `visit-${visitorId}`, impressionId: `answer-${from + n}` }
    const score = 1 + ((from + n) % 5)
    return [
      promptEvent("shown", same),
      promptEvent("answered", { ...same, score, comment: `n. ${from + n}` }),
    ]
  }).flat()

/**
 * Restored beside the database that it is of, and opened as Vetrina does: what has to be migrated is. `over`: what is there
 * already, empty, or of a Vetrina that runs on it.
 */
async function restored(
  file: string,
  beside: Storage,
  over: "nothing" | "a running Vetrina" = "nothing",
): Promise<{ storage: Storage; close: () => Promise<void> }> {
  const name = "vetrina_restored"
  await beside.pool.query(`drop database if exists ${name} with (force)`)
  await beside.pool.query(`create database ${name} template template0 encoding 'UTF8'`)
  const url = new URL(beside.databaseUrl)
  url.pathname = `/${name}`
  const open = () =>
    openStorage({ ...{ dataDir: tmpdir(), databaseUrl: url.href, log, now: () => Date.now() } })
  const running = over === "nothing" ? null : await open()
  if (running) await createEventsApp({ pool: running.pool }).send(answers(PIETRO, 500, 3))
  const how = running ? ["--clean", "--if-exists"] : []
  await run(programs?.restore ?? "", [...how, "--exit-on-error", "--no-owner", "--dbname", url.href, file])
  await running?.close()
  const storage = await open()
  return {
    storage,
    close: async () => {
      await storage.close()
      await beside.pool.query(`drop database ${name} with (force)`)
    },
  }
}

/** Starting servers and copying takes what it takes. */
const PATIENCE = 300_000

for (const kind of ["embedded", "postgres"] as const) {
  const reason = whyNoBackup(kind)
  const name = `a backup of a database of the kind ${kind}`
  const suite = reason === null ? describe : describe.skip
  suite(reason === null ? name : `${name} (skipped: ${reason})`, () => {
    test(
      "[OWN-22] that is made while events come has each row once, the same figures, and goes on",
      async () => {
        const storage = await openTestStorage(kind)
        const directory = await mkdtemp(join(tmpdir(), "vetrina-backup-"))
        const file = join(directory, "vetrina.dump")
        try {
          const server = createEventsApp({ pool: storage.pool })
          await server.send(answers(AMINA, 0, 12))
          await server.send(answers(PIETRO, 100, 8))
          await createMeApp(storage.pool, server).deletion(PIETRO)
          const before = await contents(storage.pool)
          const figures = await createFiguresApp(storage.pool).metrics("metric=csat&by=product")

          const dumping = run(programs?.dump ?? "", [
            "--format",
            "custom",
            "--file",
            file,
            storage.databaseUrl,
          ])
          const meanwhile = answers(AMINA, 200, 10)
          for (const event of meanwhile) await server.send([event])
          await dumping

          const copy = await restored(file, storage)
          try {
            const again = createEventsApp({ pool: copy.storage.pool })
            // What came while it was made is in it whole or not at all; sent again it is there once.
            const { accepted, duplicates } = await again.send(meanwhile)
            expect(accepted.length + duplicates.length).toBe(meanwhile.length)
            const original = await contents(storage.pool)
            const everything = await contents(copy.storage.pool)
            for (const table of ["rollups", "rollup_cube", "forgotten", "settings", "staff", "products"])
              expect([table, everything[table]]).toEqual([table, original[table]])
            expect(Object.keys(everything)).toEqual(Object.keys(before))
            const [amina, pietro] = [AMINA, PIETRO].map((each) =>
              createMeApp(copy.storage.pool, again).answers(each),
            )
            expect((await amina)?.answers).toHaveLength(22)
            expect((await pietro)?.answers).toEqual([])
            expect((await again.send(answers(PIETRO, 100, 1))).rejected).toHaveLength(2)
            const later = await createFiguresApp(copy.storage.pool).metrics("metric=csat&by=product")
            expect(later).toEqual(await createFiguresApp(storage.pool).metrics("metric=csat&by=product"))
            expect(later.total.n).toBe((figures.total.n ?? 0) + 10)
          } finally {
            await copy.close()
          }
        } finally {
          await storage.close()
          await rm(directory, { recursive: true, force: true })
        }
      },
      PATIENCE,
    )

    test(
      "[OWN-22] that is restored over what a running Vetrina has takes the place of all of it",
      async () => {
        const storage = await openTestStorage(kind)
        const directory = await mkdtemp(join(tmpdir(), "vetrina-backup-"))
        const file = join(directory, "vetrina.dump")
        try {
          const sent = answers(AMINA, 0, 12)
          await createEventsApp({ pool: storage.pool }).send(sent)
          await run(programs?.dump ?? "", ["--format", "custom", "--file", file, storage.databaseUrl])
          const copy = await restored(file, storage, "a running Vetrina")
          try {
            expect(await contents(copy.storage.pool)).toEqual(await contents(storage.pool))
            const again = createEventsApp({ pool: copy.storage.pool })
            expect((await again.send(sent)).duplicates).toHaveLength(sent.length)
          } finally {
            await copy.close()
          }
        } finally {
          await storage.close()
          await rm(directory, { recursive: true, force: true })
        }
      },
      PATIENCE,
    )

    test(
      "[OWN-22] of a database that is at rest is the same, row by row",
      async () => {
        const storage = await openTestStorage(kind)
        const directory = await mkdtemp(join(tmpdir(), "vetrina-backup-"))
        const file = join(directory, "vetrina.dump")
        try {
          await createEventsApp({ pool: storage.pool }).send(answers(AMINA, 0, 20))
          await run(programs?.dump ?? "", ["--format", "custom", "--file", file, storage.databaseUrl])
          const copy = await restored(file, storage)
          try {
            expect(await contents(copy.storage.pool)).toEqual(await contents(storage.pool))
          } finally {
            await copy.close()
          }
        } finally {
          await storage.close()
          await rm(directory, { recursive: true, force: true })
        }
      },
      PATIENCE,
    )
  })
}

test(
  "[OWN-22] a copy of the directory of a stopped embedded database is the same, and starts by itself",
  async () => {
    const directory = await mkdtemp(join(tmpdir(), "vetrina-copy-"))
    const open = (dataDir: string) => openStorage({ dataDir, log, now: () => Date.now() })
    const [from, to] = [join(directory, "data"), join(directory, "copy")]
    try {
      const storage = await open(from)
      await createEventsApp({ pool: storage.pool }).send(answers(AMINA, 0, 20))
      const before = await contents(storage.pool)
      await storage.close()
      // With its owner: the embedded database may run under another account.
      await run("cp", ["-a", from, to])
      const copy = await open(to)
      expect(await contents(copy.pool)).toEqual(before)
      const reply = await createEventsApp({ pool: copy.pool }).send(answers(AMINA, 100, 1))
      expect(reply.accepted).toHaveLength(2)
      await copy.close()
    } finally {
      await rm(directory, { recursive: true, force: true })
    }
  },
  PATIENCE,
)
