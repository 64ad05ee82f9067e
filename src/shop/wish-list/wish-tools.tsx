import { useLingui } from "@lingui/react"
import { useShop } from "../../client/shop-context.ts"
import type { WishedProduct } from "../../client/wish-list/index.ts"
import type { Product } from "../../domain/product.ts"
import { useAnnounce } from "../../ui/announcer.tsx"
import { Icon } from "../../ui/icon.tsx"
import type { IconName } from "../../ui/icon-paths.ts"
import { useAddToCart } from "../cart/use-add-to-cart.ts"
import { useCompareToggle } from "../compare/use-compare-toggle.ts"
import { useStand } from "../list/use-stands.ts"
import { useReachProduct } from "../search/use-reach-product.ts"
import { useVariant } from "../use-product.ts"
import "./messages.ts"
import styles from "./wish-row.module.css"
import type { WishRowProps } from "./wish-row.tsx"
import "./words.ts"

interface ToolProps {
  icon: IconName
  label: string
  onClick: () => void
  pressed?: boolean
  unavailable?: boolean
}

function Tool({ icon, label, onClick, pressed, unavailable }: ToolProps) {
  return (
    <button
      type="button"
      className={styles.tool}
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      aria-disabled={unavailable || undefined}
      onClick={() => (unavailable ? undefined : onClick())}
    >
      <Icon name={icon} />
    </button>
  )
}

/** What can be done with a thing that is sold; one's cart is one's own, whoever put the thing on the list. */
function ShopTools({
  product,
  title,
  onGo,
  surface,
}: Pick<WishToolsProps, "title" | "onGo" | "surface"> & { product: Product }) {
  const { i18n } = useLingui()
  const variant = useVariant(product)
  const { full, add } = useAddToCart(product, variant)
  const { isIn, isFull, toggle } = useCompareToggle(product)
  const inList = useStand(product.id) !== undefined
  const inScene = useReachProduct(surface).standOf(product.id) !== null
  return (
    <>
      {inList || inScene ? (
        <Tool icon="pin" label={i18n._("wish.go", { title })} onClick={() => onGo(product)} />
      ) : null}
      <Tool
        icon={isIn ? "check" : "compare"}
        label={i18n._("wish.compare", { title })}
        pressed={isIn}
        unavailable={isFull}
        onClick={toggle}
      />
      <Tool icon="bag" label={i18n._("wish.cart", { title })} unavailable={full} onClick={add} />
    </>
  )
}

export interface WishToolsProps
  extends Pick<WishRowProps, "self" | "product" | "onGo" | "surface" | "shared"> {
  title: string
  facts: WishedProduct
  wants: boolean
  votes: number
  onNote: () => void
  onTakeOff: () => void
}

/** The row of buttons below a thing on the list. */
export function WishTools(props: WishToolsProps) {
  const { self, product, title, facts, wants, votes, shared, onNote, onTakeOff } = props
  const { i18n } = useLingui()
  const { wishes } = useShop()
  const announce = useAnnounce()
  const vote = async () => {
    const lists = await wishes.wake()
    const isIn = await lists.toggle(facts)
    announce(i18n._(isIn ? "wish.said.added" : "wish.said.removed", { title }))
  }
  return (
    <div className={styles.tools} data-member={self !== null || undefined}>
      {shared && self !== null ? (
        <button
          type="button"
          className={styles.vote}
          aria-pressed={wants}
          aria-label={i18n._(wants ? "wish.wanted" : "wish.want", { title })}
          onClick={() => void vote()}
        >
          <Icon name="heart" />
          <span aria-hidden="true">{votes}</span>
        </button>
      ) : null}
      {product ? <ShopTools {...props} product={product} /> : null}
      {self !== null ? (
        <>
          <Tool icon="pencil" label={i18n._("wish.note", { title })} onClick={onNote} />
          <Tool icon="trash" label={i18n._("wish.remove", { title })} onClick={onTakeOff} />
        </>
      ) : null}
    </div>
  )
}
