import type { Logger } from "pino"
import type { IceServer } from "../../protocol/realtime/messages/voice.ts"
import { createResumeTokens, type ResumeTokens } from "./identity/resume-tokens.ts"
import type { Signer } from "./identity/sign.ts"
import type { Link } from "./link.ts"
import type { Report } from "./room/effect.ts"
import type { Rooms } from "./rooms.ts"
import type { Seat } from "./seat.ts"
import type { VisitLog } from "./visits/visit-log.ts"

export interface TogetherOptions {
  readonly rooms: Rooms
  readonly signer: Signer
  readonly log: Pick<Logger, "warn" | "info" | "error">
  /** Milliseconds since the epoch by a clock that is never put back. */
  readonly now: () => number
  /** Resolves when the report is on disk. */
  readonly keepReport: (report: Report) => Promise<void>
  /** What was written down of guided visits. */
  readonly visits: VisitLog
  /** Milliseconds before this address, or this visitor, may ask again; 0: now. */
  readonly limitJoins: (address: string, key: string) => Promise<number>
  /** What helps this person to connect with others in voice, at that time in milliseconds since the epoch. */
  readonly iceServers: (key: string, now: number) => IceServer[]
}

/** What is shared by all connections of a process. */
export interface Together extends TogetherOptions {
  readonly tokens: ResumeTokens
  /** Whose connection is whose, by key of the person: one each. */
  readonly seats: Map<string, Seat>
  readonly links: Set<Link>
  /** Connections that are nobody yet, and since when. */
  readonly outside: Map<Link, number>
  /** No one is let in any more. */
  closing: boolean
}

export function createTogether(options: TogetherOptions): Together {
  return {
    ...options,
    tokens: createResumeTokens(options.signer),
    seats: new Map(),
    links: new Set(),
    outside: new Map(),
    closing: false,
  }
}
