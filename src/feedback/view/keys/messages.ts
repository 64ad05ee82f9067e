import { addMessages, defineMessages } from "../../../client/language.ts"

export const messages = defineMessages({
  it: {
    "feedback.focusKey": "poi",
    "feedback.keys": "Tasti",
    "feedback.ten": "per 10",
  },
  en: {
    "feedback.focusKey": "then",
    "feedback.keys": "Keys",
    "feedback.ten": "for 10",
  },
})

addMessages(messages)
