import type { Device, EventFact, EventPlace, HelpOutcome } from "../../domain/event.ts"
import type { Language } from "../../domain/language.ts"
import type { PassEnding } from "../../protocol/desk.ts"
import type { Contact } from "../../protocol/help.ts"

export interface Guide {
  readonly id: string
  readonly name: string
}

/** How a request went from one guide to another. */
export interface Pass {
  readonly id: string
  readonly from: Guide
  /** `null`: back into the queue. */
  readonly to: Guide | null
  readonly note: string
  /** Ids of products that it is about. */
  readonly products: readonly string[]
  readonly at: number
  readonly ending: PassEnding
}

/** What a guide noted for whoever of the staff has the request; the visitor never sees it. */
export interface PrivateNote {
  readonly id: string
  readonly by: string
  readonly text: string
  readonly at: number
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
  /** The first answer of a person, whoever has the request now. */
  readonly answeredAt: number | null
  readonly endedAt: number | null
  readonly closedAt: number | null
  readonly note: string
  /** Milliseconds for which guides were with it before the one who has it now: the queue in between isn't in them. */
  readonly handledMs: number
  /** When its guide last did something with it. */
  readonly actedAt: number | null
  /** Oldest first; the last is open while its ending is `offered`. */
  readonly passed: readonly Pass[]
  /** The first of the requests that this one takes up again, of the same visit; `null`: it is one of its own. */
  readonly reopens: string | null
  readonly privateNotes: readonly PrivateNote[]
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
  /** `invite`: its text is the code of a guided visit; `recap`: of a recap. */
  readonly kind: "text" | "invite" | "recap"
  readonly text: string
  readonly at: number
}

/**
 * Why nothing changed. `taken`: another guide has it. `not-yours`: a guide must take it first. `over`: it has ended.
 * `off-duty`: only who is on duty takes requests. `full`: it has as many lines, notes or passes as are kept. `away`: the
 * colleague isn't on duty. `offered`: it is offered to somebody already. `not-offered`: it isn't, or not any more.
 */
export const HELP_REFUSALS = [
  "taken",
  "not-yours",
  "over",
  "off-duty",
  "full",
  "away",
  "offered",
  "not-offered",
] as const
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
