import { addMessages, defineMessages } from "../../client/language.ts"

addMessages(
  defineMessages({
    it: {
      "search.field": "Cerca un prodotto o una stanza",
      "search.placeholder": "Cerca in negozio",
      "search.clear": "Cancella la ricerca",
      "search.results": "Trovati",
      "search.loading": "Cerchiamo",
      "search.count": "{n, plural, =0 {Non troviamo niente così} one {Un risultato} other {# risultati}}",
      "search.failed": "La ricerca non risponde.",
      "search.hint": "Prova con un’altra parola.",
      "search.in": "{zone}",
      "search.only-list": "Solo nell’elenco",
      "search.zone": "Stanza",
      "search.all": "Tutti i {n} nell’elenco",
      "search.taken": "Ti porto da: {name}",
      "search.not-here": "{name} non è esposto qui: ecco la sua scheda.",
    },
    en: {
      "search.field": "Search for a product or a room",
      "search.placeholder": "Search the store",
      "search.clear": "Clear the search",
      "search.results": "Found",
      "search.loading": "Searching",
      "search.count": "{n, plural, =0 {Nothing like that} one {One result} other {# results}}",
      "search.failed": "The search isn’t answering.",
      "search.hint": "Try another word.",
      "search.in": "{zone}",
      "search.only-list": "In the list only",
      "search.zone": "Room",
      "search.all": "All {n} in the list",
      "search.taken": "Taking you to: {name}",
      "search.not-here": "{name} isn’t on display here: this is its page.",
    },
  }),
)
