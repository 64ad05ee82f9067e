import { execFile } from "node:child_process"
import { readdir } from "node:fs/promises"
import { join } from "node:path"
import { promisify } from "node:util"

const run = promisify(execFile)
const PACKAGED = "/usr/lib/postgresql"

/** The programs that back a database up and restore it. */
export interface DumpPrograms {
  readonly dump: string
  readonly restore: string
  /** Of PostgreSQL; they take servers of this version and older. */
  readonly major: number
}

async function majorOf(program: string): Promise<number | null> {
  const answer = await run(program, ["--version"]).catch(() => null)
  const [, major] = /\(PostgreSQL\) (\d+)/.exec(answer?.stdout ?? "") ?? []
  return major === undefined ? null : Number(major)
}

/** The newest `pg_dump` of this machine with its `pg_restore`, or `null` when there is none. */
export async function findDumpPrograms(): Promise<DumpPrograms | null> {
  const versions = await readdir(PACKAGED).catch((): string[] => [])
  const places = versions.sort((a, b) => Number(b) - Number(a)).map((each) => join(PACKAGED, each, "bin"))
  for (const place of [...places, ""]) {
    const [dump, restore] = [join(place, "pg_dump"), join(place, "pg_restore")]
    const [major, same] = await Promise.all([majorOf(dump), majorOf(restore)])
    if (major !== null && major === same) return { dump, restore, major }
  }
  return null
}
