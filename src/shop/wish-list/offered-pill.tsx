import { useLingui } from "@lingui/react"
import { useEffect, useState } from "react"
import { useStore } from "zustand"
import { useShop } from "../../client/shop-context.ts"
import { useAnnounce } from "../../ui/announcer.tsx"
import { Icon } from "../../ui/icon.tsx"
import type { CompanyProps } from "../together/company.tsx"
import { nameOf } from "../together/name-of.ts"
import shows from "../together/show/show.module.css"
import "../words.ts"
import styles from "./offered-pill.module.css"
import "./words.ts"

/** Milliseconds after which a list that was shown goes away. */
const LASTS_MS = 60_000

/** A wish list that somebody of one's company shows one; gone when it was opened, put aside, or long ago. */
export function OfferedPill({ surface, tools }: CompanyProps) {
  const { i18n } = useLingui()
  const { presence, wishes } = useShop()
  const announce = useAnnounce()
  const offered = useStore(presence.store, (state) => state.offered)
  const muted = useStore(presence.store, (state) =>
    state.muted.some(({ key }) => key === offered?.person.key),
  )
  const [done, setDone] = useState(0)
  const count = offered?.count ?? 0
  const open = offered !== null && count > done && !muted
  const name = offered ? nameOf(i18n, offered.person) : ""
  const words = i18n._("wish.offered", { name })

  useEffect(() => {
    if (open) announce(i18n._("wish.offered.announced", { words }))
  }, [open, words, announce, i18n])
  useEffect(() => {
    if (open) return tools.after(LASTS_MS, () => setDone(count))
  }, [open, count, tools])

  if (!open) return null
  const look = () => {
    setDone(count)
    wishes.store.setState({ open: true })
    wishes.wake().then(
      (lists) => lists.look(offered.code),
      () => announce(i18n._("wish.failed")),
    )
  }
  return (
    <div className={`${shows.pill} ${styles.pill}`} data-surface={surface} key={count}>
      <span className={shows.words}>{words}</span>
      <button
        type="button"
        className={shows.look}
        aria-label={i18n._("wish.offered.open.named", { name })}
        onClick={look}
      >
        {i18n._("wish.offered.open")}
      </button>
      <button
        type="button"
        className={shows.close}
        aria-label={i18n._("shop.close")}
        onClick={() => setDone(count)}
      >
        <Icon name="close" size={18} />
      </button>
    </div>
  )
}
