import { addMessages, defineMessages } from "../../../client/language.ts"

export const messages = defineMessages({
  it: {
    "feedback.keep": "Lascia così",
    "feedback.change": "Cambia",
    "feedback.thanks": "grazie",
    "feedback.changed": "Cambiata: {said}.",
    "feedback.addLine": "Aggiungi una riga",
    "feedback.lineToo": "Una riga, se vuoi",
    "feedback.optional": "Facoltativo, e senza il tuo nome.",
    "feedback.skip": "Salta",
    "feedback.send": "Invia",
    "feedback.noted": "La tua riga è annotata.",
    "feedback.chosen": "Annotato: {choice}.",
    "feedback.next": "La legge chi lavora in {shop}. La ritrovi, e la cambi, in",
    "feedback.next.mine": "Le tue risposte",
    "feedback.next.invite": "Passa un invito a qualcuno",
    "feedback.wantsReply": "Vorrei una risposta",
    "feedback.dictate": "Detta",
    "feedback.dictate.stop": "Ferma la dettatura",
    "feedback.dictate.audio":
      "Il tuo browser trascrive la voce, a volte con un suo servizio. A noi arriva solo il testo.",
    "feedback.dictate.listening":
      "Ti ascolto. Trascrive il tuo browser, a volte con un suo servizio; a noi arriva solo il testo.",
    "feedback.dictate.refused": "Il microfono non è permesso in questa pagina: scrivi pure.",
    "feedback.dictate.no-microphone": "Non trovo un microfono: scrivi pure.",
    "feedback.dictate.unreachable": "La dettatura non risponde: riprova, o scrivi.",
    "feedback.dictate.silence": "Non ho sentito nulla: riprova, o scrivi.",
    "feedback.dictate.unavailable": "La dettatura qui non funziona: scrivi pure.",
  },
  en: {
    "feedback.keep": "Keep it",
    "feedback.change": "Change",
    "feedback.thanks": "thank you",
    "feedback.changed": "Changed: {said}.",
    "feedback.addLine": "Add a line",
    "feedback.lineToo": "A line, if you like",
    "feedback.optional": "Optional, and without your name.",
    "feedback.skip": "Skip",
    "feedback.send": "Send",
    "feedback.noted": "Your line is noted.",
    "feedback.chosen": "Noted: {choice}.",
    "feedback.next": "It is read by the people of {shop}. See and change it in",
    "feedback.next.mine": "Your answers",
    "feedback.next.invite": "Pass an invitation on",
    "feedback.wantsReply": "I’d like an answer",
    "feedback.dictate": "Dictate",
    "feedback.dictate.stop": "Stop dictating",
    "feedback.dictate.audio":
      "Your browser turns your voice into text, sometimes through a service of its own. Only the text reaches us.",
    "feedback.dictate.listening":
      "Listening. Your browser turns it into text, sometimes through a service of its own; only the text reaches us.",
    "feedback.dictate.refused": "The microphone isn’t allowed on this page: do write.",
    "feedback.dictate.no-microphone": "There is no microphone: do write.",
    "feedback.dictate.unreachable": "Dictation doesn’t answer: try again, or write.",
    "feedback.dictate.silence": "Nothing was heard: try again, or write.",
    "feedback.dictate.unavailable": "Dictation doesn’t work here: do write.",
  },
})

addMessages(messages)
