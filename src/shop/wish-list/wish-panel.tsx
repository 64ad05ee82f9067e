import { useLingui } from "@lingui/react"
import { useCallback, useEffect, useRef, useState } from "react"
import { useLocation, useSearch } from "wouter"
import { useStore } from "zustand"
import { useShop } from "../../client/shop-context.ts"
import { currentList, WISH_CODE } from "../../client/wish-list/index.ts"
import { Button } from "../../ui/button.tsx"
import type { CompanyTools } from "../together/company-tools.ts"
import { PanelFrame } from "../together/panel-frame.tsx"
import "../words.ts"
import "./messages.ts"
import { LookedList } from "./looked-list.tsx"
import { OwnList } from "./own-list.tsx"
import { useWishNews } from "./use-wish-news.ts"
import { WISH, type WishHereProps } from "./wish-here.tsx"
import styles from "./wish-panel.module.css"
import "./words.ts"
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
  const { wishes, visit, talk, help } = useShop()
  const [path, navigate] = useLocation()
  const search = useSearch()
  const state = useStore(wishes.store)
  const doing = useStore(visit, ({ activity }) => activity.kind)
  const { looked } = state
  const shown = currentList(state)
  useWishNews()

  const close = () => wishes.store.setState({ open: false })
  const forget = useRef(() => {})
  forget.current = () => {
    if (code !== null) navigate(addressWithout(path, search), { replace: true })
  }
  useEffect(() => {
    wishes.store.setState({ open: true })
    // one panel at a time
    talk.getState().open(null)
    help.store.getState().hide()
    const stopTalk = talk.subscribe(({ panel }) => {
      if (panel !== null) wishes.store.setState({ open: false })
    })
    const stopHelp = help.store.subscribe(({ open }) => {
      if (open) wishes.store.setState({ open: false })
    })
    const stopWishes = wishes.store.subscribe(({ open }, before) => {
      if (before.open && !open) forget.current()
    })
    return () => {
      stopTalk()
      stopHelp()
      stopWishes()
    }
  }, [wishes, talk, help])

  const [failed, setFailed] = useState(false)
  const wake = useCallback(async () => {
    setFailed(false)
    const asked = code?.trim().toLowerCase() ?? null
    try {
      const lists = await wishes.wake()
      if (asked === null) return
      if (WISH_CODE.test(asked)) await lists.look(asked)
      else wishes.store.setState({ looked: { code: asked, kind: "unknown" } })
    } catch {
      setFailed(true)
    }
  }, [wishes, code])
  useEffect(() => void wake(), [wake])

  const title = looked
    ? looked.kind === "open"
      ? listTitle(i18n, looked.list, null, true)
      : i18n._("wish.title.shared")
    : shown
      ? listTitle(i18n, shown.list, shown.self, shown.code !== null)
      : i18n._("wish.title")
  const side =
    surface === "list" ? "list" : doing === "entrance" ? "door" : doing === "walking" ? "right" : "left"
  return (
    <PanelFrame title={title} side={side} onClose={close}>
      {looked ? (
        <LookedList looked={looked} surface={surface} onClose={close} />
      ) : state.ready ? (
        <OwnList key={shown?.id} shown={shown} surface={surface} tools={tools} onClose={close} />
      ) : failed ? (
        <div className={styles.note}>
          <p role="alert">{i18n._("wish.failed")}</p>
          <Button className={styles.small} onClick={() => void wake()}>
            {i18n._("shop.retry")}
          </Button>
        </div>
      ) : (
        <p className={styles.note} role="status">
          {i18n._("wish.loading")}
        </p>
      )}
    </PanelFrame>
  )
}
