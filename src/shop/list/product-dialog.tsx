import { useLingui } from "@lingui/react"
import { useEffect, useId, useRef, useState } from "react"
import { useShop } from "../../client/shop-context.ts"
import type { Product } from "../../domain/product.ts"
import { Button } from "../../ui/button.tsx"
import { Dialog } from "../../ui/dialog.tsx"
import { LazyCart } from "../cart/cart-button.tsx"
import { ProductPicture } from "../product/product-picture.tsx"
import { ProductSheet } from "../product/product-sheet.tsx"
import { textsOf, useVariant } from "../use-product.ts"
import "../words.ts"
import "./messages.ts"
import styles from "./product-dialog.module.css"
import { TakeLink } from "./take-link.tsx"
import { useProductByHandle } from "./use-product-by-handle.ts"

interface InspectedProps {
  product: Product
  onSeeCart: () => void
  onAsk: () => void
}

/** Looking at it here is inspecting it, as in the scene: from opening to putting back. */
function Inspected({ product, onSeeCart, onAsk }: InspectedProps) {
  const { visit } = useShop()
  const variant = useVariant(product)
  const headingId = useId()
  const { id } = product
  useEffect(() => {
    visit.getState().inspect(id, null)
    return () => {
      // What began meanwhile goes on.
      if (visit.getState().activity.kind === "inspecting") visit.getState().putBack()
    }
  }, [visit, id])
  return (
    <div className={styles.columns}>
      <div className={styles.picture}>
        <ProductPicture product={product} variant={variant} when="soon" />
        <TakeLink product={product} />
      </div>
      <div className={styles.sheet}>
        <ProductSheet product={product} headingId={headingId} onSeeCart={onSeeCart} onAsk={onAsk} />
      </div>
    </div>
  )
}

export function ProductDialog({ handle, onClose }: { handle: string; onClose: () => void }) {
  const { i18n } = useLingui()
  const found = useProductByHandle(handle)
  const [cart, setCart] = useState(false)
  const { help } = useShop()
  // A dialog keeps the keyboard: one asks when it is gone.
  const asksAbout = useRef<string | null>(null)
  useEffect(
    () => () => {
      if (asksAbout.current !== null) help.store.getState().show(asksAbout.current)
    },
    [help],
  )
  const title = found.kind === "found" ? textsOf(found.product).title : i18n._("shop.list")
  return (
    <>
      <Dialog title={title} closeLabel={i18n._("shop.close")} onClose={onClose} shape="wide">
        {found.kind === "found" ? (
          <Inspected
            product={found.product}
            onSeeCart={() => setCart(true)}
            onAsk={() => {
              asksAbout.current = found.product.id
              onClose()
            }}
          />
        ) : (
          <div className={styles.note}>
            {found.kind === "loading" ? <p role="status">{i18n._("list.loading")}</p> : null}
            {found.kind === "missing" ? <p role="status">{i18n._("list.gone")}</p> : null}
            {found.kind === "failed" ? (
              <>
                <p role="alert">{i18n._("list.failed")}</p>
                <Button onClick={found.retry}>{i18n._("shop.retry")}</Button>
              </>
            ) : null}
          </div>
        )}
      </Dialog>
      <LazyCart open={cart} onClose={() => setCart(false)} />
    </>
  )
}
