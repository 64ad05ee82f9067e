import { addMessages, defineMessages } from "../../client/language.ts"

addMessages(
  defineMessages({
    it: {
      "shop.headset.enter": "Entra in VR",
      "shop.headset.refused": "Il visore non si è aperto. Controlla che sia acceso e permesso, poi riprova.",
    },
    en: {
      "shop.headset.enter": "Enter VR",
      "shop.headset.refused": "The headset didn’t open. See that it is on and allowed, then try again.",
    },
  }),
)
