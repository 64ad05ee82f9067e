import { useLingui } from "@lingui/react"
import { useEffect, useId, useRef, useState } from "react"
import { useStore } from "zustand"
import { useShop } from "../../client/shop-context.ts"
import { Icon } from "../../ui/icon.tsx"
import { Kbd } from "../../ui/kbd.tsx"
import { Pill } from "../../ui/pill.tsx"
import { useKey } from "../../ui/use-key.ts"
import { LazyCart } from "../cart/cart-button.tsx"
import { SitPill } from "../gestures/sit-pill.tsx"
import { TryOnButton } from "../try-on/try-on-button.tsx"
import { textsOf, useProduct } from "../use-product.ts"
import { HotspotDots } from "./hotspots/hotspot-dots.tsx"
import styles from "./inspect-panel.module.css"
import "./messages.ts"
import { MoveControl } from "./moves/move-control.tsx"
import { ProductSheet } from "./product-sheet.tsx"
import { SizeButton } from "./size/size-button.tsx"
import { SizeMarks } from "./size/size-marks.tsx"
import { ViewControls } from "./view-controls.tsx"

/** What lies over the scene while a product is in front of the visitor. The room stays in view and is not blocked. */
export function InspectPanel({ productId }: { productId: string }) {
  const { i18n } = useLingui()
  const { visit, stage, inspecting } = useShop()
  const product = useProduct(productId)
  const [cart, setCart] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  const headingId = useId()
  const toldOnModel = useStore(inspecting, ({ points }) => points.map(({ id }) => id).join(" ")).split(" ")
  const hotspots = product ? (textsOf(product).hotspots ?? []) : []
  const putBack = () => visit.getState().putBack()
  useKey("Escape", () => (cart ? undefined : putBack()))

  useEffect(() => {
    stage.getState().resetZoom()
    inspecting.getState().begin()
    heading.current?.focus()
  }, [stage, inspecting])

  return (
    <>
      <Pill {...(styles.back ? { className: styles.back } : {})} aria-keyshortcuts="Escape" onClick={putBack}>
        <Icon name="put-back" />
        {i18n._("product.put-back")} <Kbd>Esc</Kbd>
      </Pill>
      <ViewControls>
        {product ? (
          <>
            <SizeButton product={product} />
            <TryOnButton product={product} />
            <SitPill />
            <div className={styles.move}>
              <MoveControl product={product} />
            </div>
          </>
        ) : null}
      </ViewControls>
      {product ? <SizeMarks product={product} /> : null}
      <HotspotDots hotspots={hotspots} />
      {product ? (
        <section className={styles.panel} aria-labelledby={headingId}>
          <ProductSheet
            product={product}
            headingId={headingId}
            headingRef={heading}
            onSeeCart={() => setCart(true)}
            toldOnModel={toldOnModel}
            inScene
          />
        </section>
      ) : null}
      <LazyCart open={cart} onClose={() => setCart(false)} />
    </>
  )
}
