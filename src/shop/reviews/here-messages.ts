import { addMessages, defineMessages } from "../../client/language.ts"

addMessages(
  defineMessages({
    it: {
      "reviews.open": "Recensioni",
      "reviews.open.failed": "Le recensioni non arrivano. Riprova",
    },
    en: {
      "reviews.open": "Reviews",
      "reviews.open.failed": "The reviews don’t come. Try again",
    },
  }),
)
