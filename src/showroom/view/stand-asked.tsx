import { useEffect } from "react"
import { useStore } from "zustand"
import { useShop } from "../../client/shop-context.ts"
import { placeBefore } from "../sim/place-before.ts"
import type { LiveScene } from "./live-scene.ts"
import { standAt } from "./stand-at.ts"

const AT = "at"

/** The address without what it asked for: loading the page again must not take one away from where one is. */
function addressWithout({ pathname, hash }: Location, asked: URLSearchParams): string {
  const rest = new URLSearchParams(asked)
  rest.delete(AT)
  return `${pathname}${rest.size > 0 ? `?${rest}` : ""}${hash}`
}

/**
 * Whoever opens `/?at=touchpoint:ID`, `zone:ID` or `product:ID` stands there as soon as they have come in. What isn't there
 * leaves them at the door.
 */
export function StandAsked({ live }: { live: LiveScene }) {
  const { visit } = useShop()
  const walking = useStore(visit, ({ activity }) => activity.kind === "walking")
  useEffect(() => {
    const asked = new URLSearchParams(window.location.search)
    const id = asked.get(AT)
    if (!walking || id === null) return
    const place = placeBefore(live.stocked, live.slots, id)
    if (place) {
      standAt(live, place)
      // Else the camera would fly there from the door, through all that is between.
      live.entered = 1
    }
    window.history.replaceState(window.history.state, "", addressWithout(window.location, asked))
  }, [walking, live])
  return null
}
