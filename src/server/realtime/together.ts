import type { Logger } from "pino"
import type { IceServer } from "../../protocol/realtime/messages/voice.ts"
import type { Directory } from "./directory/directory.ts"
import { createResumeTokens, type ResumeTokens } from "./identity/resume-tokens.ts"
import type { RoomCodes } from "./identity/room-codes.ts"
import type { Signer } from "./identity/sign.ts"
import type { Link } from "./link.ts"
import type { Report } from "./room/effect.ts"
import type { Rooms } from "./rooms.ts"
import type { Seat } from "./seat.ts"
import type { VisitLog } from "./visits/visit-log.ts"

export interface TogetherOptions {
  readonly rooms: Rooms
  /** Which rooms are here, and where the others are. */
  readonly directory: Directory
  readonly codes: RoomCodes
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
  /** Tells the other processes that somebody is here now. */
  readonly tellWhoIsHere?: (here: Here) => void
  /** Milliseconds after which somebody whom this process sends out may come to another, or to the next. */
  readonly comeBackIn?: number
}

/** Somebody is in a room of some process, and nowhere else. */
export interface Here {
  readonly key: string
  /** Of the directory: of two who say so, the later is right. */
  readonly turn: number
}

/** Milliseconds after which a server that is about to end has been replaced. */
const RESTART_MS = 1_500

/** What is shared by all connections of a process. */
export interface Together extends Required<TogetherOptions> {
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
    tellWhoIsHere: () => {},
    comeBackIn: RESTART_MS,
    ...options,
    tokens: createResumeTokens(options.signer),
    seats: new Map(),
    links: new Set(),
    outside: new Map(),
    closing: false,
  }
}
