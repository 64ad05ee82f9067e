import { addMessages, defineMessages } from "../../../client/language.ts"

addMessages(
  defineMessages({
    it: {
      "prompts.trial.policy": "Se fossero stati questi i limiti",
      "prompts.trial.policy.burden": "Quanto si sarebbe chiesto",
      "prompts.trial.policy.prompts": "Volte chiesta, domanda per domanda",
      "prompts.trial.policy.same": "Su queste visite non cambierebbe nulla.",
      "prompts.trial.policy.never": "Su queste visite non si sarebbe chiesto nulla a nessuno.",
      "prompts.trial.row.times": "Domande fatte",
      "prompts.trial.row.each": "Domande per visita con una",
      "prompts.trial.row.budget": "Al più, per visita",
    },
    en: {
      "prompts.trial.policy": "Had these been the limits",
      "prompts.trial.policy.burden": "How much would have been asked",
      "prompts.trial.policy.prompts": "Times asked, prompt by prompt",
      "prompts.trial.policy.same": "Nothing would change in these visits.",
      "prompts.trial.policy.never": "Nobody would have been asked anything in these visits.",
      "prompts.trial.row.times": "Prompts asked",
      "prompts.trial.row.each": "Prompts in a visit with any",
      "prompts.trial.row.budget": "At most, in a visit",
    },
  }),
)
