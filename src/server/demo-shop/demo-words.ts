import type { Language } from "../../domain/language.ts"

export interface DemoWords {
  readonly title: string
  readonly banner: string
  readonly received: (lines: number) => string
  readonly total: string
  readonly reference: string
  readonly signed: string
  readonly pretend: string
  readonly back: string
  readonly nothing: string
  readonly store: string
}

/** What the shop that stands in for a merchant's says. */
export const DEMO_WORDS: Readonly<Record<Language, DemoWords>> = {
  it: {
    title: "Cassa di prova",
    banner:
      "Questa è una dimostrazione: qui finirebbe la cassa del negoziante. Non si compra e non si paga niente, e niente viene conservato.",
    received: (lines) => (lines === 1 ? "È arrivata una riga" : `Sono arrivate ${lines} righe`),
    total: "Totale",
    reference: "Riferimento",
    signed: "La firma della consegna è giusta.",
    pretend: "Fai finta di ordinare",
    back: "Torna senza ordinare",
    nothing:
      "Non è arrivato nessun carrello, oppure quello arrivato non è firmato da questo negozio o è di troppo tempo fa. Torna nel negozio e vai di nuovo alla cassa.",
    store: "Torna nel negozio",
  },
  en: {
    title: "Pretend checkout",
    banner:
      "This is a demonstration: the merchant’s own checkout would be here. Nothing is bought or paid, and nothing is kept.",
    received: (lines) => (lines === 1 ? "One line has arrived" : `${lines} lines have arrived`),
    total: "Total",
    reference: "Reference",
    signed: "The signature of the hand-over is right.",
    pretend: "Pretend to order",
    back: "Back without ordering",
    nothing:
      "No cart has arrived, or the one that did isn’t signed by this store or is too old. Go back to the store and check out again.",
    store: "Back to the store",
  },
}
