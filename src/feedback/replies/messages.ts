import { addMessages, defineMessages } from "../../client/language.ts"

addMessages(
  defineMessages({
    it: {
      "reply.teaser": "{by} ti ha risposto",
      "reply.said": "Avevi scritto: «{words}»",
      "reply.thank": "Grazie",
      "reply.thanked": "Il tuo grazie è arrivato.",
      "reply.back": "Rispondi",
      "reply.line": "Una riga",
      "reply.send": "Invia",
      "reply.answered": "Hai risposto: «{words}»",
      "reply.all": "Le tue risposte",
      "reply.close": "Chiudi",
      "reply.deed.done": "L’avevi detto, l’abbiamo fatto",
      "reply.deed.declined": "Su quello che avevi detto",
      "reply.board": "Leggi la bacheca",
      "reply.problem": "Non è partito: il server non risponde. Riprova.",
    },
    en: {
      "reply.teaser": "{by} has answered you",
      "reply.said": "You had written: “{words}”",
      "reply.thank": "Thank you",
      "reply.thanked": "Your thank you has arrived.",
      "reply.back": "Answer",
      "reply.line": "One line",
      "reply.send": "Send",
      "reply.answered": "You answered: “{words}”",
      "reply.all": "Your answers",
      "reply.close": "Close",
      "reply.deed.done": "You said so, we did it",
      "reply.deed.declined": "About what you had said",
      "reply.board": "Read the board",
      "reply.problem": "It didn’t go: the server isn’t answering. Try again.",
    },
  }),
)
