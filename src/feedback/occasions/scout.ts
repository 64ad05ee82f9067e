import type { GuidedReference, Occasion } from "../../client/journal-store.ts"
import type { PageTools } from "../../client/page-tools.ts"
import type { Shop } from "../../client/shop-context.ts"
import type { OccasionKind, OccasionProperties } from "../../domain/occasion.ts"
import { findPlace } from "../find-place.ts"
import { touchpointsNear } from "./touchpoints-near.ts"

export type WatchedShop = Pick<
  Shop,
  | "visit"
  | "cart"
  | "compare"
  | "inspecting"
  | "moves"
  | "scene"
  | "showroom"
  | "guided"
  | "help"
  | "journey"
  | "record"
>

/** What there is to say of an occasion beside where it is. */
export interface Sighted {
  readonly on: OccasionKind
  /** What it is about, when it is about one. */
  readonly product?: { readonly productId: string; readonly slotId: string | null }
  readonly seconds?: number
  readonly properties?: OccasionProperties
  readonly guided?: GuidedReference
  /** The zone that it was in, when that isn't the visitor's. */
  readonly zone?: string
  /** It isn't about where one is: any touchpoint may ask. */
  readonly anywhere?: boolean
  /** Milliseconds since the epoch; else now. */
  readonly at?: number
}

/** What every watcher is given: the shop, the clock, and whom to tell. */
export interface Scout extends Pick<PageTools, "now" | "later"> {
  readonly shop: WatchedShop
  /** Tells occasions that have come together. */
  tell(...sighted: readonly Sighted[]): void
}

export function createScout(shop: WatchedShop, { now, later }: Pick<PageTools, "now" | "later">): Scout {
  function place({ product, zone, anywhere }: Sighted): Pick<Occasion, "slotId" | "touchpoints"> {
    const { visit, showroom } = shop
    const reply = shop.scene.getState()
    const ready = reply.kind === "ready" ? reply : null
    const { place: at, surface } = visit.getState()
    if (product) return findPlace(product, ready, { zone: at?.zone ?? null, showroom })
    const from = { zone: zone ?? at?.zone ?? null, at, inList: surface === "list" }
    const touchpoints = ready?.scene.touchpoints ?? showroom.scenes.flatMap((scene) => scene.touchpoints)
    return { slotId: null, touchpoints: touchpointsNear(from, touchpoints, anywhere ?? false) }
  }
  const complete = (sighted: Sighted): Occasion => ({
    on: sighted.on,
    at: sighted.at ?? now(),
    productId: sighted.product?.productId ?? null,
    ...place(sighted),
    seconds: sighted.seconds ?? 0,
    ...(sighted.properties ? { properties: sighted.properties } : {}),
    ...(sighted.guided ? { guided: sighted.guided } : {}),
  })
  /** In the list the scene comes later than the visitor, and it alone knows where things stand. */
  function isComing(): boolean {
    const { kind } = shop.scene.getState()
    return kind === "loading" || (kind === "absent" && shop.visit.getState().surface === "list")
  }
  function tell(...all: readonly Sighted[]): void {
    const dated = all.map((sighted) => ({ at: now(), ...sighted }))
    const say = () => shop.journey.occasions.tell(...dated.map(complete))
    if (!isComing()) {
      say()
      return
    }
    const stop = shop.scene.subscribe(() => {
      if (isComing()) return
      stop()
      say()
    })
  }
  return { shop, now, later, tell }
}
