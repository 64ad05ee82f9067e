import { addMessages, defineMessages } from "../../client/language.ts"

addMessages(
  defineMessages({
    it: { "news.show": "{count, plural, one {Una nuova: mostrala} other {# nuove: mostrale}}" },
    en: { "news.show": "{count, plural, one {Show one new} other {Show # new}}" },
  }),
)
