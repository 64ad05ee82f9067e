import { useEffect } from "react"
import { useSearchBout } from "../search/use-search-bout.ts"
import type { Listing } from "./listing.ts"

/**
 * Follows what is searched in the list. `q`: what its address says. Whatever is done with a product that was found, the
 * search has found it.
 */
export function useListSearch(listing: Listing, q: string): void {
  const bout = useSearchBout(q)
  useEffect(() => {
    const look = () => {
      const words = listing.asked()?.q ?? ""
      const { status, ids, next, total } = listing.state.getState()
      if (status !== "ready") return
      if (words === "") bout.ended()
      else bout.settled(words, next === null ? ids.length : total)
    }
    const use = ({ target }: Event) => {
      if (target instanceof Element && target.closest("[data-product] :is(a, button)")) bout.used()
    }
    look()
    const stop = listing.state.subscribe(look)
    window.addEventListener("click", use, { capture: true })
    return () => {
      stop()
      window.removeEventListener("click", use, { capture: true })
    }
  }, [listing, bout])
}
