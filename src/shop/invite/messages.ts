import { addMessages, defineMessages } from "../../client/language.ts"

addMessages(
  defineMessages({
    it: {
      "invite.title": "Passa un invito",
      "invite.text":
        "Un link che porta qui chi vuoi tu. Non ci sono premi, né per te né per chi arriva, e il link non dice chi sei.",
      "invite.make": "Fai un link",
      "invite.making": "Lo facciamo",
      "invite.failed": "Il link non arriva: il negozio non risponde. Riprova.",
      "invite.address": "Il tuo link",
      "invite.copy": "Copia",
      "invite.copied": "Copiato",
      "invite.by-hand": "Il link è selezionato: copialo a mano.",
      "invite.share": "Condividi",
      "invite.share.title": "Un giro da {name}",
      "invite.share.text": "Ci si cammina dentro, dal browser.",
      "invite.counted":
        "Contiamo quante persone arrivano da questi inviti, non chi. I tuoi passaggi non contano.",
    },
    en: {
      "invite.title": "Pass an invitation on",
      "invite.text":
        "A link that brings whom you like. There are no rewards, neither for you nor for them, and the link doesn’t say who you are.",
      "invite.make": "Make a link",
      "invite.making": "Making it",
      "invite.failed": "The link doesn’t come: the store isn’t answering. Try again.",
      "invite.address": "Your link",
      "invite.copy": "Copy",
      "invite.copied": "Copied",
      "invite.by-hand": "The link is selected: copy it by hand.",
      "invite.share": "Share",
      "invite.share.title": "A walk at {name}",
      "invite.share.text": "You walk in, right in the browser.",
      "invite.counted": "We count how many come by these invitations, not who. Your own visits don’t count.",
    },
  }),
)
