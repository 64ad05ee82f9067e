import { addMessages, defineMessages } from "../../../client/language.ts"

addMessages(
  defineMessages({
    it: {
      "together.show.near": "Mostra a chi è vicino",
      "together.show.all": "Mostra a tutti",
      "together.show.done": "Mostrato",
      "together.show.too-many": "Aspetta qualche secondo",
      "together.shown.near": "{title}: lo vede chi è vicino",
      "together.shown.all": "{title}: ora lo vedono tutti",
      "together.shown": "{name} mostra: {title}",
      "together.shown.announced": "{words}. Premi Guarda per averlo davanti.",
      "together.shown.look": "Guarda",
      "together.shown.look.named": "Guarda {title}",
      "together.shown.go": "Portami da {title}",
    },
    en: {
      "together.show.near": "Show to those near",
      "together.show.all": "Show to everyone",
      "together.show.done": "Shown",
      "together.show.too-many": "Wait a few seconds",
      "together.shown.near": "{title}: those near see it",
      "together.shown.all": "{title}: everyone sees it now",
      "together.shown": "{name} shows: {title}",
      "together.shown.announced": "{words}. Press Look to have it before you.",
      "together.shown.look": "Look",
      "together.shown.look.named": "Look at {title}",
      "together.shown.go": "Take me to {title}",
    },
  }),
)
