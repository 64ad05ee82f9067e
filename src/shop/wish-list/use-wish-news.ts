import { useLingui } from "@lingui/react"
import { useEffect } from "react"
import { currentLanguage } from "../../client/language.ts"
import { useShop } from "../../client/shop-context.ts"
import { currentList, type WishState } from "../../client/wish-list/index.ts"
import { useAnnounce } from "../../ui/announcer.tsx"
import "./messages.ts"
import { memberName } from "./wish-words.ts"

/** The list in sight, and whose eyes see it. */
function inSight(state: WishState) {
  const { looked } = state
  if (looked) return looked.kind === "open" ? { id: looked.code, self: null, list: looked.list } : null
  const shown = currentList(state)
  return shown ? { id: shown.id, self: shown.self, list: shown.list } : null
}

/** Says politely what others put on the list while one looks at it. */
export function useWishNews(): void {
  const { i18n } = useLingui()
  const { wishes } = useShop()
  const announce = useAnnounce()
  useEffect(
    () =>
      wishes.store.subscribe((state, before) => {
        const now = inSight(state)
        const then = inSight(before)
        if (!now || now.id !== then?.id || now.list === then.list) return
        const known = new Set(then.list.wishes.map(({ product }) => product))
        const added = now.list.wishes.filter(({ product, by }) => !known.has(product) && by !== now.self)
        const [first] = added
        if (!first) return
        if (added.length > 1) announce(i18n._("wish.news.many", { n: added.length }))
        else {
          const name = memberName(i18n, now.list, now.self, first.by)
          announce(i18n._("wish.news.added", { name, title: first.title[currentLanguage()] }))
        }
      }),
    [wishes, announce, i18n],
  )
}
