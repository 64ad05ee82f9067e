import type { Reply } from "../../protocol/realtime/messages.ts"

/** One connection, as the rooms see it: a socket, or in tests a queue. */
export interface Link {
  tell(reply: Reply): void
  /** The bytes are the caller's again when it returns. */
  send(bytes: Uint8Array<ArrayBuffer>): void
  /** Whether what was sent has gone out. */
  isReady(): boolean
  /** Messages that still wait to go out. */
  waiting(): number
  /** Ends the connection after what was told. */
  close(): void
}
