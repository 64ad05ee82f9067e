import { addMessages, defineMessages } from "../../client/language.ts"

/** Words of what is there before the panel is fetched. */
addMessages(
  defineMessages({
    it: {
      "help.ask": "Chiedi a una persona",
      "help.button.waiting": "La tua richiesta: in attesa",
      "help.button.talking":
        "{n, plural, =0 {La tua conversazione} one {La tua conversazione, una riga da leggere} other {La tua conversazione, # righe da leggere}}",
      "help.short.waiting": "In attesa",
      "help.short.talking": "Conversazione",
    },
    en: {
      "help.ask": "Ask a person",
      "help.button.waiting": "Your request: waiting",
      "help.button.talking":
        "{n, plural, =0 {Your conversation} one {Your conversation, one line to read} other {Your conversation, # lines to read}}",
      "help.short.waiting": "Waiting",
      "help.short.talking": "Conversation",
    },
  }),
)
