import { openEmbeddedStorage } from "./embedded/open-embedded-storage.ts"
import { openPostgresStorage } from "./open-postgres-storage.ts"
import type { Storage, StorageOptions } from "./storage.ts"

/**
 * Opens the database and brings it to the newest schema.
 *
 * @throws StorageError when it can't: the directory is in use or unreachable, the server is too old or doesn't answer.
 */
export function openStorage(options: StorageOptions): Promise<Storage> {
  const { databaseUrl } = options
  return databaseUrl ? openPostgresStorage({ ...options, databaseUrl }) : openEmbeddedStorage(options)
}
