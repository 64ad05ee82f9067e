import { addMessages, defineMessages } from "../../../client/language.ts"

addMessages(
  defineMessages({
    it: {
      "together.express": "Reazioni",
      "together.express.hand-up": "Reazioni. La tua mano è alzata",
      "together.express.nod": "Annuisci",
      "together.express.raise": "Alza la mano",
      "together.express.lower": "Abbassa la mano",
      "together.express.sent": "Inviato: {what}",
      "together.express.too-many": "Piano: aspetta un momento",
      "together.reaction.heart": "Cuore",
      "together.reaction.thumbs-up": "Pollice su",
      "together.reaction.laugh": "Risata",
      "together.reaction.wow": "Stupore",
      "together.reaction.question": "Domanda",
      "together.reaction.celebrate": "Festa",
    },
    en: {
      "together.express": "Reactions",
      "together.express.hand-up": "Reactions. Your hand is up",
      "together.express.nod": "Nod",
      "together.express.raise": "Raise your hand",
      "together.express.lower": "Lower your hand",
      "together.express.sent": "Sent: {what}",
      "together.express.too-many": "Slowly: wait a moment",
      "together.reaction.heart": "Heart",
      "together.reaction.thumbs-up": "Thumbs up",
      "together.reaction.laugh": "Laugh",
      "together.reaction.wow": "Wow",
      "together.reaction.question": "Question",
      "together.reaction.celebrate": "Celebrate",
    },
  }),
)
