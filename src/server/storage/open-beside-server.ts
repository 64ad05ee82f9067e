import { joinEmbeddedStorage } from "./embedded/join-embedded-storage.ts"
import { openStorage } from "./open-storage.ts"
import { type Storage, StorageError, type StorageOptions } from "./storage.ts"

/**
 * Opens the database for a tool, whether or not a Vetrina is running on it: its embedded database is joined while it
 * runs, and started for as long as the tool needs it when it doesn't.
 *
 * @throws StorageError
 */
export async function openBesideServer(options: StorageOptions): Promise<Storage> {
  if (options.databaseUrl) return openStorage(options)
  const joined = await joinEmbeddedStorage(options)
  if (joined) return joined
  try {
    return await openStorage(options)
  } catch (error) {
    // One that was just starting when we looked has taken the directory meanwhile.
    const late = error instanceof StorageError ? await joinEmbeddedStorage(options) : null
    if (late) return late
    throw error
  }
}
