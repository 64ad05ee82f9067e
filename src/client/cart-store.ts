import { createStore, type StoreApi } from "zustand/vanilla"
import { MAX_QUANTITY } from "../domain/buyable.ts"

export interface CartLine {
  readonly productId: string
  readonly variantId: string
  /** 1 to 99. */
  readonly quantity: number
  /** What one cost when it was put there, in major units: only to tell that it costs something else now. */
  readonly price?: number
}

export interface CartState {
  readonly lines: readonly CartLine[]
  /** What is kept for another time: not in the cart, and not counted. */
  readonly aside: readonly CartLine[]
  add(productId: string, variantId: string, quantity?: number, price?: number): void
  /** A quantity of 0 takes the line out. */
  setQuantity(variantId: string, quantity: number): void
  /** Puts a line that was taken out back in its place; a variant that has come in since stays as it is. */
  restore(line: CartLine, at: number): void
  /** From the cart to what is kept, and back. A variant is in one of them at a time. */
  setAside(variantId: string): void
  takeBack(variantId: string): void
  /** Out of what is kept. */
  forget(variantId: string): void
}

export type CartStore = StoreApi<CartState>

const clamp = (quantity: number) => Math.max(0, Math.min(MAX_QUANTITY, Math.trunc(quantity)))

const without = (lines: readonly CartLine[], variantId: string) =>
  lines.filter((line) => line.variantId !== variantId)

/** What the visitor has put in the cart. What it costs is read from the catalogue when it is shown. */
export function createCartStore(
  remembered: readonly CartLine[] = [],
  aside: readonly CartLine[] = [],
): CartStore {
  return createStore<CartState>()((set) => ({
    lines: remembered,
    aside,
    add: (productId, variantId, quantity = 1, price) =>
      set(({ lines }) => {
        const line = lines.find((each) => each.variantId === variantId)
        const seen = price === undefined ? {} : { price }
        if (!line) return { lines: [...lines, { productId, variantId, quantity: clamp(quantity), ...seen }] }
        const more = { ...line, quantity: clamp(line.quantity + quantity) }
        return { lines: lines.map((each) => (each === line ? more : each)) }
      }),
    setQuantity: (variantId, quantity) =>
      set(({ lines }) => ({
        lines: lines
          .map((line) => (line.variantId === variantId ? { ...line, quantity: clamp(quantity) } : line))
          .filter((line) => line.quantity > 0),
      })),
    restore: (line, at) =>
      set(({ lines }) =>
        lines.some(({ variantId }) => variantId === line.variantId)
          ? {}
          : { lines: lines.toSpliced(Math.min(at, lines.length), 0, line) },
      ),
    setAside: (variantId) =>
      set(({ lines, aside }) => {
        const line = lines.find((each) => each.variantId === variantId)
        if (!line) return {}
        return { lines: without(lines, variantId), aside: [...without(aside, variantId), line] }
      }),
    takeBack: (variantId) =>
      set(({ lines, aside }) => {
        const line = aside.find((each) => each.variantId === variantId)
        if (!line) return {}
        const isThere = lines.some((each) => each.variantId === variantId)
        return { aside: without(aside, variantId), lines: isThere ? lines : [...lines, line] }
      }),
    forget: (variantId) => set(({ aside }) => ({ aside: without(aside, variantId) })),
  }))
}

export function countItems(lines: readonly CartLine[]): number {
  return lines.reduce((sum, line) => sum + line.quantity, 0)
}
