import { addMessages, defineMessages } from "../../client/language.ts"

addMessages(
  defineMessages({
    it: {
      "comments.score": "{metric}, voto {score}",
      "comments.score.hidden": "{metric}, voto nascosto",
      "comments.quote": "«{text}»",
      "comments.replay": "Vedi la visita",
    },
    en: {
      "comments.score": "{metric}, score {score}",
      "comments.score.hidden": "{metric}, score hidden",
      "comments.quote": "“{text}”",
      "comments.replay": "See the visit",
    },
  }),
)
