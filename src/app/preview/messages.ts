import { addMessages, defineMessages } from "../../client/language.ts"

addMessages(
  defineMessages({
    it: {
      "preview.page": "Anteprima della domanda",
      "preview.loading": "Prendo la domanda…",
      "preview.note": "Anteprima di {id}: qui non si misura e non si scrive niente.",
      "preview.not-allowed": "L’anteprima è per chi ha accesso al cruscotto. Qui non si misura niente.",
      "preview.unknown": "Non c’è nessuna domanda che si chiama {id}.",
      "preview.failed": "La domanda non arriva. Ricarica la pagina per riprovare.",
      "preview.again": "Mostrala di nuovo",
      "preview.back": "Torna al cruscotto",
    },
    en: {
      "preview.page": "Preview of the prompt",
      "preview.loading": "Fetching the prompt…",
      "preview.note": "Preview of {id}: nothing is measured or written down here.",
      "preview.not-allowed": "Previews are for who may use the dashboard. Nothing is measured here.",
      "preview.unknown": "There is no prompt called {id}.",
      "preview.failed": "The prompt isn’t arriving. Reload the page to try again.",
      "preview.again": "Show it again",
      "preview.back": "Back to the dashboard",
    },
  }),
)
