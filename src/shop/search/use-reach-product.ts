import { useLingui } from "@lingui/react"
import { useLocation } from "wouter"
import { useShop } from "../../client/shop-context.ts"
import type { Product } from "../../domain/product.ts"
import { useAnnounce } from "../../ui/announcer.tsx"
import { listingHref, readListingQuery } from "../list/listing-query.ts"
import { textsOf } from "../use-product.ts"
import { type Target, targetOf, whereabouts } from "./find-target.ts"
import "./messages.ts"
import { takeHref } from "./take-href.ts"

const EVERYTHING = readListingQuery(new URLSearchParams())

export interface ReachProduct {
  /** Takes it in hand from wherever one is; what isn't on display here opens in the list. */
  readonly look: (product: Product) => void
  /** Walks to where it stands. */
  readonly goTo: (product: Product) => void
  /** Where it stands in the scene that one is in; `null`: nowhere, or one isn't in a scene. */
  readonly standOf: (productId: string) => Target | null
}

/** The ways to a product that one hears of from elsewhere: from somebody else, or from a list. */
export function useReachProduct(surface: "scene" | "list"): ReachProduct {
  const { i18n } = useLingui()
  const { visit, scene, catalogue } = useShop()
  const announce = useAnnounce()
  const [, navigate] = useLocation()

  function standOf(productId: string): Target | null {
    const stocked = scene.getState()
    if (surface !== "scene" || stocked.kind !== "ready") return null
    return targetOf(stocked, productId, whereabouts(visit.getState().place, stocked))
  }
  return {
    standOf,
    look: (product) => {
      const target = visit.getState().entered ? standOf(product.id) : null
      if (target?.kind !== "slot") {
        navigate(listingHref(EVERYTHING, product.handle))
        return
      }
      catalogue.getState().add([product])
      const { kind } = visit.getState().activity
      if (kind === "comparing" || kind === "trying") visit.getState().putBack()
      visit.getState().inspect(product.id, target.id)
    },
    goTo: (product) => {
      const target = standOf(product.id)
      const { activity, putBack, goTo, entered } = visit.getState()
      if (!target || !entered) {
        navigate(takeHref(product.handle))
        return
      }
      if (activity.kind !== "walking") putBack()
      goTo({ kind: target.kind, id: target.id })
      announce(i18n._("search.taken", { name: textsOf(product).title }))
    },
  }
}
