import type { Language } from "../../../domain/language.ts"

export interface PageWords {
  readonly list: string
  readonly walk: (name: string, tagline: string) => string
  readonly everything: (name: string, categories: readonly string[]) => string
}

/** What search engines and messengers say of a page before it is opened. */
export const PAGE_WORDS: Readonly<Record<Language, PageWords>> = {
  it: {
    list: "Elenco",
    walk: (name, tagline) =>
      `${name}: ${tagline}. Cammina nel negozio dal browser, prendi in mano i prodotti e mettili nel carrello.`,
    everything: (name, categories) =>
      `Tutti i prodotti di ${name}${categories.length > 0 ? `: ${categories.join(", ")}` : ""}. Con prezzi, misure e disponibilità.`,
  },
  en: {
    list: "List",
    walk: (name, tagline) =>
      `${name}: ${tagline}. Walk through the store in your browser, pick up the products and put them in the cart.`,
    everything: (name, categories) =>
      `All the products of ${name}${categories.length > 0 ? `: ${categories.join(", ")}` : ""}. With prices, sizes and what is in stock.`,
  },
}
