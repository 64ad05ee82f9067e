import { useEffect, useState } from "react"
import { useStore } from "zustand"
import { meetProduct } from "../../../../client/catalogue-store.ts"
import { useShop } from "../../../../client/shop-context.ts"
import type { Product } from "../../../../domain/product.ts"

export interface Spotlighted {
  /** What is brought forward; `null`: nothing, it was put away, or isn't known yet. */
  readonly product: Product | null
  /** Name of who brought it; `null`: oneself. */
  readonly guide: string | null
  /** Whether it is part of a presentation that runs by itself: nobody else sees it. */
  readonly alone: boolean
  /** For this page alone; of whoever shows it, for everybody. */
  readonly putAway: () => void
}

/** What the guide brings forward for everybody, until one puts it away by oneself. */
export function useSpotlight(): Spotlighted {
  const { api, catalogue, guided, presence } = useShop()
  const spotlight = useStore(guided.store, (state) => state.spotlight)
  const mine = useStore(guided.store, (state) => state.visit?.mine === true)
  const alone = useStore(guided.store, (state) => state.visit === null)
  const [away, setAway] = useState<number | null>(null)
  const id = spotlight && spotlight.count !== away ? spotlight.product : null
  const product = useStore(catalogue, ({ products }) => (id === null ? undefined : products.get(id)))
  const guide = useStore(presence.store, ({ people }) =>
    mine || !spotlight ? null : (people.get(spotlight.by)?.name ?? ""),
  )
  const unknown = product === undefined ? id : null
  useEffect(() => {
    if (unknown !== null) return meetProduct(api, catalogue, unknown)
  }, [api, catalogue, unknown])
  const putAway = () => {
    if (mine) guided.spotlight(null)
    else setAway(spotlight?.count ?? null)
  }
  return { product: product ?? null, guide, alone, putAway }
}
