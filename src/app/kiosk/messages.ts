import { addMessages, defineMessages } from "../../client/language.ts"

addMessages(
  defineMessages({
    it: {
      "kiosk.next": "Nuovo visitatore",
      "kiosk.still": "Ci sei ancora?",
      "kiosk.left":
        "Tra {seconds, plural, one {# secondo} other {# secondi}} si ricomincia per chi viene dopo. Nulla di tuo resta su questo schermo.",
      "kiosk.stay": "Sono ancora qui",
      "kiosk.done": "Ho finito",
    },
    en: {
      "kiosk.next": "New visitor",
      "kiosk.still": "Are you still there?",
      "kiosk.left":
        "In {seconds, plural, one {# second} other {# seconds}} it begins anew for whoever comes next. Nothing of yours stays on this screen.",
      "kiosk.stay": "I’m still here",
      "kiosk.done": "I’m done",
    },
  }),
)
