import { useLingui } from "@lingui/react"
import { useLayoutEffect, useRef } from "react"
import { useStore } from "zustand"
import { currentLanguage } from "../../client/language.ts"
import { useShop } from "../../client/shop-context.ts"
import { formatPrice } from "../../domain/format-price.ts"
import type { Product } from "../../domain/product.ts"
import { Icon } from "../../ui/icon.tsx"
import { Kbd } from "../../ui/kbd.tsx"
import { useKey } from "../../ui/use-key.ts"
import { useSeat } from "../gestures/use-seat.ts"
import { PriceTag } from "../price-tag.tsx"
import { ReachSteps } from "../product/reach-steps.tsx"
import { textsOf, useProduct, useVariant } from "../use-product.ts"
import { WishReach } from "../wish-list/wish-toggle.tsx"
import styles from "./inspect-pill.module.css"
import "../gestures/messages.ts"
import "./messages.ts"
import { placeInspectPill } from "./place-inspect-pill.ts"

const move = (element: HTMLElement | null, x: number, y: number, scaleY = 1) => {
  if (element) element.style.transform = `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px) scaleY(${scaleY})`
}

function ReachedProduct({ product, slotId }: { product: Product; slotId: string }) {
  const { i18n } = useLingui()
  const { visit, stage } = useShop()
  const variant = useVariant(product)
  const pill = useRef<HTMLDivElement>(null)
  const leader = useRef<HTMLDivElement>(null)
  const dot = useRef<HTMLDivElement>(null)
  // a question stands beside it and names it: only the button is left, so that neither covers the other
  const asked = useStore(stage, ({ subject }) => subject?.kind === "slot" && subject.id === slotId)
  const sit = useSeat(slotId)
  const isSeated = useStore(stage, (state) => state.seat === "taken")
  const { title } = textsOf(product)
  const price = formatPrice(variant.price, variant.currency, currentLanguage())
  const look = () => visit.getState().inspect(product.id, slotId)
  useKey("e", look)

  // the product moves on the page with every frame: the pill follows it without React
  useLayoutEffect(() => {
    const follow = () => {
      const { reach } = stage.getState()
      const element = pill.current
      if (!reach || !element) return
      const page = { width: window.innerWidth, height: window.innerHeight }
      const size = { width: element.offsetWidth, height: element.offsetHeight }
      const place = placeInspectPill(reach.rect, size, page)
      move(element, place.x, place.y)
      for (const mark of [leader.current, dot.current]) {
        if (mark) mark.style.visibility = place.leader ? "" : "hidden"
      }
      if (!place.leader) return
      move(leader.current, place.leader.x, place.leader.top, place.leader.bottom - place.leader.top)
      move(dot.current, place.leader.x, place.leader.bottom)
    }
    follow()
    const unsubscribe = stage.subscribe(follow)
    // It grows when a question beside it goes, while nothing else may move.
    const observer = typeof ResizeObserver === "undefined" ? null : new ResizeObserver(follow)
    if (pill.current) observer?.observe(pill.current)
    return () => {
      unsubscribe()
      observer?.disconnect()
    }
  }, [stage])

  return (
    <div className={styles.layer} data-asked={asked || undefined}>
      <div className={styles.leader} style={{ height: 1 }} ref={leader} />
      <div className={styles.dot} ref={dot} />
      <div className={styles.pill} data-small={asked || undefined} ref={pill}>
        {asked ? null : (
          <>
            <span className={styles.title} aria-hidden="true">
              {title}
            </span>
            <span className={styles.price} aria-hidden="true">
              <PriceTag variant={variant} />
            </span>
          </>
        )}
        <ReachSteps slotId={slotId} keysOnly={asked} />
        {asked ? null : <WishReach product={product} />}
        {sit && !isSeated ? (
          <button
            type="button"
            className={styles.sit}
            aria-label={i18n._("gestures.sit.named", { title })}
            aria-keyshortcuts="C"
            onClick={sit}
          >
            <Icon name="seat" size={20} />
            {i18n._("gestures.sit")} <Kbd>C</Kbd>
          </button>
        ) : null}
        <button
          type="button"
          className={styles.look}
          aria-label={i18n._("hud.look.named", { title, price })}
          aria-keyshortcuts="E"
          onClick={look}
        >
          {i18n._("hud.look")} <Kbd onAccent>E</Kbd>
        </button>
      </div>
    </div>
  )
}

/** Beside the product that the visitor stands before: what it is, what it costs, and the way to take it. */
export function InspectPill() {
  const { stage } = useShop()
  const slotId = useStore(stage, ({ reach }) => reach?.slotId ?? null)
  const product = useProduct(useStore(stage, ({ reach }) => reach?.productId ?? null))
  return product && slotId !== null ? <ReachedProduct key={slotId} product={product} slotId={slotId} /> : null
}
