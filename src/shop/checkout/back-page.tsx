import { useLingui } from "@lingui/react"
import { useEffect, useState } from "react"
import { Link, useSearch } from "wouter"
import { useShop } from "../../client/shop-context.ts"
import { quietButtonClass } from "../../ui/button.tsx"
import { usePageTitle } from "../../ui/use-page-title.ts"
import { CartButton } from "../cart/cart-button.tsx"
import { useCartCount } from "../use-cart-count.ts"
import "../words.ts"
import styles from "./back-page.module.css"
import { type CheckoutTools, checkoutTools } from "./checkout-tools.ts"
import { comeBack, type Return } from "./come-back.ts"
import "./messages.ts"
import { noteReturn } from "./note-return.ts"

/** Where the merchant's shop sends a visitor, with an order or without. */
export function BackPage({ tools }: { tools?: CheckoutTools }) {
  const { i18n } = useLingui()
  const shop = useShop()
  const { showroom } = shop
  const search = useSearch()
  const [back, setBack] = useState<Return>({ kind: "back" })
  useEffect(() => {
    const used = tools ?? checkoutTools(window)
    const how = comeBack(new URLSearchParams(search), shop.cart, used.pending)
    setBack(how)
    const ordered = how.kind === "ordered"
    noteReturn(shop, used, { ordered, ours: !ordered || how.ours })
  }, [search, shop, tools])
  const title = i18n._(back.kind === "ordered" ? "back.ordered.title" : "back.title")
  usePageTitle(title, showroom.name)
  const full = useCartCount() > 0
  const words =
    back.kind === "ordered"
      ? i18n._(back.ours ? "back.ordered" : "back.ordered.unknown", { order: back.order })
      : i18n._(full ? "back.kept" : "back.empty")
  return (
    <main className={styles.page}>
      <p className={styles.brand}>{showroom.name}</p>
      <h1 className={styles.title}>{title}</h1>
      <p className={styles.text}>{words}</p>
      <div className={styles.actions}>
        <CartButton className={styles.cart} />
        <Link href="/" className={quietButtonClass}>
          {i18n._("back.store")}
        </Link>
        <Link href="/list" className={quietButtonClass}>
          {i18n._("back.list")}
        </Link>
      </div>
    </main>
  )
}
