import { addMessages, defineMessages } from "../../client/language.ts"

addMessages(
  defineMessages({
    it: {
      "try-on.try": "Prova",
      "try-on.back": "Torna al negozio",
      "try-on.category": "Davanti allo specchio",
      "try-on.hint": "Trascina, o usa le frecce, per girare la testa",
      "try-on.before": "Confronta con {title}",
      "try-on.others": "Altri da provare",
      "try-on.wearing": "Indossi {title}",
    },
    en: {
      "try-on.try": "Try on",
      "try-on.back": "Back to the store",
      "try-on.category": "At the mirror",
      "try-on.hint": "Drag, or use the arrow keys, to turn your head",
      "try-on.before": "Compare with {title}",
      "try-on.others": "Others to try",
      "try-on.wearing": "You are wearing {title}",
    },
  }),
)
