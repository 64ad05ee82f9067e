import * as v from "valibot"

/** Where one is in the list, whatever the sizes of what is above. */
export interface ListPlace {
  /** The first product in view. */
  readonly product: string
  /** CSS pixels from the window's upper edge to its card. */
  readonly top: number
  /** How many products had come. */
  readonly shown: number
}

const State = v.object({
  listPlace: v.object({
    product: v.string(),
    top: v.number(),
    shown: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000)),
  }),
})

/** The place that an entry of the browser's history holds. */
export function placeIn(state: unknown): ListPlace | null {
  const parsed = v.safeParse(State, state)
  return parsed.success ? parsed.output.listPlace : null
}

/** The state of an entry of the history, with a place. */
export function withPlace(state: unknown, listPlace: ListPlace): Readonly<Record<string, unknown>> {
  return { ...(typeof state === "object" ? state : {}), listPlace }
}

const cardsOf = (document: Document) => document.querySelectorAll<HTMLElement>("[data-product]")

/** The place that one sees now; `null` at the top of the list, where there is nothing to come back to. */
export function placeNow({ document, scrollY }: Window): ListPlace | null {
  if (scrollY <= 0) return null
  const cards = [...cardsOf(document)]
  const first = cards.find((card) => card.getBoundingClientRect().bottom > 0)
  const product = first?.dataset.product
  return first && product !== undefined
    ? { product, top: first.getBoundingClientRect().top, shown: cards.length }
    : null
}

/** Scrolls to a place; false when its product isn't there. */
export function goToPlace(window: Window, { product, top }: ListPlace): boolean {
  const card = [...cardsOf(window.document)].find(({ dataset }) => dataset.product === product)
  if (!card) return false
  window.scrollBy({ top: card.getBoundingClientRect().top - top, behavior: "instant" })
  return true
}
