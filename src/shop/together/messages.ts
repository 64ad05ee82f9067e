import { addMessages, defineMessages } from "../../client/language.ts"

/** Whom one is with, and how that goes. */
addMessages(
  defineMessages({
    it: {
      "together.nameless": "Senza nome",
      "together.people": "Persone",
      "together.people.open": "Persone. {status}",
      "together.alone": "Per conto mio",
      "together.joining": "Entro…",
      "together.resuming": "Torno…",
      "together.refused": "Non connesso",
      "together.with": "{n, plural, =0 {Solo tu, per ora} one {# con te} other {# con te}}",
      "together.with.short": "{n, plural, =0 {Solo tu} one {# con te} other {# con te}}",
      "together.alone.long": "Sei per conto tuo: nessuno ti vede, e tu non vedi gli altri.",
      "together.joining.long": "Ti porto dagli altri…",
      "together.resuming.long":
        "La connessione si è persa. Ti riporto io dov’eri: intanto cammina pure, carrello e visita restano.",
      "together.guided.long": "Sei in una visita guidata. Il tuo carrello resta solo tuo.",
      "together.arrived":
        "{n, plural, =0 {Sei con gli altri: per ora qui ci sei solo tu} one {Sei con un’altra persona} other {Sei con altre # persone}}",
      "together.back": "Di nuovo con gli altri",
      "together.lost": "Connessione persa: torno da me",
      "together.left": "Ora sei per conto tuo",
      "together.came": "{n, plural, one {{names} entra} other {{names} entrano}}",
      "together.came.many": "Entrano {n} persone",
      "together.went": "{n, plural, one {{names} esce} other {{names} escono}}",
      "together.went.many": "Escono {n} persone",
      "together.line": "{name} scrive: {text}",
      "together.lines.many": "{n} messaggi nuovi: T per leggerli",
      "together.reacted": "{name}: {what}",
      "together.points": "{name} indica: {what}",
      "together.chat": "Conversazione",
      "together.chat.open":
        "{n, plural, =0 {Conversazione} one {Conversazione, un messaggio nuovo} other {Conversazione, # messaggi nuovi}}",
      "together.refused.version":
        "Questa pagina è di ieri: ricaricala per stare con gli altri. Il carrello resta com’è.",
      "together.refused.malformed":
        "Qualcosa in questa pagina non torna: ricaricala. Il carrello resta com’è.",
      "together.refused.scene-unknown": "In questo posto non si può ancora stare in compagnia.",
      "together.refused.code-unknown":
        "L’invito non vale più: la stanza è chiusa. Fattene mandare un altro, o entra con chi c’è.",
      "together.refused.full": "La stanza è piena. Riprova tra poco, o entra con chi c’è.",
      "together.refused.elsewhere": "Sei con gli altri in un’altra scheda. Se vuoi, torna qui.",
      "together.refused.guided":
        "Questa visita la guida già qualcun altro. Puoi entrarci come ospite, con il link.",
      "together.refused.over":
        "Questa visita guidata è finita. Il negozio resta aperto, e il carrello com’era.",
      "together.refused.role":
        "Solo chi lavora qui può guidare una visita. Entra prima nel banco di servizio.",
      "together.refused.too-many": "Troppi ingressi in poco tempo. Riprovo da me tra poco.",
      "together.refused.closing": "Il negozio riparte in questo momento. Ti riporto dentro da me.",
      "together.refused.not-joined": "Non raggiungo gli altri. Il negozio funziona lo stesso; riprovo da me.",
      "together.refused.unreachable":
        "Non raggiungo gli altri: sarà la rete. Il negozio funziona lo stesso, e si può riprovare.",
      "together.retry": "Riprova ora",
      "together.reload": "Ricarica la pagina",
    },
    en: {
      "together.nameless": "No name",
      "together.people": "People",
      "together.people.open": "People. {status}",
      "together.alone": "On my own",
      "together.joining": "Going in…",
      "together.resuming": "Coming back…",
      "together.refused": "Not connected",
      "together.with": "{n, plural, =0 {Just you, for now} one {# with you} other {# with you}}",
      "together.with.short": "{n, plural, =0 {Just you} one {# with you} other {# with you}}",
      "together.alone.long": "You are on your own: nobody sees you, and you don’t see the others.",
      "together.joining.long": "Taking you to the others…",
      "together.resuming.long":
        "The connection is lost. You’ll be brought back to where you were: walk on meanwhile, cart and visit stay.",
      "together.guided.long": "You are on a guided visit. Your cart stays yours alone.",
      "together.arrived":
        "{n, plural, =0 {You are with others: for now it is just you here} one {You are with one other person} other {You are with # others}}",
      "together.back": "Back with the others",
      "together.lost": "Connection lost: coming back by itself",
      "together.left": "You are on your own now",
      "together.came": "{n, plural, one {{names} comes in} other {{names} come in}}",
      "together.came.many": "{n} people come in",
      "together.went": "{n, plural, one {{names} leaves} other {{names} leave}}",
      "together.went.many": "{n} people leave",
      "together.line": "{name} writes: {text}",
      "together.lines.many": "{n} new messages: T to read them",
      "together.reacted": "{name}: {what}",
      "together.points": "{name} points at: {what}",
      "together.chat": "Conversation",
      "together.chat.open":
        "{n, plural, =0 {Conversation} one {Conversation, one new message} other {Conversation, # new messages}}",
      "together.refused.version":
        "This page is an old one: load it again to be with the others. Your cart stays as it is.",
      "together.refused.malformed":
        "Something on this page doesn’t add up: load it again. Your cart stays as it is.",
      "together.refused.scene-unknown": "One can’t be in company in this place yet.",
      "together.refused.code-unknown":
        "The invitation no longer holds: the room is closed. Ask for another, or go in with whoever is here.",
      "together.refused.full": "The room is full. Try again in a while, or go in with whoever is here.",
      "together.refused.elsewhere": "You are with the others in another tab. Come back here if you like.",
      "together.refused.guided":
        "Somebody else is guiding this visit already. You can join it as a guest, by its link.",
      "together.refused.over": "This guided visit is over. The store stays open, and your cart as it was.",
      "together.refused.role":
        "Only people who work here can guide a visit. Sign in at the staff desk first.",
      "together.refused.too-many": "Too many entries in a short time. It will be tried again in a moment.",
      "together.refused.closing": "The store is restarting. You’ll be brought back in by itself.",
      "together.refused.not-joined":
        "The others can’t be reached. The store works all the same; it will be tried again.",
      "together.refused.unreachable":
        "The others can’t be reached: the network, perhaps. The store works all the same, and you can try again.",
      "together.retry": "Try now",
      "together.reload": "Load the page again",
    },
  }),
)
