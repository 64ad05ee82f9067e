import { createContext, useContext, useEffect, useState } from "react"
import { useStore } from "zustand"
import type { StandsReply } from "../../client/replies.ts"
import { useShop } from "../../client/shop-context.ts"
import { findStand, standsOf } from "../../domain/find-stand.ts"
import type { Localized } from "../../domain/language.ts"

/** The zone that each product on display stands in, by the product's id. */
export type Stands = ReadonlyMap<string, Localized>

const NONE: Stands = new Map()
const StandsContext = createContext<Stands>(NONE)
export const StandsProvider = StandsContext.Provider

/** The zone that a product stands in; `undefined` when it is on display nowhere, or that isn't known. */
export function useStand(productId: string): Localized | undefined {
  return useContext(StandsContext).get(productId)
}

/** Read from the scene when it has been walked in on this page; else asked for. Without an answer nobody is taken anywhere. */
export function useStands(): Stands {
  const { api, scene } = useShop()
  const ready = useStore(scene, (state) => (state.kind === "ready" ? state : null))
  const [stands, setStands] = useState<Stands>(NONE)
  useEffect(() => {
    if (ready) {
      const known = standsOf(ready)
      const zones = new Map(ready.scene.zones.map(({ id, name }) => [id, name]))
      const ids = new Set(known.map(({ product }) => product.id))
      setStands(
        new Map(
          [...ids].flatMap((id) => {
            const name = zones.get(findStand(known, id, null)?.fixture.zone ?? "")
            return name ? [[id, name] as const] : []
          }),
        ),
      )
      return
    }
    const leaving = new AbortController()
    api
      .get<StandsReply>("/api/stands", leaving.signal)
      .then(({ stands }) => setStands(new Map(stands.map(({ productId, zone }) => [productId, zone.name]))))
      .catch(() => {})
    return () => leaving.abort()
  }, [api, ready])
  return stands
}
