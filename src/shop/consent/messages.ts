import { addMessages, defineMessages } from "../../client/language.ts"

addMessages(
  defineMessages({
    it: {
      "consent.title": "Che cosa ricordiamo",
      "consent.intro":
        "Il negozio funziona allo stesso modo, qualunque cosa tu scelga. Puoi cambiare idea quando vuoi, qui, nelle impostazioni o sulla pagina delle tue risposte.",
      "consent.if.given": "Se dici sì",
      "consent.if.given.text":
        "Ricordiamo dove passi, cosa guardi e cosa rispondi, da una visita all’altra, sotto un codice a caso che conosce solo questo browser. Serve a non farti due volte la stessa domanda e a migliorare il negozio. Il tuo nome non c’è.",
      "consent.if.declined": "Se dici no",
      "consent.if.declined.text":
        "Non ti chiediamo niente e non annotiamo niente. Contiamo solo quante visite ci sono state in un giorno, senza sapere di chi.",
      "consent.if.unasked": "Finché non dici niente",
      "consent.if.unasked.text":
        "Quello che fai resta in questa scheda e sparisce con lei. Se rispondi a una domanda, la risposta conta da sola: nessuno può collegarla ad altre.",
      "consent.always": "In ogni caso",
      "consent.always.text":
        "Carrello, lista dei desideri e impostazioni stanno su questo dispositivo, perché servono a te. Quando chiedi aiuto o cammini con altri, il negozio riceve quello che serve per farlo. Niente pubblicità, niente altri siti.",
      "consent.mine": "Le tue risposte",
      "consent.label": "Ricordare le tue visite",
      "consent.label.given": "Sì",
      "consent.label.declined": "No",
      "consent.state.given": "Le ricordiamo, sotto un codice che conosce solo questo browser.",
      "consent.state.declined": "Non ricordiamo niente e non ti chiediamo niente.",
      "consent.state.unasked": "Per ora quello che fai resta in questa scheda.",
      "consent.state.bySignal":
        "Il tuo browser chiede di non essere seguito: vale come un no, finché non scegli altro.",
    },
    en: {
      "consent.title": "What we remember",
      "consent.intro":
        "The store works the same whatever you choose. You can change your mind any time, here, in the settings or on the page of your answers.",
      "consent.if.given": "If you say yes",
      "consent.if.given.text":
        "We remember where you go, what you look at and what you answer, from one visit to the next, under a random code that only this browser knows. It keeps us from asking you the same thing twice, and helps us improve the store. Your name isn’t in it.",
      "consent.if.declined": "If you say no",
      "consent.if.declined.text":
        "We ask you nothing and note nothing. We only count how many visits there were in a day, without knowing whose.",
      "consent.if.unasked": "As long as you say nothing",
      "consent.if.unasked.text":
        "What you do stays in this tab and is gone with it. If you answer a question, the answer counts on its own: nobody can connect it with others.",
      "consent.always": "In any case",
      "consent.always.text":
        "Cart, wish list and settings are on this device, because they serve you. When you ask for help or walk with others, the store receives what that takes. No advertising, no other sites.",
      "consent.mine": "Your answers",
      "consent.label": "Remembering your visits",
      "consent.label.given": "Yes",
      "consent.label.declined": "No",
      "consent.state.given": "We remember them, under a code that only this browser knows.",
      "consent.state.declined": "We remember nothing and ask you nothing.",
      "consent.state.unasked": "For now, what you do stays in this tab.",
      "consent.state.bySignal":
        "Your browser asks not to be tracked: that is a no, until you choose otherwise.",
    },
  }),
)
