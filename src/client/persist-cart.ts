import * as v from "valibot"
import { MAX_LINES, MAX_QUANTITY } from "../domain/buyable.ts"
import type { CartLine, CartStore } from "./cart-store.ts"
import type { SafeStorage } from "./safe-storage.ts"

export const CART_KEY = "vetrina.cart"
export const ASIDE_KEY = "vetrina.aside"

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200))
const Line = v.object({
  productId: id,
  variantId: id,
  quantity: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MAX_QUANTITY)),
  price: v.exactOptional(v.pipe(v.number(), v.minValue(0))),
})

/** The lines that are whole, each variant once; a damaged line costs only itself. */
function parseLines(stored: unknown): readonly CartLine[] {
  if (!Array.isArray(stored)) return []
  const lines = new Map<string, CartLine>()
  for (const each of stored.slice(0, MAX_LINES)) {
    const parsed = v.safeParse(Line, each)
    if (parsed.success && !lines.has(parsed.output.variantId))
      lines.set(parsed.output.variantId, parsed.output)
  }
  return [...lines.values()]
}

export function recallCart(storage: SafeStorage): readonly CartLine[] {
  return storage.read(CART_KEY, parseLines)
}

export function recallAside(storage: SafeStorage): readonly CartLine[] {
  return storage.read(ASIDE_KEY, parseLines)
}

/** Where `storage` events come from: the window. */
export interface StorageEvents {
  addEventListener(type: "storage", listener: (event: { readonly key: string | null }) => void): void
  removeEventListener(type: "storage", listener: (event: { readonly key: string | null }) => void): void
}

/** Keeps the cart, and what is kept beside it, on disk and alike in every tab. Returns the function that stops it. */
export function shareCart(cart: CartStore, storage: SafeStorage, events: StorageEvents): () => void {
  let receiving = false
  const stop = cart.subscribe((state, before) => {
    if (receiving) return
    if (state.lines !== before.lines) storage.write(CART_KEY, state.lines)
    if (state.aside !== before.aside) storage.write(ASIDE_KEY, state.aside)
  })
  /** `key` is null when everything was cleared. */
  const receive = ({ key }: { readonly key: string | null }) => {
    receiving = true
    if (key === CART_KEY || key === null) cart.setState({ lines: recallCart(storage) })
    if (key === ASIDE_KEY || key === null) cart.setState({ aside: recallAside(storage) })
    receiving = false
  }
  events.addEventListener("storage", receive)
  return () => {
    stop()
    events.removeEventListener("storage", receive)
  }
}
