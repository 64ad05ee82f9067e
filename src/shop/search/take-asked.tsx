import { useLingui } from "@lingui/react"
import { useEffect } from "react"
import { useLocation, useSearch } from "wouter"
import { useStore } from "zustand"
import { currentLanguage } from "../../client/language.ts"
import { useShop } from "../../client/shop-context.ts"
import { useAnnounce } from "../../ui/announcer.tsx"
import { listingHref, readListingQuery } from "../list/listing-query.ts"
import { textsOf } from "../use-product.ts"
import { findTarget, whereabouts } from "./find-target.ts"
import "./messages.ts"
import { TAKE } from "./take-href.ts"

const EVERYTHING = readListingQuery(new URLSearchParams())

/** The address without what it asked for: loading the page again must not take one away from where one is. */
function addressWithout(params: URLSearchParams): string {
  const rest = new URLSearchParams(params)
  rest.delete(TAKE)
  return rest.size > 0 ? `/?${rest}` : "/"
}

/**
 * Takes the visitor where the address asks, `/?take=HANDLE` or a zone's id, as soon as they are in and the scene is known.
 * A product that isn't on display is shown in the list instead.
 */
export function TakeAsked({ target }: { target: string }) {
  const { i18n } = useLingui()
  const { visit, scene } = useShop()
  const announce = useAnnounce()
  const search = useSearch()
  const [, navigate] = useLocation()
  const stocked = useStore(scene)
  const walking = useStore(visit, ({ activity }) => activity.kind === "walking")
  useEffect(() => {
    if (!walking || stocked.kind !== "ready") return
    const found = findTarget(stocked, target, whereabouts(visit.getState().place, stocked))
    if (found === null) {
      announce(i18n._("search.not-here", { name: target }))
      navigate(listingHref(EVERYTHING, target), { replace: true })
      return
    }
    const name = found.kind === "slot" ? textsOf(found.product).title : found.zone.name[currentLanguage()]
    visit.getState().goTo({ kind: found.kind, id: found.id })
    announce(i18n._("search.taken", { name }))
    navigate(addressWithout(new URLSearchParams(search)), { replace: true })
  }, [walking, stocked, target, visit, announce, navigate, search, i18n])
  return null
}
