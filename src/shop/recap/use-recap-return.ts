import { useEffect, useState } from "react"
import { useShop } from "../../client/shop-context.ts"

/** The state of an entry of the browser's history that holds a recap as somebody has just made it. */
export type RecapMadeHere = { readonly recapMade: "order" | "keep"; readonly madeAt: number }

function madeHere(state: unknown): RecapMadeHere | null {
  if (typeof state !== "object" || state === null || !("recapMade" in state) || !("madeAt" in state))
    return null
  const { recapMade, madeAt } = state
  if (typeof madeAt !== "number" || (recapMade !== "order" && recapMade !== "keep")) return null
  return { recapMade, madeAt }
}

/** Where orders are made by message the recap is the checkout: closing its page is coming back from there. */
export function useRecapReturn(): void {
  const { journey, record } = useShop()
  const [made] = useState(() => madeHere(window.history.state))
  useEffect(() => {
    if (made?.recapMade !== "order") return
    return () => {
      record({ type: "checkout.returned" })
      const seconds = Math.max(0, Math.round((journey.now() - made.madeAt) / 1000))
      journey.note({ kind: "checkout.returned", from: "recap", ordered: false, seconds })
    }
  }, [made, journey, record])
}
