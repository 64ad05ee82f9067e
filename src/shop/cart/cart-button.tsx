import { useLingui } from "@lingui/react"
import { lazy, Suspense, useRef, useState } from "react"
import { Icon } from "../../ui/icon.tsx"
import { Badge, Pill } from "../../ui/pill.tsx"
import { VisuallyHidden } from "../../ui/visually-hidden.tsx"
import { ProductPicture } from "../product/product-picture.tsx"
import { useCartCount } from "../use-cart-count.ts"
import "../words.ts"
import styles from "./cart-button.module.css"
import { useArrivals } from "./use-arrivals.ts"
import { useTray } from "./use-tray.ts"

const CartDialog = lazy(() => import("./cart-dialog.tsx").then(({ CartDialog }) => ({ default: CartDialog })))

/** Shows the cart as long as `open`: the dialog and its machinery are fetched when it is first wanted. */
export function LazyCart({ open, onClose }: { open: boolean; onClose: () => void }) {
  return open ? (
    <Suspense fallback={null}>
      <CartDialog onClose={onClose} />
    </Suspense>
  ) : null
}

export interface CartButtonProps {
  className?: string | undefined
}

/** The cart as a tray: pictures of what is on it, how much that is, and the way into it. */
export function CartButton({ className }: CartButtonProps) {
  const { i18n } = useLingui()
  const count = useCartCount()
  const things = useTray()
  const [open, setOpen] = useState(false)
  const tray = useRef<HTMLSpanElement>(null)
  useArrivals(tray)
  return (
    <>
      <Pill
        {...(className ? { className } : {})}
        aria-label={i18n._("shop.cart.count", { n: count })}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <span className={styles.tray} ref={tray}>
          {things.length === 0 ? (
            <Icon name="bag" />
          ) : (
            things.map(({ product, variant }) => (
              <span key={variant.id} className={styles.thing}>
                <ProductPicture product={product} variant={variant} when="soon" />
              </span>
            ))
          )}
        </span>
        <VisuallyHidden below={760}>{i18n._("shop.cart")}</VisuallyHidden>
        {count > 0 ? <Badge key={count}>{count}</Badge> : null}
      </Pill>
      <LazyCart open={open} onClose={() => setOpen(false)} />
    </>
  )
}
