import { addMessages, defineMessages } from "../../client/language.ts"

/** Few: they come with the first picture. */
addMessages(
  defineMessages({
    it: {
      "consent.ask": "Possiamo ricordare le tue visite?",
      "consent.why": "Di che si tratta",
      "consent.yes": "Sì",
      "consent.no": "No",
      "consent.given": "Va bene, ricordiamo le tue visite.",
      "consent.declined": "Va bene, non ricordiamo niente.",
      "consent.bySignal": "Il tuo browser chiede di non essere seguito: non ricordiamo niente.",
      "consent.change": "Cambia",
    },
    en: {
      "consent.ask": "May we remember your visits?",
      "consent.why": "What this means",
      "consent.yes": "Yes",
      "consent.no": "No",
      "consent.given": "All right, we remember your visits.",
      "consent.declined": "All right, we remember nothing.",
      "consent.bySignal": "Your browser asks not to be tracked: we remember nothing.",
      "consent.change": "Change",
    },
  }),
)
