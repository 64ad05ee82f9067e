import { useLingui } from "@lingui/react"
import { useEffect, useRef } from "react"
import { MOST_COMPARED } from "../../client/compare-store.ts"
import { useShop } from "../../client/shop-context.ts"
import { Icon } from "../../ui/icon.tsx"
import { Kbd } from "../../ui/kbd.tsx"
import { Pill } from "../../ui/pill.tsx"
import { useKey } from "../../ui/use-key.ts"
import { useMedia } from "../../ui/use-media.ts"
import { VisuallyHidden } from "../../ui/visually-hidden.tsx"
import { CartButton } from "../cart/cart-button.tsx"
import { CompareBody } from "./compare-body.tsx"
import styles from "./compare-view.module.css"
import "./messages.ts"
import { useCompared } from "./use-compared.ts"

/** What lies over the scene while products stand beside each other in it: the table between them, or below. */
export function CompareView() {
  const { i18n } = useLingui()
  const { visit } = useShop()
  const compared = useCompared()
  const narrow = useMedia("(max-width: 760px)")
  const heading = useRef<HTMLHeadingElement>(null)
  const back = () => visit.getState().putBack()
  useKey("Escape", () => {
    // A dialog over it takes its own Escape first, and tells nobody.
    if (!document.querySelector("[role=dialog]")) back()
  })
  useEffect(() => heading.current?.focus(), [])
  const count = compared.products.length
  const middle = count === 2 && !narrow
  const more =
    count > 0 && count < MOST_COMPARED ? (
      <p className={styles.more}>
        <Pill onClick={back}>
          <Icon name="plus" />
          {i18n._(count === 1 ? "compare.more.two" : "compare.more.three")}
        </Pill>
      </p>
    ) : null
  return (
    <>
      <Pill {...(styles.back ? { className: styles.back } : {})} aria-keyshortcuts="Escape" onClick={back}>
        <Icon name="put-back" />
        {i18n._("compare.back")} <Kbd>Esc</Kbd>
      </Pill>
      <div className={styles.cart}>
        <CartButton />
      </div>
      <section className={styles.panel} data-middle={middle || undefined} aria-labelledby="comparison">
        <h2 id="comparison" ref={heading} tabIndex={-1}>
          <VisuallyHidden>{i18n._("compare.title")}</VisuallyHidden>
        </h2>
        <CompareBody compared={compared} layout={middle ? "middle" : "stack"} />
        {middle ? null : more}
      </section>
      {middle ? <div className={styles.below}>{more}</div> : null}
    </>
  )
}
