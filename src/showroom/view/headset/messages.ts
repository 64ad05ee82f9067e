import { addMessages, defineMessages } from "../../../client/language.ts"

addMessages(
  defineMessages({
    it: {
      "headset.point": "Punta e premi il grilletto: il pavimento per andarci, una cosa per prenderla.",
      "headset.point.hand": "Punta e unisci le dita: il pavimento per andarci, una cosa per prenderla.",
      "headset.stick": "Leva avanti: scegli dove andare. Di lato: ti giri.",
      "headset.leave": "Esci dal visore",
      "headset.take": "Premi per prendere in mano",
      "headset.back": "Rimetti a posto",
      "headset.turn": "Giralo con la mano, o con la leva.",
      "headset.smaller": "In mano è al {percent}% della sua grandezza.",
      "headset.here": "Sei nel negozio con il visore.",
    },
    en: {
      "headset.point": "Point and press the trigger: the floor to go there, a thing to take it.",
      "headset.point.hand": "Point and pinch: the floor to go there, a thing to take it.",
      "headset.stick": "Stick ahead: choose where to go. To the side: turn.",
      "headset.leave": "Leave the headset",
      "headset.take": "Press to take it in hand",
      "headset.back": "Put it back",
      "headset.turn": "Turn it with your hand, or with the stick.",
      "headset.smaller": "In your hand it is {percent}% of its size.",
      "headset.here": "You are in the store with your headset.",
    },
  }),
)
