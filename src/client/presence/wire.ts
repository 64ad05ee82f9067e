import type { Request } from "../../protocol/realtime/messages.ts"

/** A connection to the rooms. */
export interface Wire {
  tell(request: Request): void
  send(bytes: Uint8Array<ArrayBuffer>): void
  /** Whether what was sent has gone out: movement waits for that, and is then the newest. */
  isReady(): boolean
  /** Ends it; nothing is told by it after that. */
  close(): void
}

/** What a connection tells; `closed` comes once, also when it never opened. */
export interface WireEvents {
  opened(): void
  message(raw: unknown): void
  bytes(raw: Uint8Array): void
  closed(): void
}

/** `websocket`: at once or not at all. `polling`: by requests, until something better works. */
export type Transport = "websocket" | "polling"

/** `to`: the process of the server that one was sent on to; `null`: any. */
export type OpenWire = (transport: Transport, events: WireEvents, to: string | null) => Wire
