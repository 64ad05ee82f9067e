import { useStore } from "zustand"
import { useShop } from "../../client/shop-context.ts"
import { listingHref, readListingQuery } from "./listing-query.ts"

const EVERYTHING = readListingQuery(new URLSearchParams())

/**
 * The address of the list: at the product that one holds or is being taken to, so that leaving the scene doesn't lose it; else
 * as it was last left.
 */
export function useListHref(): string {
  const { visit, scene, catalogue } = useShop()
  const held = useStore(visit, ({ activity }) => (activity.kind === "inspecting" ? activity.productId : null))
  const slot = useStore(visit, ({ destination }) => (destination?.kind === "slot" ? destination.id : null))
  const wanted = useStore(scene, (state) =>
    state.kind === "ready" ? state.stock.find((each) => each.slot === slot)?.product.handle : undefined,
  )
  const inHand = useStore(catalogue, ({ products }) => (held ? products.get(held)?.handle : undefined))
  const listed = useStore(visit, (state) => state.listed)
  const handle = inHand ?? wanted
  return handle === undefined ? listed : listingHref(EVERYTHING, handle)
}
