import { useLingui } from "@lingui/react"
import { useState } from "react"
import type { CartLine } from "../../client/cart-store.ts"
import { useShop } from "../../client/shop-context.ts"
import { useAnnounce } from "../../ui/announcer.tsx"
import { Dialog } from "../../ui/dialog.tsx"
import { type CheckoutTools, checkoutTools } from "../checkout/checkout-tools.ts"
import { RecapButton } from "../recap/recap-button.tsx"
import { textsOf } from "../use-product.ts"
import "../words.ts"
import { removeLine, restoreLine, setAside, takeBack } from "./add-to-cart.ts"
import { AsideList } from "./aside-list.tsx"
import styles from "./cart-dialog.module.css"
import { CartFoot } from "./cart-foot.tsx"
import { CartLineItem, lineId } from "./cart-line-item.tsx"
import { lineNote } from "./line-note.ts"
import "./messages.ts"
import type { FilledLine } from "./subtotals.ts"
import { UndoBar } from "./undo-bar.tsx"
import { useCartProducts } from "./use-cart-products.ts"

/** What was last done to a line, and can be undone. */
interface Taken {
  readonly line: CartLine
  readonly words: string
  readonly undo: () => void
}

function EmptyCart() {
  const { i18n } = useLingui()
  return (
    <div className={styles.empty}>
      <p>{i18n._("cart.empty")}</p>
      <p className={styles.hint}>{i18n._("cart.empty.hint")}</p>
      <div className={styles.recap}>
        <RecapButton kind="quiet" />
      </div>
    </div>
  )
}

export interface CartDialogProps {
  onClose: () => void
  /** What the checkout needs of the browser; the page's own when left out. */
  tools?: CheckoutTools
}

/** The cart, over whichever half of the shop one is in. */
export function CartDialog({ onClose, ...given }: CartDialogProps) {
  const [tools] = useState(() => given.tools ?? checkoutTools(window))
  const { i18n } = useLingui()
  const shop = useShop()
  const announce = useAnnounce()
  const cart = useCartProducts()
  const [taken, setTaken] = useState<Taken | null>(null)
  const [notOnline, setNotOnline] = useState<ReadonlySet<string>>(new Set())

  const tell = (line: CartLine, words: string, undo: () => void) => {
    setTaken({ line, words, undo })
    announce(`${words} ${i18n._("cart.undo")}`)
  }
  const titleOf = ({ product }: FilledLine) => (product ? textsOf(product).title : i18n._("cart.gone"))
  const remove = (filled: FilledLine) => {
    const at = removeLine(shop, filled.line)
    const words = i18n._("cart.taken-out", { title: titleOf(filled) })
    tell(filled.line, words, () => restoreLine(shop, filled.line, at))
  }
  const putAside = (filled: FilledLine) => {
    setAside(shop, filled.line)
    const words = i18n._("cart.put-aside", { title: titleOf(filled) })
    tell(filled.line, words, () => takeBack(shop, filled.line))
  }
  const undo = ({ line, undo }: Taken) => {
    undo()
    setTaken(null)
    announce(i18n._("cart.undone"))
    // the line is drawn with the next picture
    requestAnimationFrame(() => document.getElementById(lineId(line.variantId))?.focus())
  }
  return (
    <Dialog headed title={i18n._("cart.title")} closeLabel={i18n._("shop.close")} onClose={onClose}>
      <div className={styles.cart}>
        {cart.lines.length === 0 ? (
          <EmptyCart />
        ) : (
          <ul className={styles.lines}>
            {cart.lines.map((filled) =>
              filled.product || cart.status === "ready" ? (
                <CartLineItem
                  key={filled.line.variantId}
                  {...filled}
                  note={lineNote(filled, notOnline)}
                  onRemove={() => remove(filled)}
                  onSetAside={() => putAside(filled)}
                />
              ) : null,
            )}
          </ul>
        )}
        <AsideList lines={cart.status === "ready" ? cart.aside : []} />
        {taken ? <UndoBar key={taken.line.variantId} words={taken.words} onUndo={() => undo(taken)} /> : null}
        {cart.lines.length === 0 ? null : (
          <CartFoot cart={cart} tools={tools} notOnline={notOnline} onNotOnline={setNotOnline} />
        )}
      </div>
    </Dialog>
  )
}
