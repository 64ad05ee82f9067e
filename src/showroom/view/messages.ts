import { addMessages, defineMessages } from "../../client/language.ts"

addMessages(
  defineMessages({
    it: {
      "showroom.canvas":
        "Il negozio in 3D. Frecce o WASD per camminare, trascina per guardarti intorno, tocca un prodotto per vederlo da vicino.",
      "showroom.nameless": "Senza nome",
      "showroom.you": "Tu",
      "showroom.joystick": "Leva per camminare",
      "showroom.restoring": "La scheda grafica si è fermata: un momento, si riparte da qui.",
      "showroom.missing": "Una parte del negozio non arriva. Nell’elenco c’è tutto.",
    },
    en: {
      "showroom.canvas":
        "The store in 3D. Arrow keys or WASD to walk, drag to look around, tap a product to see it up close.",
      "showroom.nameless": "No name",
      "showroom.you": "You",
      "showroom.joystick": "Stick to walk with",
      "showroom.restoring": "The graphics card has stopped: one moment, we go on from here.",
      "showroom.missing": "Part of the store isn’t arriving. Everything is in the list.",
    },
  }),
)
