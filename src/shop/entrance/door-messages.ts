import { addMessages, defineMessages } from "../../client/language.ts"

addMessages(
  defineMessages({
    it: {
      "entrance.inside":
        "{n, plural, =0 {Per ora non c’è nessuno} one {Ora c’è una persona} other {Ora ci sono # persone}}",
    },
    en: {
      "entrance.inside":
        "{n, plural, =0 {Nobody is here just now} one {One person is here now} other {# people are here now}}",
    },
  }),
)
