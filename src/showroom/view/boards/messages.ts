import { addMessages, defineMessages } from "../../../client/language.ts"

addMessages(
  defineMessages({
    it: {
      "board.title": "Hai detto, abbiamo fatto",
      "board.declined": "No, e perché",
      "board.more": "{count, plural, one {Ce n’è un altro da leggere} other {Altri # da leggere}}",
      "board.empty.said": "Qui appendiamo che cosa cambia grazie a chi passa.",
      "board.empty.did": "E anche che cosa no, e perché. Il primo biglietto può venire da te.",
    },
    en: {
      "board.title": "You said, we did",
      "board.declined": "No, and why",
      "board.more": "{count, plural, one {One more to read} other {# more to read}}",
      "board.empty.said": "This is where we pin up what changes thanks to those who come by.",
      "board.empty.did": "And what doesn’t, and why. The first note may come from you.",
    },
  }),
)
