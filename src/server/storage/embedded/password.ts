import { randomBytes } from "node:crypto"
import { link, open, readFile, rm } from "node:fs/promises"
import { StorageError } from "../storage.ts"

async function readPassword(path: string): Promise<string | null> {
  const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null
    throw new StorageError(`cannot read ${path}: ${error.message}`, { cause: error })
  })
  return text?.trim() || null
}

/**
 * The embedded database's password: the one in `path`, else a new one that is on disk, readable by us alone, before
 * this resolves. When two processes make one at once, both get the first.
 */
export async function ensurePassword(path: string): Promise<string> {
  const existing = await readPassword(path)
  if (existing) return existing
  const draft = `${path}-${process.pid}-${randomBytes(4).toString("hex")}`
  const file = await open(draft, "wx", 0o600)
  try {
    await file.writeFile(`${randomBytes(24).toString("base64url")}\n`)
    await file.sync()
  } finally {
    await file.close()
  }
  try {
    await link(draft, path).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "EEXIST") throw error
    })
  } finally {
    await rm(draft, { force: true })
  }
  const made = await readPassword(path)
  if (!made) throw new StorageError(`${path} is empty: delete it if the database is new, else restore it`)
  return made
}
