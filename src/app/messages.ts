import { addMessages, defineMessages } from "../client/language.ts"

addMessages(
  defineMessages({
    it: {
      "app.loading": "Apriamo il negozio",
      "app.unreachable.title": "Il negozio non risponde",
      "app.unreachable.text":
        "Non riusciamo a raggiungere il server. Controlla la connessione: quello che hai nel carrello è al sicuro su questo dispositivo.",
      "app.retry": "Riprova",
      "app.broken.title": "Qualcosa si è rotto",
      "app.broken.text": "Questa pagina ha avuto un problema. Il carrello è rimasto com’era.",
      "app.reload": "Ricarica la pagina",
      "app.offline": "Sei offline. Quello che fai parte appena torna la rete.",
      "app.language": "Lingua",
      "app.skip.list": "Vai all’elenco",
      "app.home": "Entra nel negozio",
      "app.list": "Vedi l’elenco",
      "app.missing.title": "Qui non c’è niente",
      "app.missing.text": "L’indirizzo non porta a nessuna pagina.",
      "app.title.staff": "Banco",
      "app.title.my-feedback": "Le mie risposte",
      "app.my-feedback.text":
        "Le tue risposte sono registrate senza il tuo nome. La pagina per rileggerle e ritirarle non c’è ancora; appena dopo aver risposto puoi cambiare il voto.",
      "app.walk.title": "Cammina in {name}",
      "app.scene.unreachable": "La scena non arriva. Controlla la connessione, o passa dall’elenco.",
      "app.scene.not-loaded": "La scena non è arrivata tutta. Nell’elenco trovi gli stessi prodotti.",
      "app.scene.no-webgl":
        "Questo browser non disegna in tre dimensioni. Nell’elenco trovi gli stessi prodotti.",
      "app.scene.context-lost": "La scheda grafica si è fermata. Nell’elenco trovi gli stessi prodotti.",
      "app.scene.broken": "La scena si è rotta. Nell’elenco trovi gli stessi prodotti.",
    },
    en: {
      "app.loading": "Opening the store",
      "app.unreachable.title": "The store isn’t answering",
      "app.unreachable.text":
        "We can’t reach the server. Check your connection: what is in your cart is safe on this device.",
      "app.retry": "Try again",
      "app.broken.title": "Something broke",
      "app.broken.text": "This page ran into a problem. Your cart is as you left it.",
      "app.reload": "Reload the page",
      "app.offline": "You’re offline. What you do is sent as soon as you’re back.",
      "app.language": "Language",
      "app.skip.list": "Go to the list",
      "app.home": "Walk into the store",
      "app.list": "See the list",
      "app.missing.title": "Nothing here",
      "app.missing.text": "This address doesn’t lead to a page.",
      "app.title.staff": "Staff desk",
      "app.title.my-feedback": "My answers",
      "app.my-feedback.text":
        "Your answers are recorded without your name. The page to read and withdraw them isn’t here yet; right after answering you can change your score.",
      "app.walk.title": "Walk through {name}",
      "app.scene.unreachable": "The scene isn’t arriving. Check your connection, or use the list.",
      "app.scene.not-loaded": "Not all of the scene arrived. The list has the same products.",
      "app.scene.no-webgl": "This browser doesn’t draw in three dimensions. The list has the same products.",
      "app.scene.context-lost": "The graphics card has stopped. The list has the same products.",
      "app.scene.broken": "The scene broke. The list has the same products.",
    },
  }),
)
