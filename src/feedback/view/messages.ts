import { addMessages, defineMessages } from "../../client/language.ts"

export const messages = defineMessages({
  it: {
    "feedback.announce": "Una domanda su {subject}. Premi Q per rispondere.",
    "feedback.later": "Non ora",
    "feedback.left.later": "Va bene, più tardi.",
    "feedback.focusKey": "poi",
    "feedback.keys": "Tasti",
    "feedback.ten": "per 10",
    "feedback.score": "{score} su {max}",
    "feedback.scoreAt": "{score} su {max}: {label}",
    "feedback.thanked": "{score} su {max}, grazie. La legge chi lavora in {shop}.",
  },
  en: {
    "feedback.announce": "A question about {subject}. Press Q to answer.",
    "feedback.later": "Not now",
    "feedback.left.later": "All right, later.",
    "feedback.focusKey": "then",
    "feedback.keys": "Keys",
    "feedback.ten": "for 10",
    "feedback.score": "{score} out of {max}",
    "feedback.scoreAt": "{score} out of {max}: {label}",
    "feedback.thanked": "{score} out of {max}, thank you. It is read by the people of {shop}.",
  },
})

addMessages(messages)
