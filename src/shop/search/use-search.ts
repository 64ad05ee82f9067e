import { useEffect, useMemo, useState } from "react"
import { useStore } from "zustand"
import { currentLanguage } from "../../client/language.ts"
import { useShop } from "../../client/shop-context.ts"
import { findStand, type StockedScene, standsOf } from "../../domain/find-stand.ts"
import type { Product } from "../../domain/product.ts"
import type { Point, Zone } from "../../domain/scene.ts"
import { whereabouts } from "./find-target.ts"
import { matches } from "./fold.ts"
import { createProductSearch, type SearchState } from "./product-search.ts"

/** Milliseconds without a keystroke after which what was typed is searched. */
const PAUSE = 200

export type Result =
  | { readonly kind: "zone"; readonly id: string; readonly zone: Zone }
  | {
      readonly kind: "product"
      readonly id: string
      readonly product: Product
      /** Where it stands in this scene; `null` when it is only in the list. */
      readonly at: { readonly point: Point; readonly zone: Zone | null } | null
    }

export interface Search {
  readonly status: SearchState["status"]
  readonly results: readonly Result[]
  readonly total: number
  /** What the products were found for. */
  readonly words: string
  readonly retry: () => void
}

/** Zones and products that the words find, the zones first, as one types. */
export function useSearch(stocked: StockedScene, words: string): Search {
  const shop = useShop()
  const [search] = useState(() => createProductSearch(shop))
  const state = useStore(search.state)
  const wanted = words.trim()
  useEffect(() => {
    if (wanted === "") {
      search.find("")
      return
    }
    const timer = setTimeout(() => search.find(wanted), PAUSE)
    return () => clearTimeout(timer)
  }, [search, wanted])
  useEffect(() => search.stop, [search])

  const language = currentLanguage()
  const stands = useMemo(() => standsOf(stocked), [stocked])
  const results = useMemo((): readonly Result[] => {
    const { zones } = stocked.scene
    const place = whereabouts(shop.visit.getState().place, stocked)
    const found = zones.filter(({ name }) => matches(name[language], wanted))
    return [
      ...found.map((zone) => ({ kind: "zone" as const, id: `zone-${zone.id}`, zone })),
      ...state.products.map((product) => {
        const stand = findStand(stands, product.id, place)
        const [x, , z] = stand?.slot.position ?? [0, 0, 0]
        const zone = zones.find(({ id }) => id === stand?.fixture.zone) ?? null
        const at = stand ? { point: { x, z }, zone } : null
        return { kind: "product" as const, id: `product-${product.id}`, product, at }
      }),
    ]
  }, [stocked, stands, state.products, wanted, language, shop])
  const settling = wanted !== "" && state.status === "idle"
  return {
    status: settling ? "loading" : state.status,
    results: wanted === "" ? [] : results,
    total: state.total,
    words: state.words,
    retry: () => search.find(wanted),
  }
}
