import type { Language } from "../../domain/language.ts"

export type LetterKind = "booked" | "moved" | "cancelled" | "reminder" | "recap"

/** What letters and calendar entries about a booking say. Nothing in them is the visitor's own words. */
export interface BookingWords {
  readonly summary: (store: string) => string
  readonly about: (url: string) => string
  readonly subject: Readonly<Record<LetterKind, (when: string) => string>>
  readonly opening: Readonly<Record<LetterKind, string>>
  readonly when: string
  /** By the clock on the store's wall, when that is another. */
  readonly there: (when: string) => string
  readonly minutes: (count: number) => string
  readonly link: (url: string) => string
  readonly recap: (url: string) => string
  readonly again: (url: string) => string
  readonly byStaff: string
  readonly notYou: string
}

export const BOOKING_WORDS: Readonly<Record<Language, BookingWords>> = {
  it: {
    summary: (store) => `Visita guidata da ${store}`,
    about: (url) =>
      `Si entra da qui, da un quarto d’ora prima: ${url}\nDallo stesso indirizzo si cambia e si disdice.`,
    subject: {
      booked: (when) => `La tua visita guidata: ${when}`,
      moved: (when) => `La tua visita guidata è spostata: ${when}`,
      cancelled: (when) => `Visita guidata disdetta: ${when}`,
      reminder: (when) => `La tua visita guidata si avvicina: ${when}`,
      recap: () => "Il riepilogo della tua visita guidata",
    },
    opening: {
      booked: "la tua visita guidata è prenotata.",
      moved: "la tua visita guidata ha un altro orario.",
      cancelled: "la tua visita guidata è disdetta.",
      reminder: "ti ricordiamo la tua visita guidata.",
      recap: "grazie di essere venuti.",
    },
    when: "Quando",
    there: (when) => `In negozio: ${when}`,
    minutes: (count) => `${count} minuti`,
    link: (url) =>
      `Si entra da qui, da un quarto d’ora prima, senza installare niente. Dallo stesso indirizzo si cambia e si disdice:\n${url}`,
    recap: (url) => `Quello che avete visto insieme, e che cosa te ne scrive chi ti ha accompagnato:\n${url}`,
    again: (url) => `Per sceglierne un altro: ${url}`,
    byStaff: "Ci dispiace: questa volta l’abbiamo disdetta noi.",
    notYou:
      "Se non hai prenotato tu, non fare niente: il tuo indirizzo è cancellato da solo trenta giorni dopo.",
  },
  en: {
    summary: (store) => `Guided visit at ${store}`,
    about: (url) =>
      `The way in, from a quarter of an hour before: ${url}\nThe same address changes and cancels it.`,
    subject: {
      booked: (when) => `Your guided visit: ${when}`,
      moved: (when) => `Your guided visit has moved: ${when}`,
      cancelled: (when) => `Guided visit cancelled: ${when}`,
      reminder: (when) => `Your guided visit is near: ${when}`,
      recap: () => "The recap of your guided visit",
    },
    opening: {
      booked: "your guided visit is booked.",
      moved: "your guided visit has another time.",
      cancelled: "your guided visit is cancelled.",
      reminder: "this is to remind you of your guided visit.",
      recap: "thank you for coming.",
    },
    when: "When",
    there: (when) => `At the store: ${when}`,
    minutes: (count) => `${count} minutes`,
    link: (url) =>
      `The way in, from a quarter of an hour before, with nothing to install. The same address changes and cancels it:\n${url}`,
    recap: (url) => `What you looked at together, and what your guide writes about it:\n${url}`,
    again: (url) => `To choose another: ${url}`,
    byStaff: "We are sorry: this time it was us who cancelled it.",
    notYou: "If it wasn’t you who booked, do nothing: your address is erased by itself thirty days later.",
  },
}
