import { addMessages, defineMessages } from "../client/language.ts"

/** Words that every part of the shop uses. */
addMessages(
  defineMessages({
    it: {
      "shop.language": "Lingua",
      "shop.list": "Elenco",
      "shop.cart": "Carrello",
      "shop.cart.count":
        "{n, plural, =0 {Carrello, vuoto} one {Carrello, un articolo} other {Carrello, # articoli}}",
      "shop.price.was": "Prima {price}",
      "shop.price.now": "Ora {price}",
      "shop.stock.sold-out": "Esaurito",
      "shop.stock.to-order": "Su ordinazione",
      "shop.stock.last": "{n, plural, one {Ultimo pezzo} other {Ultimi #}}",
      "shop.stock.few": "{n} disponibili",
      "shop.stock.plenty": "Disponibile",
      "shop.close": "Chiudi",
      "shop.retry": "Riprova",
    },
    en: {
      "shop.language": "Language",
      "shop.list": "List",
      "shop.cart": "Cart",
      "shop.cart.count": "{n, plural, =0 {Cart, empty} one {Cart, one item} other {Cart, # items}}",
      "shop.price.was": "Was {price}",
      "shop.price.now": "Now {price}",
      "shop.stock.sold-out": "Sold out",
      "shop.stock.to-order": "To order",
      "shop.stock.last": "{n, plural, one {Last one} other {Last #}}",
      "shop.stock.few": "{n} available",
      "shop.stock.plenty": "Available",
      "shop.close": "Close",
      "shop.retry": "Try again",
    },
  }),
)
