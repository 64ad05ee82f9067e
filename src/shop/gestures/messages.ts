import { addMessages, defineMessages } from "../../client/language.ts"

addMessages(
  defineMessages({
    it: {
      "gestures.group": "Gesti",
      "gestures.wave": "Saluta",
      "gestures.point": "Indica",
      "gestures.sit": "Siediti",
      "gestures.sit.named": "Siediti: {title}",
      "gestures.try-seat": "Siediti",
      "gestures.rise": "Alzati",
      "gestures.seated": "Ora sei su: {title}. Cammina o premi C per alzarti.",
      "gestures.stood": "In piedi",
    },
    en: {
      "gestures.group": "Gestures",
      "gestures.wave": "Wave",
      "gestures.point": "Point",
      "gestures.sit": "Sit down",
      "gestures.sit.named": "Sit on {title}",
      "gestures.try-seat": "Sit on it",
      "gestures.rise": "Get up",
      "gestures.seated": "You are sitting on: {title}. Walk, or press C, to get up.",
      "gestures.stood": "On your feet",
    },
  }),
)
