import { useEffect } from "react"
import { useShop } from "../../client/shop-context.ts"

/** Milliseconds that a busy page may put it off. */
const AT_LAST = 10_000

/** Safari has no `requestIdleCallback`. */
function whenIdle(work: () => void): () => void {
  if (!("requestIdleCallback" in window)) {
    const timer = setTimeout(work, AT_LAST / 4)
    return () => clearTimeout(timer)
  }
  const handle = window.requestIdleCallback(work, { timeout: AT_LAST })
  return () => window.cancelIdleCallback(handle)
}

/**
 * Keeps the shop for a visit without a connection, once `settled`: whatever the page shows first must not share its
 * bandwidth with what is kept.
 */
export function KeptOffline({ settled }: { settled: boolean }) {
  const shop = useShop()
  useEffect(() => {
    // The sources of a page under development change under a worker's feet.
    if (!settled || !import.meta.env.PROD) return
    return whenIdle(() => {
      void import("./keep-shop.ts").then(
        ({ keepShop }) => keepShop(shop, navigator),
        // What can't be had now is kept with another visit.
        () => {},
      )
    })
  }, [settled, shop])
  return null
}
