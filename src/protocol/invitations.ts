import * as v from "valibot"

/** The address's parameter that carries an invitation. */
export const INVITE = "invite"
export const INVITATION_CODE = /^[0-9a-hjkmnp-tv-z]{16}$/

const secret = v.pipe(v.string(), v.uuid(), v.toLowerCase())
const code = v.pipe(v.string(), v.regex(INVITATION_CODE))

/**
 * `POST /api/invitations`: the invitation of whoever has this secret, made once by their browser: always the same one.
 * `shared`: it was just passed on.
 */
export const invitationRequest = v.strictObject({ secret, shared: v.boolean() })
export interface InvitationReply {
  readonly code: string
}

/** `POST /api/invitations/opened`, by anybody, and `PUT /api/me/invitation`, by who agreed to be remembered. */
export const invitedRequest = v.strictObject({ code })
export interface InvitedReply {
  /** Whether it was counted now; a second time, or one's own, isn't. */
  readonly counted: boolean
}

/** How far the visits of those who were invited went. */
export const INVITED_STAGES = ["inspected", "cart", "checkout"] as const
export type InvitedStage = (typeof INVITED_STAGES)[number]

/** `n` and the rest are `null` when the people are too few to be told. */
export interface StageFigure {
  readonly stage: InvitedStage
  readonly n: number | null
  /** Percent of the visitors, with its interval. */
  readonly share: number | null
  readonly low: number | null
  readonly high: number | null
}

/** `GET /api/invitations/figures`, as far back as visitors are remembered. */
export interface InvitationFiguresReply {
  /** Those who passed their invitation on. */
  readonly sharers: number
  /** How often a link was opened: an anonymous total. */
  readonly opened: number
  /** Those who came by one and agreed to be remembered, each once. */
  readonly visitors: number
  readonly stages: readonly StageFigure[]
}
