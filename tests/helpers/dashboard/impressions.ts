import type { Device } from "../../../src/domain/event.ts"
import type { JourneyStage } from "../../../src/domain/journey-stage.ts"
import type { Language } from "../../../src/domain/language.ts"
import type { PromptMetric } from "../../../src/domain/prompt.ts"

/** A prompt that was seen, and what was answered, if anything. */
export interface Impression {
  readonly id: string
  readonly metric: PromptMetric
  /** In the showroom's time zone. */
  readonly day: string
  readonly touchpoint: string
  readonly product: string
  readonly language: Language
  readonly device: Device
  readonly persona: string
  readonly score: number | null
  readonly comment: string | null
}

export interface Place {
  readonly id: string
  readonly it: string
  readonly en: string
  readonly stage: JourneyStage
}

export const PLACES: readonly Place[] = [
  { id: "entrance", it: "Ingresso", en: "Entrance", stage: "discover" },
  { id: "eyewear", it: "Occhiali", en: "Eyewear", stage: "compare" },
  { id: "fitting", it: "Camerino", en: "Fitting room", stage: "research" },
  { id: "checkout", it: "Cassa", en: "Checkout", stage: "buy" },
]

let made = 0

/** As many impressions as there are scores; `null` is one without an answer. */
export function impressions(
  scores: readonly (number | null)[],
  like: Partial<Omit<Impression, "id" | "score">> = {},
): Impression[] {
  return scores.map((score) => ({
    id: `imp-${made++}`,
    metric: "csat",
    day: "2026-11-15",
    touchpoint: "entrance",
    product: "lamp",
    language: "it",
    device: "desktop",
    persona: "(none)",
    comment: null,
    ...like,
    score,
  }))
}

/** `count` times the same. */
export function times<T>(count: number, value: T): T[] {
  return Array.from({ length: count }, () => value)
}
