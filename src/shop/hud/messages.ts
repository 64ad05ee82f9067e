import { addMessages, defineMessages } from "../../client/language.ts"

addMessages(
  defineMessages({
    it: {
      "hud.plan": "Pianta",
      "hud.plan.open": "Pianta. Sei in: {zone}",
      "hud.plan.title": "Portami in",
      "hud.plan.here": "sei qui",
      "hud.search": "Cerca",
      "hud.going": "Ti porto da: {name}",
      "hud.hint.keys": "per camminare, o clicca il pavimento",
      "hud.hint.touch": "Tocca dove vuoi andare, trascina per guardare",
      "hud.hint.pad.walk": "cammina",
      "hud.hint.pad.look": "guarda",
      "hud.hint.pad.menu": "comandi",
      "hud.look": "Guarda",
      "hud.look.named": "Guarda {title}, {price}",
    },
    en: {
      "hud.plan": "Plan",
      "hud.plan.open": "Plan. You are in: {zone}",
      "hud.plan.title": "Take me to",
      "hud.plan.here": "you are here",
      "hud.search": "Search",
      "hud.going": "Taking you to: {name}",
      "hud.hint.keys": "to walk, or click the floor",
      "hud.hint.touch": "Tap where to go, drag to look",
      "hud.hint.pad.walk": "walk",
      "hud.hint.pad.look": "look",
      "hud.hint.pad.menu": "controls",
      "hud.look": "Look",
      "hud.look.named": "Look at {title}, {price}",
    },
  }),
)
