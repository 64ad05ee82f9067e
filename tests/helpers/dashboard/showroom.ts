import { DEFAULT_POLICY } from "../../../src/domain/asking-policy.ts"
import type { Prompt, PromptMetric } from "../../../src/domain/prompt.ts"
import { SCALE_OF_METRIC } from "../../../src/domain/prompt.ts"
import type { ShowroomReply } from "../../../src/protocol/showroom.ts"
import { PLACES } from "./impressions.ts"

function prompt(metric: PromptMetric, it: string, en: string): Prompt {
  return {
    id: `${metric}-prompt`,
    version: 1,
    metric,
    scale: SCALE_OF_METRIC[metric],
    touchpoints: PLACES.map(({ id }) => id),
    question: { it, en },
    teaser: { it, en },
    lowLabel: { it: "poco", en: "little" },
    highLabel: { it: "molto", en: "much" },
    commentLabel: { it: "Perché?", en: "Why?" },
    trigger: { on: "cart.added" },
    priority: 1,
    limits: { perVisit: 1, coolDownSeconds: 60 },
  }
}

export const SHOWROOM: ShowroomReply = {
  id: "casa-ambrogia",
  name: "Casa Ambrogia",
  tagline: { it: "Design da vivere", en: "Design to live with" },
  languages: ["it", "en"],
  timezone: "Europe/Rome",
  currency: "EUR",
  checkout: { kind: "message", email: null },
  scenes: [
    {
      id: "flagship",
      version: "1",
      touchpoints: PLACES.map(({ id, it, en, stage }) => ({ id, name: { it, en }, stage, zone: id })),
    },
  ],
  prompts: [
    prompt("csat", "{product}: ti piace?", "{product}: do you like it?"),
    prompt("ces", "Quanto è stato facile?", "How easy was it?"),
    prompt("nps", "Ci consiglieresti?", "Would you recommend us?"),
  ],
  policy: DEFAULT_POLICY,
}
