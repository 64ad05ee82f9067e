import type { Language } from "../domain/language.ts"
import type { Role } from "../domain/role.ts"

/** Somebody who works here, as the owner sees them. Times are ISO 8601. */
export interface AccountReply {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly active: boolean
  readonly hasSecondFactor: boolean
  readonly hasPassword: boolean
  /** Open sessions. */
  readonly sessions: number
  readonly since: string
  /** To within some minutes; `null`: never. */
  readonly seenAt: string | null
}

export interface InvitationReply {
  readonly id: string
  readonly email: string
  readonly role: Role
  readonly language: Language
  readonly by: string
  readonly sentAt: string
  readonly expiresAt: string
  readonly expired: boolean
}

export interface AccessReply {
  /** Id of whoever asks. */
  readonly you: string
  readonly accounts: readonly AccountReply[]
  /** Those that nobody has taken up or taken back. */
  readonly invitations: readonly InvitationReply[]
  readonly secondFactorFor: readonly Role[]
  /** Whether there is a mail server. */
  readonly mail: boolean
}

/** An invitation whose link was just made: only now is it known. */
export interface InvitedReply {
  readonly invitation: InvitationReply
  readonly link: string
  /** What became of the mail; `off`: there is no mail server. */
  readonly mailed: "sent" | "failed" | "off"
}

/** What a link that invites says to whoever opens it. */
export interface OpenInvitationReply {
  readonly email: string
  readonly role: Role
  readonly by: string
  readonly expiresAt: string
  readonly showroom: string
  /** Whether one can do without a password. */
  readonly byLink: boolean
}

export interface MyAccountReply {
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly hasPassword: boolean
  readonly hasSecondFactor: boolean
  /** Whether the owner wants it of this role. */
  readonly needsSecondFactor: boolean
  /** Backup codes that weren't used; `null` without a second factor. */
  readonly codesLeft: number | null
  readonly mail: boolean
}

/** A device on which somebody is signed in. No address is kept. */
export interface SessionReply {
  readonly id: string
  /** `null`: it doesn't say. */
  readonly browser: string | null
  readonly system: string | null
  readonly since: string
  readonly seenAt: string | null
  /** The one that asks. */
  readonly here: boolean
}

export interface SessionsReply {
  readonly sessions: readonly SessionReply[]
}

export interface LogEntryReply {
  readonly id: string
  readonly at: string
  readonly actor: { readonly id: string; readonly name: string | null }
  readonly action: string
  readonly subject: string
  readonly details: Readonly<Record<string, string | number>>
}

export interface LogReply {
  readonly entries: readonly LogEntryReply[]
  readonly next: string | null
  /** Everybody who is in the log. */
  readonly actors: readonly { readonly id: string; readonly name: string | null }[]
}

/** Days for which a link that invites is good. */
export const INVITATION_DAYS = 7
