/** The stages of a customer's journey, in order. A touchpoint belongs to exactly one. */
export const JOURNEY_STAGES = ["discover", "research", "compare", "buy", "support", "use", "return"] as const
export type JourneyStage = (typeof JOURNEY_STAGES)[number]
