import type { Device, EventPlace, HelpOutcome } from "../domain/event.ts"
import type { Language } from "../domain/language.ts"

/** Code points that are kept of what a visitor asks, of a line of the conversation, of a message and of a note. */
export const MAX_ABOUT = 280
export const MAX_LINE = 500
export const MAX_MESSAGE = 1000
export const MAX_NOTE = 200
/** Lines of one conversation. */
export const MAX_LINES_OF_HELP = 400
/** Minutes after a conversation in which asking again takes it up again: it is the same matter, not another request. */
export const REOPEN_MINUTES = 30
/** Days after which the address somebody left is erased, once they were answered. */
export const ERASE_CONTACT_DAYS = 30
/** The header that carries a request's secret, which only the page that asked has. */
export const HELP_KEY_HEADER = "x-help-key"
/** How the secret looks: 24 bytes of chance in base64url. */
export const HELP_KEY = /^[A-Za-z0-9_-]{32}$/

export type Contact =
  | { readonly kind: "email"; readonly value: string }
  | { readonly kind: "phone"; readonly value: string }

/** `GET /api/help`: whether there is anybody to ask. */
export interface HelpHours {
  /** Guides on duty. */
  readonly guides: number
  /** Seconds within which nine of ten were answered lately; `null` when they were too few to say. */
  readonly usualWait: number | null
  /** Guided visits can be booked. */
  readonly bookable?: true
}

/** `PUT /api/help/requests/:id`, with the secret in a header. The same request again changes nothing. */
export interface AskForHelp {
  /** `message`: nobody is on duty, and the visitor leaves word. */
  readonly kind: "request" | "message"
  readonly visitId: string
  readonly about: string
  readonly name: string
  readonly language: Language
  readonly device?: Device
  readonly sceneId?: string
  readonly sceneVersion?: string
  readonly place?: EventPlace
  readonly productId?: string
  /** Where to answer a message. */
  readonly contact?: Contact
  /** That the contact may be kept to answer; there is none without it. */
  readonly consent?: true
}

/** `POST /api/help/requests/:id/message`: the visitor who waited leaves word instead. */
export interface LeaveWord {
  readonly about: string
  readonly contact?: Contact
  readonly consent?: true
}

/** A line of the conversation. `invite`: its text is the code of a guided visit; `recap`: of a recap. */
export interface HelpLine {
  readonly id: string
  readonly by: "visitor" | "guide"
  /** The guide's first name; empty for the visitor. */
  readonly name: string
  readonly kind: "text" | "invite" | "recap"
  readonly text: string
  /** ISO 8601. */
  readonly at: string
}

export type HelpProgress =
  /** `before`: how many asked earlier and wait too. */
  | { readonly kind: "waiting"; readonly before: number }
  | { readonly kind: "taken"; readonly guide: string }
  /** `guideId`: who handled it, as events name them; absent when nobody did. */
  | { readonly kind: "ended"; readonly how: HelpOutcome; readonly guideId?: string }
  /** Left as a message. */
  | { readonly kind: "message"; readonly dealtWith: boolean }

/** What the visitor who asked sees: `GET /api/help/requests/:id`. */
export interface HelpReply extends HelpHours {
  readonly id: string
  readonly about: string
  /** ISO 8601, by the server's clock; its clock now is in `now`. */
  readonly askedAt: string
  readonly now: string
  readonly progress: HelpProgress
  readonly lines: readonly HelpLine[]
}
