import { addMessages, defineMessages } from "../../client/language.ts"

addMessages(
  defineMessages({
    it: {
      "checkout.pay": "Vai alla cassa",
      "checkout.leaving": "Ti portiamo alla cassa",
      "checkout.note.shop": "Si paga su {host}. Il carrello ti aspetta anche qui.",
      "checkout.note.demo": "Cassa di prova: non si compra e non si paga niente.",
      "checkout.note.message": "Qui non si paga in rete: manda il riepilogo e ti rispondono.",
      "checkout.message": "Ordina con un messaggio",
      "checkout.failed": "La cassa non risponde. Il carrello è rimasto com’era: riprova tra poco.",
      "checkout.changed": "Qualcosa è cambiato mentre guardavi: controlla e vai di nuovo alla cassa.",
      "back.title": "Di nuovo qui",
      "back.kept": "Il carrello è come l’hai lasciato.",
      "back.empty": "Il carrello è vuoto.",
      "back.ordered.title": "Grazie",
      "back.ordered": "Ordine {order}. Quello che hai ordinato non è più nel carrello.",
      "back.ordered.unknown":
        "Ordine {order}. Non è partito da questo dispositivo, perciò il carrello resta com’era.",
      "back.store": "Torna a camminare",
      "back.list": "Vedi l’elenco",
    },
    en: {
      "checkout.pay": "Go to checkout",
      "checkout.leaving": "Taking you to the checkout",
      "checkout.note.shop": "You pay at {host}. Your cart waits here too.",
      "checkout.note.demo": "A pretend checkout: nothing is bought or paid.",
      "checkout.note.message": "Nothing is paid online here: send the recap and they answer you.",
      "checkout.message": "Order by message",
      "checkout.failed": "The checkout isn’t answering. Your cart is as it was: try again in a while.",
      "checkout.changed": "Something changed while you were looking: check it and go to the checkout again.",
      "back.title": "Back here",
      "back.kept": "Your cart is as you left it.",
      "back.empty": "Your cart is empty.",
      "back.ordered.title": "Thank you",
      "back.ordered": "Order {order}. What you ordered is no longer in your cart.",
      "back.ordered.unknown": "Order {order}. It wasn’t made on this device, so your cart stays as it was.",
      "back.store": "Walk on",
      "back.list": "See the list",
    },
  }),
)
