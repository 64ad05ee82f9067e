import { useLingui } from "@lingui/react"
import { useEffect } from "react"
import { useStore } from "zustand"
import { useShop } from "../../client/shop-context.ts"
import { currentList } from "../../client/wish-list/wish-store.ts"
import { Icon } from "../../ui/icon.tsx"
import { Badge, Pill } from "../../ui/pill.tsx"
import { VisuallyHidden } from "../../ui/visually-hidden.tsx"
import "./words.ts"

/** How many things are on the wish list, and the way to them. */
export function WishListButton({ className }: { className?: string | undefined }) {
  const { i18n } = useLingui()
  const { wishes } = useShop()
  const open = useStore(wishes.store, (state) => state.open)
  const count = useStore(wishes.store, (state) => currentList(state)?.list.wishes.length ?? 0)
  // what was noted before is read, and what waits is sent, when there is time for it
  useEffect(() => {
    wishes.wake().catch(() => {})
  }, [wishes])
  return (
    <Pill
      {...(className ? { className } : {})}
      data-wishes
      aria-label={i18n._("wish.list.open", { n: count })}
      aria-expanded={open}
      onClick={() => wishes.store.setState({ open: !open })}
    >
      <Icon name="heart" />
      <VisuallyHidden below={760}>{i18n._("wish.list")}</VisuallyHidden>
      {count > 0 ? <Badge key={count}>{count}</Badge> : null}
    </Pill>
  )
}
