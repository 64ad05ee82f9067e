import { useLoaded } from "../load/use-loaded.ts"
import { useServices } from "../services-context.ts"
import { loadStands, type Stands } from "./load-stands.ts"
import type { Place } from "./place-of.ts"

const NOWHERE: Stands = { products: [], scene: null }

/** What is on display there; `null` while it isn't known. */
export function useStands(place: Place | null): Stands | null {
  const { api } = useServices()
  const { loading } = useLoaded(
    `stands ${place?.by} ${place?.key}`,
    async (signal) => (place ? loadStands(api, place, signal) : NOWHERE),
    0,
  )
  return loading.kind === "ready" && !loading.stale ? loading.data : null
}
