import type { I18n } from "@lingui/core"
import { addMessages, defineMessages } from "../../client/language.ts"

/** Why a question wasn't put; a rule that is newer than this page is called what it is. */
export function ruleWords(i18n: I18n, rule: string): string {
  const id = `prompts.rule.${rule}`
  const words = i18n._(id)
  return words === id ? rule : words
}

addMessages(
  defineMessages({
    it: {
      "prompts.rule.cancelled": "intanto è successo altro",
      "prompts.rule.delayed": "non era ancora ora",
      "prompts.rule.declined": "non vuole essere misurato",
      "prompts.rule.never": "ha detto mai più",
      "prompts.rule.not-this-visit": "non in questa visita",
      "prompts.rule.too-soon": "da richiedere più avanti",
      "prompts.rule.not-sampled": "fuori dal campione",
      "prompts.rule.dismissed": "già messa via",
      "prompts.rule.per-visit": "già chiesta in questa visita",
      "prompts.rule.per-quarter": "già chiesta nel trimestre",
      "prompts.rule.nps-cool-down": "passaparola chiesto da poco",
      "prompts.rule.visit-budget": "tempo della visita finito",
      "prompts.rule.quarter-budget": "tempo del trimestre finito",
      "prompts.rule.stale": "momento passato",
      "prompts.rule.guided": "in visita guidata",
      "prompts.rule.entering": "sta entrando",
      "prompts.rule.inspecting": "guarda un prodotto",
      "prompts.rule.trying": "è allo specchio",
      "prompts.rule.comparing": "confronta",
      "prompts.rule.talking": "parla con altri",
      "prompts.rule.in-help": "parla con una persona",
      "prompts.rule.checking-out": "è in cassa",
      "prompts.rule.panel-open": "ha un pannello aperto",
      "prompts.rule.moving": "cammina",
      "prompts.rule.already-open": "un’altra domanda aperta",
      "prompts.rule.cool-down": "un’altra domanda da poco",
      "prompts.rule.absorbed": "assorto",
      "prompts.rule.outranked": "un’altra prima di questa",
    },
    en: {
      "prompts.rule.cancelled": "something else happened meanwhile",
      "prompts.rule.delayed": "it wasn’t time yet",
      "prompts.rule.declined": "doesn’t want to be measured",
      "prompts.rule.never": "said never again",
      "prompts.rule.not-this-visit": "not in this visit",
      "prompts.rule.too-soon": "to be asked again later",
      "prompts.rule.not-sampled": "not in the sample",
      "prompts.rule.dismissed": "put away already",
      "prompts.rule.per-visit": "asked already in this visit",
      "prompts.rule.per-quarter": "asked already in the quarter",
      "prompts.rule.nps-cool-down": "word of mouth asked lately",
      "prompts.rule.visit-budget": "no time left in the visit",
      "prompts.rule.quarter-budget": "no time left in the quarter",
      "prompts.rule.stale": "the moment had passed",
      "prompts.rule.guided": "on a guided visit",
      "prompts.rule.entering": "is entering",
      "prompts.rule.inspecting": "looks at a product",
      "prompts.rule.trying": "is at the mirror",
      "prompts.rule.comparing": "compares",
      "prompts.rule.talking": "talks with others",
      "prompts.rule.in-help": "talks with staff",
      "prompts.rule.checking-out": "is checking out",
      "prompts.rule.panel-open": "has a panel open",
      "prompts.rule.moving": "walks",
      "prompts.rule.already-open": "another question open",
      "prompts.rule.cool-down": "another question lately",
      "prompts.rule.absorbed": "absorbed in something",
      "prompts.rule.outranked": "another went first",
    },
  }),
)
