import type pg from "pg"
import type { Logger } from "pino"

export type StorageKind = "embedded" | "postgres"

/** Where everything is kept: a PostgreSQL, migrated, whichever way it was started. */
export interface Storage {
  readonly kind: StorageKind
  readonly pool: pg.Pool
  /** For tools that open their own connections. Holds the password: never log it. */
  readonly databaseUrl: string
  /** Ends the connections; the embedded database is stopped too. Safe to call twice. */
  close(): Promise<void>
}

export interface StorageOptions {
  /** Directory of the embedded database and of uploads; made when missing. */
  readonly dataDir: string
  /** An own PostgreSQL 15 or later, used instead of the embedded one. */
  readonly databaseUrl?: string | undefined
  readonly log: Logger
  /** Milliseconds since the epoch. */
  readonly now: () => number
  /** Milliseconds to wait for another Vetrina that is just leaving the directory; 5000 when left out. */
  readonly holderPatience?: number
  /** Called once when the embedded database, or the lock on its directory, is lost: going on would be unsafe. */
  readonly onLost?: ((error: Error) => void) | undefined
}

/** Storage can't be opened; the message says why and what to do, and is fit to be shown as it is. */
export class StorageError extends Error {
  override readonly name = "StorageError"
}
