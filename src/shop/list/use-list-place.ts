import { useEffect, useLayoutEffect, useRef, useState } from "react"
import { useShop } from "../../client/shop-context.ts"
import type { VisitStore } from "../../client/visit-store.ts"
import { goToPlace, type ListPlace, placeIn, placeNow, withPlace } from "./list-place.ts"

/** Milliseconds after which scrolling has come to rest. */
const REST = 100

/** Pictures of the page after which cards that are come upon have the height that they were assumed to have. */
const FRAMES = 12

/** What moves the page by the visitor's own will. */
const OWN_WILL = ["wheel", "touchstart", "keydown", "pointerdown"] as const

/** Where the list was last left, and at which address; a link leads back there as the browser's own button does. */
const left = new WeakMap<VisitStore, { readonly address: string; readonly place: ListPlace | null }>()

function keep(visit: VisitStore, address: string): void {
  const place = placeNow(window)
  left.set(visit, { address, place })
  const { history } = window
  const { listPlace: _, ...rest } = withPlace(history.state, { product: "", top: 0, shown: 0 })
  history.replaceState(place ? withPlace(rest, place) : rest, "")
}

/**
 * Brings the visitor back to where they were in the list. `address`: the list's own, without an open product; `ids`: the
 * products that have come, in their order. Gives how many must come first.
 */
export function useListPlace(address: string, ids: readonly string[]): number {
  const { visit } = useShop()
  const [wanted] = useState(() => {
    const last = left.get(visit)
    return placeIn(window.history.state) ?? (last?.address === address ? last.place : null)
  })
  const pending = useRef(wanted)

  useEffect(() => {
    const { history } = window
    const before = history.scrollRestoration
    history.scrollRestoration = "manual"
    // Whoever reloads before they are there again is brought there all the same.
    if (wanted && !placeIn(history.state)) history.replaceState(withPlace(history.state, wanted), "")
    return () => {
      history.scrollRestoration = before
      // Another page begins at its top.
      if (window.scrollY > 0) window.scrollTo({ top: 0, behavior: "instant" })
    }
  }, [wanted])

  useEffect(() => {
    const giveUp = () => {
      pending.current = null
    }
    for (const type of OWN_WILL) window.addEventListener(type, giveUp, { once: true, passive: true })
    return () => {
      for (const type of OWN_WILL) window.removeEventListener(type, giveUp)
    }
  }, [])

  useLayoutEffect(() => {
    const place = pending.current
    if (!place || !ids.includes(place.product)) return
    let frame = 0
    const go = (frames: number) => {
      if (pending.current !== place) return
      goToPlace(window, place)
      if (frames > 0) frame = requestAnimationFrame(() => go(frames - 1))
      else {
        pending.current = null
        keep(visit, address)
      }
    }
    go(FRAMES)
    return () => cancelAnimationFrame(frame)
  }, [visit, address, ids])

  const shown = useRef(address)
  useEffect(() => {
    if (shown.current === address) return
    shown.current = address
    if (window.scrollY > 0) window.scrollTo({ top: 0, behavior: "instant" })
  }, [address])

  // In a layout effect, which ends when the list is hidden while the next page is on its way: a hidden page has no
  // height and so is scrolled to its top, which isn't where the visitor left it.
  useLayoutEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const scrolled = () => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        // On the way back only a part of the list has come: where one was is kept as it is.
        if (!pending.current) keep(visit, address)
      }, REST)
    }
    window.addEventListener("scroll", scrolled, { passive: true })
    return () => {
      clearTimeout(timer)
      window.removeEventListener("scroll", scrolled)
    }
  }, [visit, address])

  return wanted?.shown ?? 0
}
