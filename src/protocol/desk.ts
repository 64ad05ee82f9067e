import type { Device, HelpOutcome } from "../domain/event.ts"
import type { Language } from "../domain/language.ts"
import type { Contact, HelpLine } from "./help.ts"
import type { ServiceFigure } from "./service-metrics.ts"

/** Seconds without a sign of a guide's page after which the guide is off duty. */
export const OFF_DUTY_AFTER = 45

/** How often a request is passed on at most, and how many private notes and products a pass or a request has. */
export const MAX_PASSES = 20
export const MAX_PRIVATE_NOTES = 50
export const MAX_PASSED_PRODUCTS = 8

/**
 * What became of a pass. `offered`: the colleague hasn't said yet. `queue`: it was put back. `withdrawn`: its guide kept it
 * after all. `lapsed`: the colleague went off duty, or the conversation ended.
 */
export const PASS_ENDINGS = ["offered", "accepted", "declined", "withdrawn", "lapsed", "queue"] as const
export type PassEnding = (typeof PASS_ENDINGS)[number]

/** How a request went from one guide to another; names are of staff. */
export interface PassReply {
  readonly id: string
  readonly from: string
  /** `null`: back into the queue. */
  readonly to: string | null
  readonly note: string
  readonly products: readonly { readonly id: string; readonly title: string }[]
  readonly at: string
  readonly ending: PassEnding
}

/** Noted for colleagues; never told to the visitor. */
export interface PrivateNoteReply {
  readonly id: string
  readonly by: string
  readonly text: string
  readonly at: string
}

/** What visitors who agreed to be remembered did before they asked; the latest last. */
export interface TriedStep {
  readonly what: "inspected" | "tried" | "compared" | "searched" | "struggled"
  /** The product's title, or what was searched for. */
  readonly about: string | null
  readonly times: number
}

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
  /** `said`: its title in the visitor's language. */
  readonly product: { readonly id: string; readonly title: string; readonly said: string } | null
  /** ISO 8601, by the server's clock. */
  readonly askedAt: string
  /** Whether the visitor's page was heard of lately. */
  readonly here: boolean
  readonly tried: readonly TriedStep[]
  /** How it was passed on so far, oldest first. */
  readonly passed: readonly PassReply[]
  /** What the conversation before was about, which this takes up again; `null`: it is the first. */
  readonly again: { readonly guide: string | null; readonly note: string } | null
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
  readonly privateNotes: readonly PrivateNoteReply[]
}

/** A colleague offers it to whoever reads the desk. */
export interface Offered extends DeskPerson {
  readonly lines: readonly HelpLine[]
  readonly privateNotes: readonly PrivateNoteReply[]
}

/** Another guide on duty. */
export interface Colleague {
  readonly id: string
  readonly name: string
  /** Conversations that they have now. */
  readonly busy: number
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
  /** Of those, whoever isn't the reader. */
  readonly colleagues: readonly Colleague[]
  /** Oldest first. */
  readonly waiting: readonly Waiting[]
  readonly mine: readonly Handling[]
  /** Oldest first. */
  readonly offered: readonly Offered[]
  readonly elsewhere: readonly Elsewhere[]
  /** Oldest first. */
  readonly messages: readonly Message[]
  /** Newest first, of today. */
  readonly closed: readonly Closed[]
  readonly today: { readonly firstResponse: ServiceFigure; readonly handling: ServiceFigure }
}
