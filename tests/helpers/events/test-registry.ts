import type { Prompt, PromptMetric } from "../../../src/domain/prompt.ts"
import { SCALE_OF_METRIC } from "../../../src/domain/prompt.ts"
import type { Touchpoint } from "../../../src/domain/touchpoint.ts"
import type { Registry } from "../../../src/server/events/registry.ts"

const words = { it: "…", en: "…" }

function prompt(id: string, metric: PromptMetric, touchpoints: readonly string[]): Prompt {
  return {
    id,
    version: 2,
    metric,
    scale: SCALE_OF_METRIC[metric],
    touchpoints,
    question: words,
    teaser: words,
    lowLabel: words,
    highLabel: words,
    commentLabel: words,
    trigger: { on: "cart.added" },
    priority: 1,
    limits: { perVisit: 1, coolDownSeconds: 60 },
  }
}

function touchpoint(id: string, stage: Touchpoint["stage"], zone: string): Touchpoint {
  return { id, name: { it: `${id} (it)`, en: `${id} (en)` }, stage, zone, at: null }
}

function named(...ids: string[]) {
  return new Map(ids.map((id) => [id, { it: `${id} (it)`, en: `${id} (en)` }]))
}

export const PRODUCTS = ["lamp", "chair", "vase"]
export const GUIDES = ["luca"]

/** A small showroom in Rome: three prompts, four touchpoints, two scenes, three zones. */
export const registry: Registry = {
  showroomId: "casa",
  timezone: "Europe/Rome",
  languages: new Set(["it", "en"]),
  prompts: new Map(
    [
      prompt("ask-csat", "csat", ["tp-lighting", "tp-seating"]),
      prompt("ask-ces", "ces", ["tp-cart"]),
      prompt("ask-nps", "nps", ["tp-exit"]),
    ].map((each) => [each.id, each]),
  ),
  touchpoints: new Map(
    [
      touchpoint("tp-lighting", "research", "lighting"),
      touchpoint("tp-seating", "research", "seating"),
      touchpoint("tp-cart", "buy", "checkout"),
      touchpoint("tp-exit", "use", "checkout"),
    ].map((each) => [each.id, each]),
  ),
  scenes: named("flagship", "annex"),
  zones: named("lighting", "seating", "checkout"),
}

/** The ids among `known` that are asked for. */
export function findAmong(known: readonly string[]) {
  return async (ids: readonly string[]) => new Set(ids.filter((id) => known.includes(id)))
}
