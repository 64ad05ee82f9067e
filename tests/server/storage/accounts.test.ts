import { execFile } from "node:child_process"
import { chmod, chown, copyFile, link, mkdir, mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { promisify } from "node:util"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { chooseAccount } from "../../../src/server/storage/embedded/account.ts"
import {
  findBinaries,
  packageRoot,
  programEnvironment,
} from "../../../src/server/storage/embedded/binaries.ts"
import { clusterPaths } from "../../../src/server/storage/embedded/cluster-paths.ts"
import { clusterExists, makeCluster } from "../../../src/server/storage/embedded/make-cluster.ts"
import { runAs } from "../../../src/server/storage/embedded/run-as.ts"
import { startHolder } from "../../helpers/storage/start-holder.ts"

const run = promisify(execFile)
const isRoot = process.getuid?.() === 0
/** The account that every Unix has for those who may do nothing. */
const ORDINARY = 65_534

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "vetrina-account-"))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** The same package without the links that its install script makes. */
async function copyWithoutLinks(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true })
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) await copyWithoutLinks(source, target)
    else if (entry.isFile()) await link(source, target).catch(() => copyFile(source, target))
  }
}

describe("PostgreSQL's programs", () => {
  test("[STA-11] run without the links that an install script should have made, and leave the package alone", async () => {
    const root = join(folder, "package")
    await copyWithoutLinks(join(packageRoot(process), "native"), join(root, "native"))
    const before = await readdir(join(root, "native/lib"))
    const binaries = await findBinaries(join(folder, "libraries"), root)
    for (const program of [binaries.postgres, binaries.initdb]) {
      const { stdout } = await run(program, ["--version"], { env: programEnvironment(binaries) })
      expect(stdout).toMatch(/^(?:postgres|initdb) \(PostgreSQL\) \d+/)
    }
    expect(await readdir(join(root, "native/lib"))).toEqual(before)
    await findBinaries(join(folder, "libraries"), root)
  })

  test("[STA-11] a machine that there is no PostgreSQL for is named, with what to do", () => {
    expect(() => packageRoot({ platform: "plan9", arch: "mips" })).toThrow(/plan9 mips.*set DATABASE_URL/)
  })

  test("[STA-11] get none of our environment", async () => {
    expect(programEnvironment({ initdb: "", postgres: "", env: { A: "b" } })).toEqual({
      PATH: "/usr/local/bin:/usr/bin:/bin",
      LC_ALL: "C",
      A: "b",
    })
  })
})

describe.skipIf(!isRoot)(
  `the account it runs under${isRoot ? "" : " (skipped: these tests start as root)"}`,
  () => {
    const ownerOf = async (path: string) => (await stat(path)).uid

    test("[STA-12] as root it runs as somebody else, who owns the database and nothing around it", async () => {
      const dataDir = join(folder, "data")
      const holder = startHolder(dataDir)
      await holder.opened
      expect(await ownerOf(join(dataDir, "postgres"))).not.toBe(0)
      expect(await ownerOf(join(dataDir, "postgres-password"))).toBe(0)
      const pid = (await readFile(join(dataDir, "postgres/postmaster.pid"), "utf8")).split("\n")[0]
      expect(await readFile(`/proc/${pid}/status`, "utf8")).not.toMatch(/^Uid:\s+0\b/m)
      holder.child.kill("SIGTERM")
      await new Promise((resolve) => holder.child.once("exit", resolve))
    })

    test("[STA-12] as root it works below a directory that only root may enter, such as root's home", async () => {
      const home = join(folder, "home")
      await mkdir(home, { mode: 0o700 })
      const holder = startHolder(join(home, "vetrina/data"))
      await expect(holder.opened).resolves.toBeGreaterThan(0)
      expect((await stat(home)).mode & 0o777).toBe(0o700)
      holder.child.kill("SIGTERM")
      await new Promise((resolve) => holder.child.once("exit", resolve))
    })

    test("[STA-12] as root it works when its programs are below such a directory too", async () => {
      const home = join(folder, "home")
      await mkdir(home, { mode: 0o700 })
      await copyWithoutLinks(join(packageRoot(process), "native"), join(home, "package/native"))
      const paths = clusterPaths(join(home, "data"))
      await mkdir(paths.dataDir, { mode: 0o711 })
      const account = await chooseAccount(paths.cluster)
      const binaries = await findBinaries(paths.libraries, join(home, "package"))
      const as = await runAs(account, [paths.cluster, binaries.postgres])
      await makeCluster({ paths, binaries, account, as, password: "a password" })
      expect(await clusterExists(paths)).toBe(true)
    })

    test("[STA-12] where that can't be done the closed directory is named", async () => {
      const home = join(folder, "home")
      await mkdir(home, { mode: 0o700 })
      const account = { uid: ORDINARY, gid: ORDINARY }
      await expect(runAs(account, [join(home, "data")], { findHelper: async () => null })).rejects.toThrow(
        `may not enter ${folder}`,
      )
      await chmod(folder, 0o711)
      await expect(runAs(account, [join(home, "data")], { findHelper: async () => null })).rejects.toThrow(
        `may not enter ${home}: set DATA_DIR`,
      )
    })

    test("[STA-13] as an ordinary user it runs as that user, and root takes such a database over as it is", async () => {
      const dataDir = join(folder, "data")
      await chmod(folder, 0o755)
      await mkdir(dataDir)
      await chown(dataDir, ORDINARY, ORDINARY)
      const ordinary = startHolder(dataDir, {
        uid: ORDINARY,
        gid: ORDINARY,
        env: { PATH: process.env.PATH, TMPDIR: dataDir },
      })
      await ordinary.opened
      expect(await ownerOf(join(dataDir, "postgres"))).toBe(ORDINARY)
      expect(await ownerOf(join(dataDir, "postgres-password"))).toBe(ORDINARY)
      ordinary.child.kill("SIGTERM")
      await new Promise((resolve) => ordinary.child.once("exit", resolve))
      const root = startHolder(dataDir)
      await root.opened
      expect(await ownerOf(join(dataDir, "postgres"))).toBe(ORDINARY)
      root.child.kill("SIGTERM")
      await new Promise((resolve) => root.child.once("exit", resolve))
    })
  },
)
