import { addMessages, defineMessages } from "../../client/language.ts"

export const messages = defineMessages({
  it: {
    "feedback.announce": "Una domanda su {subject}. Premi Q per rispondere.",
    "feedback.later": "Non ora",
    "feedback.dismissed": "Va bene, più tardi.",
    "feedback.focusKey": "poi",
    "feedback.keys": "Tasti",
    "feedback.ten": "per 10",
    "feedback.score": "{score} su {max}",
    "feedback.scoreAt": "{score} su {max}: {label}",
    "feedback.thanks": "grazie",
    "feedback.thanked": "{score} su {max}, grazie.",
    "feedback.change": "Cambia",
    "feedback.keep": "Lascia così",
    "feedback.addLine": "Aggiungi una riga",
    "feedback.optional": "Facoltativo, e senza il tuo nome.",
    "feedback.skip": "Salta",
    "feedback.send": "Invia",
    "feedback.noted": "La tua riga è annotata.",
  },
  en: {
    "feedback.announce": "A question about {subject}. Press Q to answer.",
    "feedback.later": "Not now",
    "feedback.dismissed": "All right, later.",
    "feedback.focusKey": "then",
    "feedback.keys": "Keys",
    "feedback.ten": "for 10",
    "feedback.score": "{score} out of {max}",
    "feedback.scoreAt": "{score} out of {max}: {label}",
    "feedback.thanks": "thank you",
    "feedback.thanked": "{score} out of {max}, thank you.",
    "feedback.change": "Change",
    "feedback.keep": "Keep it",
    "feedback.addLine": "Add a line",
    "feedback.optional": "Optional, and without your name.",
    "feedback.skip": "Skip",
    "feedback.send": "Send",
    "feedback.noted": "Your line is noted.",
  },
})

addMessages(messages)
