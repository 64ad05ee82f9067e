import { useLingui } from "@lingui/react"
import { Link } from "wouter"
import { useStore } from "zustand"
import { useShop } from "../../client/shop-context.ts"
import { Icon } from "../../ui/icon.tsx"
import { PillLink } from "../../ui/pill.tsx"
import { VisuallyHidden } from "../../ui/visually-hidden.tsx"
import { CartButton } from "../cart/cart-button.tsx"
import { HelpButton } from "../help/help-button.tsx"
import styles from "./list-header.module.css"
import "./messages.ts"
import { WishListButton } from "../wish-list/wish-list-button.tsx"
import { SearchField } from "./search-field.tsx"

export function ListHeader({ q, onSearch }: { q: string; onSearch: (words: string) => void }) {
  const { i18n } = useLingui()
  const { showroom, visit } = useShop()
  const entered = useStore(visit, (state) => state.entered)
  return (
    <header className={styles.header}>
      <div className={styles.row}>
        <Link href="/" className={styles.brand}>
          {showroom.name}
        </Link>
        <SearchField q={q} onSearch={onSearch} />
        <HelpButton place="list" />
        <PillLink href="/" className={styles.walk}>
          <Icon name="enter" />
          <VisuallyHidden below={760}>{i18n._(entered ? "list.walk.back" : "list.walk")}</VisuallyHidden>
        </PillLink>
        <WishListButton className={styles.walk} />
        <CartButton className={styles.cart} />
      </div>
    </header>
  )
}
