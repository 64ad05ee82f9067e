import { addMessages, defineMessages } from "../../client/language.ts"

addMessages(
  defineMessages({
    it: { "booking.link": "Prenota una visita guidata, all’ora che vuoi" },
    en: { "booking.link": "Book a guided visit, at your own hour" },
  }),
)
