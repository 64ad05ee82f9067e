import { useEffect } from "react"
import { useStore } from "zustand"
import { meetProduct } from "../../client/catalogue-store.ts"
import { useShop } from "../../client/shop-context.ts"
import type { Product } from "../../domain/product.ts"
import { useProduct } from "../use-product.ts"

/** A product that somebody else is at; one that this page hasn't met is asked for, once. */
export function useKnownProduct(id: string | null): Product | undefined {
  const { api, scene, catalogue } = useShop()
  const met = useProduct(id)
  const stocked = useStore(scene, (state) =>
    state.kind === "ready" ? state.stock.find(({ product }) => product.id === id)?.product : undefined,
  )
  const product = met ?? stocked
  const unknown = product === undefined ? id : null
  useEffect(() => {
    if (unknown !== null) return meetProduct(api, catalogue, unknown)
  }, [api, catalogue, unknown])
  return product
}
