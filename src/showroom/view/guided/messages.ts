import { addMessages, defineMessages } from "../../../client/language.ts"

addMessages(
  defineMessages({
    it: {
      "showroom.spotlight": "In primo piano: {title}",
      "showroom.spotlight.by": "Te lo mostra {name}",
      "showroom.spotlight.own": "Lo mostri a tutti",
      "showroom.spotlight.alone": "Nella presentazione",
      "showroom.spotlight.away": "Togli dal primo piano {title}",
    },
    en: {
      "showroom.spotlight": "In the spotlight: {title}",
      "showroom.spotlight.by": "Shown by {name}",
      "showroom.spotlight.own": "You show it to everybody",
      "showroom.spotlight.alone": "In the presentation",
      "showroom.spotlight.away": "Put away {title}",
    },
  }),
)
