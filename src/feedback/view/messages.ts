import { addMessages, defineMessages } from "../../client/language.ts"

export const messages = defineMessages({
  it: {
    "feedback.announce": "Una domanda su {subject}. Premi Q per rispondere.",
    "feedback.later": "Non ora",
    "feedback.left.later": "Va bene, più tardi.",
    "feedback.score": "{score} su {max}",
    "feedback.thanked": "{score} su {max}, grazie. La legge chi lavora in {shop}.",
  },
  en: {
    "feedback.announce": "A question about {subject}. Press Q to answer.",
    "feedback.later": "Not now",
    "feedback.left.later": "All right, later.",
    "feedback.score": "{score} out of {max}",
    "feedback.thanked": "{score} out of {max}, thank you. It is read by the people of {shop}.",
  },
})

addMessages(messages)
