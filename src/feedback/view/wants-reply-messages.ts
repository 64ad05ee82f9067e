import { addMessages, defineMessages } from "../../client/language.ts"

addMessages(
  defineMessages({
    it: {
      "wants.needs":
        "Una persona ti risponde. Per fartelo trovare qui quando torni dobbiamo ricordare le tue visite in questo browser.",
      "wants.yes": "Sì, ricordatemi",
      "wants.waits": "Una persona ti risponde: lo trovi qui, in questo punto del negozio, quando torni.",
      "wants.email": "Anche per e-mail, se vuoi",
      "wants.email.note": "Serve solo a risponderti. La cancelliamo 30 giorni dopo.",
      "wants.leave": "Lascia",
      "wants.left": "Ti scriviamo anche a {email}.",
      "wants.failed": "Non siamo riusciti a prenderla: controlla l’indirizzo e riprova.",
    },
    en: {
      "wants.needs":
        "A person will answer you. For you to find it here when you come back, we have to remember your visits in this browser.",
      "wants.yes": "Yes, remember me",
      "wants.waits":
        "A person will answer you: you find it here, in this place of the store, when you come back.",
      "wants.email": "By e-mail too, if you like",
      "wants.email.note": "Only to answer you. We erase it 30 days afterwards.",
      "wants.leave": "Leave it",
      "wants.left": "We will write to {email} too.",
      "wants.failed": "We couldn’t take it: check the address and try again.",
    },
  }),
)
