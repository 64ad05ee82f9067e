import { addMessages, defineMessages } from "../../client/language.ts"

addMessages(
  defineMessages({
    it: {
      "gestures.group": "Gesti",
      "gestures.wave": "Saluta",
      "gestures.point": "Indica",
      "gestures.sit": "Siediti",
      "gestures.rise": "Alzati",
    },
    en: {
      "gestures.group": "Gestures",
      "gestures.wave": "Wave",
      "gestures.point": "Point",
      "gestures.sit": "Sit down",
      "gestures.rise": "Get up",
    },
  }),
)
