import { useEffect, useState } from "react"
import { useShop } from "../../client/shop-context.ts"

/** Metres after which the visitor has understood. */
const UNDERSTOOD = 2

/** Whether the visitor has walked a little; kept by the page, for the hint must not come back. */
export function useUnderstood(): boolean {
  const { visit } = useShop()
  const [understood, setUnderstood] = useState(false)
  useEffect(() => {
    let walked = 0
    return visit.subscribe(({ place }, { place: before }) => {
      if (!place || !before || place === before) return
      walked += Math.hypot(place.x - before.x, place.z - before.z)
      if (walked >= UNDERSTOOD) setUnderstood(true)
    })
  }, [visit])
  return understood
}
