import type { Localized } from "./language.ts"
import type { OpeningHours } from "./opening-hours.ts"

/** Something that the brand promises everybody who comes: what is asked of it is held against that. */
export interface BrandPromise {
  readonly id: string
  readonly name: Localized
  /** What it means, in a line. */
  readonly about: Localized
}

/** Whether what somebody asks for is part of what was promised. */
export const FITS = ["yes", "partly", "no"] as const
export type Fit = (typeof FITS)[number]

/** How cases are dealt with. */
export interface CasePractice {
  /** Open hours within which a case is answered. */
  readonly answerWithinHours: number
  /** Days after an answer before the same question is put again. */
  readonly askAgainAfterDays: number
  readonly hours: OpeningHours
}
