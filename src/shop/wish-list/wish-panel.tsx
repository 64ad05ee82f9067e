import { useLingui } from "@lingui/react"
import { useEffect } from "react"
import { useLocation, useSearch } from "wouter"
import { useStore } from "zustand"
import { useShop } from "../../client/shop-context.ts"
import { currentList, WISH_CODE } from "../../client/wish-list/index.ts"
import type { CompanyTools } from "../together/company-tools.ts"
import { PanelFrame } from "../together/panel-frame.tsx"
import "./messages.ts"
import { LookedList } from "./looked-list.tsx"
import { OwnList } from "./own-list.tsx"
import { useWishNews } from "./use-wish-news.ts"
import { WISH, type WishHereProps } from "./wish-here.tsx"
import styles from "./wish-panel.module.css"
import { listTitle } from "./wish-words.ts"

/** The address without the list that it opened: once put aside, it doesn't come back by itself. */
function addressWithout(path: string, search: string): string {
  const rest = new URLSearchParams(search)
  rest.delete(WISH)
  return rest.size > 0 ? `${path}?${rest}` : path
}

export interface WishPanelProps extends WishHereProps {
  tools: CompanyTools
  /** Of the list that the address leads to. */
  code: string | null
}

/** The wish list: one's own, or that of a link. */
export function WishPanel({ surface, tools, code }: WishPanelProps) {
  const { i18n } = useLingui()
  const { wishes, visit } = useShop()
  const [path, navigate] = useLocation()
  const search = useSearch()
  const state = useStore(wishes.store)
  const beside = useStore(visit, ({ activity }) => activity.kind !== "walking")
  const { looked } = state
  const shown = currentList(state)
  useWishNews()

  useEffect(() => {
    // where it can't be loaded, the panel says that it is on its way; opening it again tries again
    void wishes.wake().then(
      (lists) => {
        if (code === null) return
        const asked = code.trim().toLowerCase()
        return WISH_CODE.test(asked)
          ? lists.look(asked)
          : wishes.store.setState({ looked: { code: asked, kind: "unknown" } })
      },
      () => {},
    )
  }, [wishes, code])

  const close = () => {
    wishes.store.setState({ open: false })
    if (code !== null) navigate(addressWithout(path, search), { replace: true })
  }
  const title = looked
    ? looked.kind === "open"
      ? listTitle(i18n, looked.list, null, true)
      : i18n._("wish.title.shared")
    : shown
      ? listTitle(i18n, shown.list, shown.self, shown.code !== null)
      : i18n._("wish.title")
  const side = surface === "list" ? "list" : beside ? "left" : "right"
  return (
    <PanelFrame title={title} side={side} onClose={close}>
      {looked ? (
        <LookedList looked={looked} surface={surface} onClose={close} />
      ) : state.ready ? (
        <OwnList key={shown?.id} shown={shown} surface={surface} tools={tools} onClose={close} />
      ) : (
        <p className={styles.note} role="status">
          {i18n._("wish.loading")}
        </p>
      )}
    </PanelFrame>
  )
}
