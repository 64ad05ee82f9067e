import { useLingui } from "@lingui/react"
import { type ReactElement, useEffect, useRef, useState } from "react"
import { useStore } from "zustand"
import { useShop } from "../../../client/shop-context.ts"
import type { Product } from "../../../domain/product.ts"
import { Icon } from "../../../ui/icon.tsx"
import { useKey } from "../../../ui/use-key.ts"
import type { LiveScene } from "../live-scene.ts"
import { bringGuided } from "./bring-guided.ts"
import styles from "./guided.module.css"
import "./messages.ts"
import { SpotlightCard } from "./spotlight/spotlight-card.tsx"
import { useSpotlight } from "./spotlight/use-spotlight.ts"

/** What a guided visit is in the scene: one goes along, what is shown comes forward, and one sees what is pointed at. */
export function GuidedScene({ live }: { live: LiveScene }): ReactElement {
  const { presence, guided, visit } = useShop()
  const { i18n } = useLingui()
  const fade = useRef<HTMLDivElement>(null)
  const pointer = useRef<HTMLSpanElement>(null)
  const card = useRef<HTMLElement>(null)
  const shown = useRef<Product | null>(null)
  const by = useStore(guided.store, (state) => state.pointer?.by ?? null)
  const mine = useStore(guided.store, (state) => state.visit?.mine === true)
  const pointing = useStore(guided.store, (state) => state.pointing)
  const walking = useStore(visit, ({ activity }) => activity.kind === "walking")
  const people = useStore(presence.store, (state) => state.people)
  const { product, guide, alone, putAway } = useSpotlight()
  const [last, setLast] = useState("")
  shown.current = product

  useEffect(
    () =>
      bringGuided({
        live,
        elements: () => ({ fade: fade.current, pointer: pointer.current, card: card.current }),
        spotlight: () => shown.current,
      }),
    [live],
  )
  useKey("i", () => {
    if (mine && walking) guided.takePointer(!pointing)
  })
  useKey("Escape", () => {
    if (pointing) guided.takePointer(false)
  })
  const named = by === null ? null : (people.get(by)?.name ?? i18n._("showroom.you"))
  // It keeps its name while it fades.
  useEffect(() => {
    if (named !== null) setLast(named || i18n._("showroom.nameless"))
  }, [named, i18n])

  return (
    <>
      <div ref={fade} className={styles.fade} style={{ opacity: 0 }} aria-hidden="true" />
      <span ref={pointer} className={styles.pointer} style={{ opacity: 0 }} aria-hidden="true">
        <Icon name="chevron-left" size={16} />
        {named ?? last}
        <Icon name="chevron-right" size={16} />
      </span>
      {product && walking ? (
        <SpotlightCard product={product} guide={guide} alone={alone} onPutAway={putAway} hold={card} />
      ) : null}
    </>
  )
}
