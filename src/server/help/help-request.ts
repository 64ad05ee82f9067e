import type { Device, EventFact, EventPlace, HelpOutcome } from "../../domain/event.ts"
import type { Language } from "../../domain/language.ts"
import type { Contact } from "../../protocol/help.ts"

export interface Guide {
  readonly id: string
  readonly name: string
}

/** A visitor's request for somebody, or the message they left. Times are milliseconds since the epoch, by our clock. */
export interface HelpRequest {
  readonly id: string
  readonly visitId: string
  readonly kind: "request" | "message"
  /** `ended`: the conversation is over, and its guide still has to note what it was about. */
  readonly state: "waiting" | "taken" | "ended" | "closed"
  readonly ending: HelpOutcome | null
  readonly about: string
  readonly name: string
  readonly language: Language
  readonly device: Device | null
  readonly sceneId: string | null
  readonly sceneVersion: string | null
  readonly place: EventPlace | null
  readonly productId: string | null
  readonly contact: Contact | null
  readonly requestedAt: number
  /** When the visitor's page was last heard of. */
  readonly seenAt: number
  readonly guide: Guide | null
  readonly takenAt: number | null
  /** The first answer of a person. */
  readonly answeredAt: number | null
  readonly endedAt: number | null
  readonly closedAt: number | null
  readonly note: string
}

/** What is written into the log of events about a change. */
export interface HelpFact {
  readonly fact: Extract<EventFact, { requestId: string }>
  readonly at: number
  readonly guideId: string | null
}

export interface NewLine {
  readonly id: string
  readonly by: "visitor" | "guide"
  readonly name: string
  readonly kind: "text" | "invite"
  readonly text: string
  readonly at: number
}

/**
 * Why nothing changed. `taken`: another guide has it. `not-yours`: a guide must take it first. `over`: it has ended.
 * `off-duty`: only who is on duty takes requests. `full`: the conversation has as many lines as are kept.
 */
export const HELP_REFUSALS = ["taken", "not-yours", "over", "off-duty", "full"] as const
export type HelpRefusal = (typeof HELP_REFUSALS)[number]

/** What becomes of a request when somebody does something with it. */
export type HelpChange =
  | {
      readonly kind: "changed"
      readonly request: HelpRequest
      readonly facts?: readonly HelpFact[]
      readonly line?: NewLine
    }
  | { readonly kind: "same" }
  | { readonly kind: "refused"; readonly reason: HelpRefusal; readonly by?: string }

export function refused(reason: HelpRefusal, by?: string): HelpChange {
  return { kind: "refused", reason, ...(by === undefined ? {} : { by }) }
}

/** As visitors are told a guide's name. */
export function firstName(name: string): string {
  return name.trim().split(/\s+/)[0] ?? ""
}
