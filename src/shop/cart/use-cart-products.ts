import { useCallback, useEffect, useState } from "react"
import { useStore } from "zustand"
import type { CartLine } from "../../client/cart-store.ts"
import type { ProductsReply } from "../../client/replies.ts"
import { useShop } from "../../client/shop-context.ts"
import { type FilledLine, fillLines } from "./subtotals.ts"

export interface CartProducts {
  readonly lines: readonly FilledLine[]
  readonly aside: readonly FilledLine[]
  /** `loading`: some lines' products are on their way. `ready`: a line without a product is no longer sold. */
  readonly status: "loading" | "ready" | "failed"
  readonly retry: () => void
  /** Asks for all of them anew: the server has found that they are not what is shown. */
  readonly refresh: () => void
}

type Fate = "sold" | "gone" | "failed"

const idsOf = (lines: readonly CartLine[]) => [...new Set(lines.map(({ productId }) => productId))].sort()

/**
 * The cart's lines with their products. Each is read once when this is first shown, though the page may have met it: a
 * page can be open for hours, and prices and stock are not what they were.
 */
export function useCartProducts(): CartProducts {
  const { api, cart, catalogue } = useShop()
  const lines = useStore(cart, (state) => state.lines)
  const aside = useStore(cart, (state) => state.aside)
  const products = useStore(catalogue, (state) => state.products)
  const [fates, setFates] = useState<ReadonlyMap<string, Fate>>(new Map())

  const ids = idsOf([...lines, ...aside])
  const unasked = ids.filter((id) => !fates.has(id)).join(",")

  useEffect(() => {
    if (unasked === "") return
    const asked = unasked.split(",")
    const leaving = new AbortController()
    const settle = (fateOf: (id: string) => Fate) => {
      if (leaving.signal.aborted) return
      setFates((before) => new Map([...before, ...asked.map((id) => [id, fateOf(id)] as const)]))
    }
    const query = new URLSearchParams({ ids: unasked, limit: "200" })
    api.get<ProductsReply>(`/api/products?${query}`, leaving.signal).then(
      (reply) => {
        if (leaving.signal.aborted) return
        catalogue.getState().add(reply.products)
        const found = new Set(reply.products.map(({ id }) => id))
        settle((id) => (found.has(id) ? "sold" : "gone"))
      },
      () => settle(() => "failed"),
    )
    return () => leaving.abort()
  }, [api, catalogue, unasked])

  const unknown = ids.filter((id) => !products.has(id) && fates.get(id) !== "gone")
  const failed = unknown.some((id) => fates.get(id) === "failed")
  const sold = new Map([...products].filter(([id]) => fates.get(id) !== "gone"))
  return {
    lines: fillLines(lines, sold),
    aside: fillLines(aside, sold),
    status: failed ? "failed" : unknown.length > 0 ? "loading" : "ready",
    retry: useCallback(
      () => setFates((before) => new Map([...before].filter(([, fate]) => fate !== "failed"))),
      [],
    ),
    refresh: useCallback(() => setFates(new Map()), []),
  }
}
