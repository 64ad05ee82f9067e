import { addMessages, defineMessages } from "../../client/language.ts"

addMessages(
  defineMessages({
    it: {
      "feedback.headset.ways": "Altri modi",
      "feedback.headset.back": "Torna alla domanda",
      "feedback.headset.line": "Vuoi aggiungere una riga? Tolto il visore, la scrivi lì.",
    },
    en: {
      "feedback.headset.ways": "Other ways",
      "feedback.headset.back": "Back to the question",
      "feedback.headset.line": "Would you like to add a line? Without the headset, you can write it there.",
    },
  }),
)
