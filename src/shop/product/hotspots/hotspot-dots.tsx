import { useLayoutEffect, useRef, useState } from "react"
import { useStore } from "zustand"
import { useShop } from "../../../client/shop-context.ts"
import type { ProductTexts } from "../../../domain/product.ts"
import { HotspotDot } from "./hotspot-dot.tsx"
import styles from "./hotspots.module.css"

/** What is shown less than this can't be tapped: it is behind the product, or nearly. */
const IN_VIEW = 0.4

/**
 * Numbered dots on the product in front of the visitor, in the catalogue's order. The scene says where they are in
 * every frame; they follow it without React.
 */
export function HotspotDots({ hotspots }: { hotspots: NonNullable<ProductTexts["hotspots"]> }) {
  const { inspecting } = useShop()
  const layer = useRef<HTMLOListElement>(null)
  const known = useStore(inspecting, ({ points }) => points.map(({ id }) => id).join(" "))
  const [open, setOpen] = useState<string | null>(null)
  const ids = known.split(" ")
  const shown = hotspots.filter(({ id }) => ids.includes(id))

  useLayoutEffect(() => {
    const follow = () => {
      for (const { id, x, y, shown } of inspecting.getState().points) {
        const item = layer.current?.querySelector<HTMLElement>(`[data-point="${id}"]`)
        if (!item) continue
        item.style.transform = `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px)`
        item.style.opacity = shown.toFixed(2)
        item.toggleAttribute("data-away", shown < IN_VIEW)
      }
    }
    follow()
    return inspecting.subscribe(follow)
  })

  return (
    <ol className={styles.layer} ref={layer}>
      {shown.map((hotspot, at) => (
        <HotspotDot
          key={hotspot.id}
          number={at + 1}
          hotspot={hotspot}
          open={open === hotspot.id}
          onOpen={(next) => setOpen((now) => (next ? hotspot.id : now === hotspot.id ? null : now))}
        />
      ))}
    </ol>
  )
}
