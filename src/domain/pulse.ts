import type { Localized } from "./language.ts"
import type { Role } from "./role.ts"

/** Who answers together: those who are with visitors, and those who aren't. */
export const TEAMS = ["guides", "office"] as const
export type Team = (typeof TEAMS)[number]

export function teamOf(role: Role): Team {
  return role === "guide" ? "guides" : "office"
}

/** Asked of staff on 0-10. */
export const ENPS_QUESTION: Localized = {
  it: "Da 0 a 10, quanto consiglieresti a un amico di lavorare qui?",
  en: "From 0 to 10, how likely are you to recommend working here to a friend?",
}

/** Whether staff agree, on 1-5. */
export const PULSE_STATEMENTS = ["proud", "equipped", "heard"] as const
export type PulseStatement = (typeof PULSE_STATEMENTS)[number]

export const STATEMENT_WORDS: Readonly<Record<PulseStatement, Localized>> = {
  proud: { it: "Vado fiero del servizio che diamo.", en: "I’m proud of the service we give." },
  equipped: { it: "Ho quello che mi serve per lavorare bene.", en: "I have what I need to work well." },
  heard: { it: "Quello che dico qui conta.", en: "What I say counts here." },
}

/** Characters that a word with it may have. */
export const PULSE_WORD_MAX = 500

export interface PulseAnswer {
  /** 0-10. */
  readonly enps: number
  /** 1-5 each. */
  readonly statements: Readonly<Record<PulseStatement, number>>
  readonly word?: string
}

/** `open`: they may be asked. `asked`: they have been, this week, and may still answer by themselves. */
export type PulseTurn = "open" | "asked" | "answered"

/** `GET /api/pulse`. */
export interface PulseReply {
  /** Monday of the week, in the showroom's time zone. */
  readonly week: string
  readonly turn: PulseTurn
  /** They don't want to be asked at the end of a shift. */
  readonly quiet: boolean
}
