import { useLingui } from "@lingui/react"
import { useEffect, useId, useRef, useState } from "react"
import { useShop } from "../../client/shop-context.ts"
import type { Product } from "../../domain/product.ts"
import { useAnnounce } from "../../ui/announcer.tsx"
import { Button } from "../../ui/button.tsx"
import { ChoiceGroup } from "../../ui/choice-group.tsx"
import { Icon } from "../../ui/icon.tsx"
import { Kbd } from "../../ui/kbd.tsx"
import { Pill } from "../../ui/pill.tsx"
import { useKey } from "../../ui/use-key.ts"
import { LazyCart } from "../cart/cart-button.tsx"
import { PriceTag } from "../price-tag.tsx"
import { ProductOptions } from "../product/product-options.tsx"
import { Purchase } from "../product/purchase.tsx"
import { ViewControls } from "../product/view-controls.tsx"
import { textsOf, useProduct, useVariant } from "../use-product.ts"
import "./messages.ts"
import tools from "./mirror-tools.module.css"
import styles from "./try-on-panel.module.css"
import { useWearable } from "./use-wearable.ts"

function Others({ product }: { product: Product }) {
  const { i18n } = useLingui()
  const { visit } = useShop()
  const labelId = useId()
  const others = useWearable(product)
  if (others.length < 2) return null
  return (
    <div className={styles.others}>
      <p className={styles.label} id={labelId}>
        {i18n._("try-on.others")}
      </p>
      <ChoiceGroup
        labelledBy={labelId}
        choices={others.map((other) => ({ id: other.id, label: textsOf(other).title }))}
        value={product.id}
        onChoose={(id) => visit.getState().tryOn(id)}
        draw={({ label }) => label}
        className={styles.list}
        choiceClassName={styles.other}
      />
    </div>
  )
}

function Sheet({ product, before }: { product: Product; before: Product | undefined }) {
  const { i18n } = useLingui()
  const { visit } = useShop()
  const announce = useAnnounce()
  const variant = useVariant(product)
  const [cart, setCart] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  const headingId = useId()
  const { title } = textsOf(product)
  useKey("Escape", () => (cart ? undefined : visit.getState().putBack()))

  useEffect(() => heading.current?.focus(), [])
  useEffect(() => announce(i18n._("try-on.wearing", { title })), [announce, i18n, title])

  return (
    <section className={styles.panel} aria-labelledby={headingId}>
      <div className={styles.head}>
        <p className={styles.label}>{i18n._("try-on.category")}</p>
        <h2 className={styles.title} id={headingId} ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <p className={styles.price}>
          <PriceTag variant={variant} />
        </p>
      </div>
      <ProductOptions product={product} variant={variant} />
      <Others product={product} />
      {before ? (
        <Button kind="quiet" onClick={() => visit.getState().tryOn(before.id)}>
          {i18n._("try-on.before", { title: textsOf(before).title })}
        </Button>
      ) : null}
      <Purchase product={product} variant={variant} onSeeCart={() => setCart(true)} />
      <p className={styles.hint}>{i18n._("try-on.hint")}</p>
      <LazyCart open={cart} onClose={() => setCart(false)} />
    </section>
  )
}

/** What lies over the mirror: what one is wearing, its variants, what else there is, and what was worn before. */
export function TryOnPanel({ productId, beforeId }: { productId: string; beforeId: string | null }) {
  const { i18n } = useLingui()
  const { visit, stage } = useShop()
  const product = useProduct(productId)
  const before = useProduct(beforeId ?? productId)
  useEffect(() => stage.getState().resetZoom(), [stage])
  return (
    <>
      <Pill
        className={styles.back ?? ""}
        aria-keyshortcuts="Escape"
        onClick={() => visit.getState().putBack()}
      >
        <Icon name="put-back" />
        {i18n._("try-on.back")} <Kbd>Esc</Kbd>
      </Pill>
      <ViewControls className={tools.tools} />
      {product ? <Sheet product={product} before={beforeId === null ? undefined : before} /> : null}
    </>
  )
}
