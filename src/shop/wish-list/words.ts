import { addMessages, defineMessages } from "../../client/language.ts"

/** Words of the buttons that note a product; those of the list itself come with it. */
addMessages(
  defineMessages({
    it: {
      "wish.add": "Lo vorrei",
      "wish.added": "Nella lista",
      "wish.add.named": "Metti {title} nella lista dei desideri",
      "wish.added.named": "{title} è nella lista dei desideri: toglilo",
      "wish.said.added": "{title} è nella lista dei desideri",
      "wish.said.removed": "{title} non è più tra i tuoi desideri",
      "wish.failed": "La lista dei desideri non si apre: riprova tra poco",
      "wish.list": "Desideri",
      "wish.list.open":
        "{n, plural, =0 {Lista dei desideri, vuota} one {Lista dei desideri, una cosa} other {Lista dei desideri, # cose}}",
      "wish.offered": "{name} mostra una lista dei desideri",
      "wish.offered.announced": "{words}. Premi Apri per vederla.",
      "wish.offered.open": "Apri",
      "wish.offered.open.named": "Apri la lista di {name}",
      "wish.trouble.full": "La lista è piena: cento cose. Togline una per fare posto.",
      "wish.trouble.members-full": "Nella lista c’è già tutta la gente che ci sta. Puoi guardarla lo stesso.",
      "wish.trouble.product-unknown": "Questo prodotto non è più in vendita.",
      "wish.trouble.share-failed":
        "Il link non arriva: sarà la rete. La lista è al sicuro qui, riprova tra poco.",
      "wish.trouble.lists-full": "Tieni già dodici liste: lasciane una per fare posto.",
    },
    en: {
      "wish.add": "I’d like it",
      "wish.added": "On the list",
      "wish.add.named": "Put {title} on the wish list",
      "wish.added.named": "{title} is on the wish list: take it off",
      "wish.said.added": "{title} is on the wish list",
      "wish.said.removed": "{title} is no longer among your wishes",
      "wish.failed": "The wish list doesn’t open: try again in a while",
      "wish.list": "Wishes",
      "wish.list.open":
        "{n, plural, =0 {Wish list, empty} one {Wish list, one thing} other {Wish list, # things}}",
      "wish.offered": "{name} shows a wish list",
      "wish.offered.announced": "{words}. Press Open to see it.",
      "wish.offered.open": "Open",
      "wish.offered.open.named": "Open {name}’s list",
      "wish.trouble.full": "The list is full: a hundred things. Take one off to make room.",
      "wish.trouble.members-full":
        "The list has all the people it can hold. You can look at it all the same.",
      "wish.trouble.product-unknown": "This product is no longer sold.",
      "wish.trouble.share-failed":
        "The link isn’t arriving: it may be the network. Your list is safe here, try again in a while.",
      "wish.trouble.lists-full": "You keep twelve lists already: leave one to make room.",
    },
  }),
)
