import { addMessages, defineMessages } from "../../../client/language.ts"

addMessages(
  defineMessages({
    it: {
      "together.chat.you": "Tu",
      "together.chat.empty": "Qui compare quel che si dice. Comincia tu: anche un ciao.",
      "together.chat.said.near": "a chi è vicino",
      "together.chat.sending": "Invio…",
      "together.chat.to": "Chi ti legge",
      "together.chat.to.near": "Chi è vicino",
      "together.chat.to.near.hint": "Entro {n} metri da te",
      "together.chat.to.room": "Tutti qui",
      "together.chat.write": "Scrivi un messaggio",
      "together.chat.send": "Invia",
      "together.chat.left": "{n, plural, one {resta un carattere} other {restano # caratteri}}",
      "together.chat.too-long":
        "{n, plural, one {Un carattere di troppo} other {# caratteri di troppo}}: accorcia un po’.",
      "together.chat.too-many":
        "{n, plural, one {Piano: aspetta un secondo e invia di nuovo} other {Piano: aspetta # secondi e invia di nuovo}}. Il testo è rimasto qui.",
      "together.chat.too-many.soon": "Piano: aspetta un momento e invia di nuovo. Il testo è rimasto qui.",
      "together.chat.nothing": "Non ne resta niente che gli altri possano leggere: scrivi qualche parola.",
      "together.chat.lost":
        "Non si sa se è arrivato. Il testo è rimasto qui: se non lo vedi sopra, invialo di nuovo.",
      "together.chat.offline": "Ora non c’è connessione: il testo resta qui, lo invii appena torna.",
    },
    en: {
      "together.chat.you": "You",
      "together.chat.empty": "What is said shows here. You may begin: a hello will do.",
      "together.chat.said.near": "to whoever is near",
      "together.chat.sending": "Sending…",
      "together.chat.to": "Who reads you",
      "together.chat.to.near": "Those near",
      "together.chat.to.near.hint": "Within {n} metres of you",
      "together.chat.to.room": "Everyone here",
      "together.chat.write": "Write a message",
      "together.chat.send": "Send",
      "together.chat.left": "{n, plural, one {one character left} other {# characters left}}",
      "together.chat.too-long":
        "{n, plural, one {One character too many} other {# characters too many}}: shorten it a little.",
      "together.chat.too-many":
        "{n, plural, one {Slowly: wait a second and send it again} other {Slowly: wait # seconds and send it again}}. The text is still here.",
      "together.chat.too-many.soon": "Slowly: wait a moment and send it again. The text is still here.",
      "together.chat.nothing": "Nothing of it is left for others to read: write a few words.",
      "together.chat.lost":
        "Nobody knows whether it arrived. The text is still here: if you don’t see it above, send it again.",
      "together.chat.offline": "There is no connection now: the text stays here, send it when it is back.",
    },
  }),
)
