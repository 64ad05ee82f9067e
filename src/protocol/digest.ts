import type { Outcome } from "../domain/board.ts"
import type { Language, Localized } from "../domain/language.ts"
import type { TargetMetric } from "../domain/target.ts"
import type { Change, Days } from "./actions.ts"
import type { FigureReply } from "./metrics.ts"

/** The hour of Monday at which the week before is told, by the clock on the store's wall. */
export const DIGEST_HOUR = "07:00"
/** Days before the week that it is compared with. */
export const COMPARED_WITH_DAYS = 28
/** Weeks of the staff's pulse that are told together: of one there are seldom five answers. */
export const STAFF_WEEKS = 4
/** So many comments are shown at most, and none of fewer than five that could be. */
export const MOST_COMMENTS = 2

/** What a number is called to have done: only what holds when all that is compared is looked at together (Holm). */
export type DigestWord = "better" | "worse" | "same" | "too-few"

export interface DigestNumber {
  readonly metric: TargetMetric
  readonly now: FigureReply
  readonly before: FigureReply
  /** `null` where there is nothing to compare. */
  readonly change: Change | null
  readonly word: DigestWord
}

/** A place whose number got better or worse. */
export interface DigestPart extends DigestNumber {
  readonly touchpoint: string
  readonly label: Localized
}

export interface DigestDeed {
  readonly said: Localized
  readonly did: Localized
  readonly outcome: Outcome
  readonly on: string
  readonly place: Localized | null
}

/** A comment by the id of its impression, with the zone where five or more were written; else `null`. */
export interface DrawnComment {
  readonly id: string
  readonly zone: string | null
}

/** A week, as it was told. Nothing in it is anybody's own words: comments are named by the ids of their impressions. */
export interface Digest extends Days {
  /** As `2026-W47`. */
  readonly week: string
  readonly before: Days
  readonly timezone: string
  readonly numbers: readonly DigestNumber[]
  readonly parts: readonly DigestPart[]
  /** How many comparisons were made to find them. */
  readonly compared: number
  readonly cases: {
    readonly open: number
    readonly overdue: number
    readonly opened: number
    readonly closed: number
  }
  readonly entries: readonly DigestDeed[]
  readonly actions: readonly { readonly what: string; readonly on: string }[]
  readonly comments: readonly DrawnComment[]
  readonly staff: Days & {
    readonly enps: FigureReply
    readonly engagement: FigureReply
    readonly participation: FigureReply
    /** What customers said in the same weeks. */
    readonly nps: FigureReply
    readonly csat: FigureReply
  }
}

/** What somebody wrote, with where if that tells of nobody, and nothing else. */
export interface DigestComment {
  /** Which one, for whoever takes it off the page. */
  readonly n: number
  readonly words: string
  readonly language: string
  readonly place: Localized | null
}

/** `GET /api/digest/:week?key&lang`: to whoever has the link, and to staff. */
export interface DigestReply extends Omit<Digest, "comments"> {
  readonly madeAt: string
  /** As they are now: what was withdrawn or deleted since isn't there. */
  readonly comments: readonly DigestComment[]
}

export interface DigestWeek extends Days {
  readonly week: string
  readonly madeAt: string
}

/** `GET /api/digest?key`: latest first. */
export interface DigestsReply {
  readonly weeks: readonly DigestWeek[]
}

export interface SubscriberLine {
  readonly id: string
  readonly email: string
  readonly language: Language
  /** Who put it there; `null`: they did themselves. */
  readonly addedBy: string | null
  readonly at: string
  /** When they left. */
  readonly leftAt: string | null
  /** What became of the last letter; `null`: there was none. */
  readonly last: "sent" | "waiting" | "refused" | null
}

/** `GET /api/digest/settings`: for marketers and the owner. */
export interface DigestSettings {
  readonly subscribers: readonly SubscriberLine[]
  /** The way in for anyone in the company. */
  readonly link: string
  /** Whether there is a mail server. */
  readonly mail: boolean
  /** When the next one is made: ISO 8601. */
  readonly next: string
}

/** `GET /api/digest/mine`: whether whoever is signed in gets it. */
export interface DigestMine {
  readonly email: string
  readonly isOn: boolean
  readonly language: Language | null
}
