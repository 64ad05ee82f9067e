import { addMessages, defineMessages } from "../../client/language.ts"

addMessages(
  defineMessages({
    it: {
      "pad.press": "Scegli",
      "pad.back": "Indietro",
      "pad.step": "Avanti, uno a uno",
    },
    en: {
      "pad.press": "Choose",
      "pad.back": "Back",
      "pad.step": "Step through",
    },
  }),
)
