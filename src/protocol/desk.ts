import type { Device, HelpOutcome } from "../domain/event.ts"
import type { Language } from "../domain/language.ts"
import type { Contact, HelpLine } from "./help.ts"
import type { ServiceFigure } from "./service-metrics.ts"

/** Seconds without a sign of a guide's page after which the guide is off duty. */
export const OFF_DUTY_AFTER = 45

/** Who asks, where and what about. */
export interface DeskPerson {
  readonly id: string
  /** Empty: none was given. */
  readonly name: string
  readonly language: Language
  readonly device: Device | null
  readonly about: string
  /** As the guide reads it; `null` in the list. */
  readonly zone: string | null
  readonly product: { readonly id: string; readonly title: string } | null
  /** ISO 8601, by the server's clock. */
  readonly askedAt: string
  /** Whether the visitor's page was heard of lately. */
  readonly here: boolean
}

export interface Waiting extends DeskPerson {
  /** Who has it and is off duty again; `null`: nobody has taken it. */
  readonly heldBy: string | null
}

/** A conversation of whoever reads the desk. */
export interface Handling extends DeskPerson {
  /** `wrapping-up`: it is over, and wants its note. */
  readonly step: "talking" | "wrapping-up"
  readonly takenAt: string
  readonly answeredAt: string | null
  readonly endedAt: string | null
  readonly lines: readonly HelpLine[]
}

/** Somebody else's conversation. */
export interface Elsewhere extends DeskPerson {
  readonly guide: string
}

/** Left while nobody was on duty. */
export interface Message extends DeskPerson {
  readonly contact: Contact | null
}

export interface Closed {
  readonly id: string
  readonly name: string
  readonly about: string
  readonly note: string
  /** Whoever closed it; `null`: the visitor withdrew, or was gone. */
  readonly guide: string | null
  readonly how: HelpOutcome
  readonly closedAt: string
  /** Seconds until the first answer; `null`: there was none. */
  readonly wait: number | null
}

/** `GET /api/desk`, for guides: all that the desk shows. */
export interface DeskReply {
  /** The server's clock, ISO 8601. */
  readonly now: string
  /** Since when whoever asks is on duty; `null`: they aren't. */
  readonly onDutySince: string | null
  /** Names of all who are on duty. */
  readonly guides: readonly string[]
  /** Oldest first. */
  readonly waiting: readonly Waiting[]
  readonly mine: readonly Handling[]
  readonly elsewhere: readonly Elsewhere[]
  /** Oldest first. */
  readonly messages: readonly Message[]
  /** Newest first, of today. */
  readonly closed: readonly Closed[]
  readonly today: { readonly firstResponse: ServiceFigure; readonly handling: ServiceFigure }
}
