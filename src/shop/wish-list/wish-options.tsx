import { useLingui } from "@lingui/react"
import { useState } from "react"
import { useShop } from "../../client/shop-context.ts"
import type { ShownList, WishLists } from "../../client/wish-list/index.ts"
import "./messages.ts"
import styles from "./wish-panel.module.css"

type Ask = "leave" | "leave.own" | "close"

/** What is seldom done: a new list, leaving this one, closing it. What can't be undone is asked twice. */
export function WishOptions({ shown }: { shown: ShownList }) {
  const { i18n } = useLingui()
  const { wishes } = useShop()
  const [asking, setAsking] = useState<Ask | null>(null)
  const { list, self, code } = shown
  const isCreator = code !== null && list.creator === self
  const does = (work: (lists: WishLists) => Promise<unknown>) => {
    setAsking(null)
    void wishes.wake().then(work)
  }
  if (asking) {
    return (
      <div className={styles.trouble} role="alert">
        <p>{i18n._(`wish.${asking}.sure`)}</p>
        <div className={styles.line}>
          <button type="button" className={styles.way} onClick={() => setAsking(null)}>
            {i18n._("wish.no")}
          </button>
          <button
            type="button"
            className={styles.way}
            data-main
            onClick={() => does((lists) => (asking === "close" ? lists.close() : lists.leave()))}
          >
            {i18n._(`wish.${asking}.yes`)}
          </button>
        </div>
      </div>
    )
  }
  return (
    <details className={styles.members}>
      <summary className={styles.summary}>{i18n._("wish.options")}</summary>
      <div className={styles.ways}>
        <button type="button" className={styles.way} onClick={() => does((lists) => lists.begin())}>
          {i18n._("wish.new")}
        </button>
        <button
          type="button"
          className={styles.way}
          onClick={() => setAsking(code === null ? "leave.own" : "leave")}
        >
          {i18n._(code === null ? "wish.leave.own" : "wish.leave")}
        </button>
        {isCreator ? (
          <button type="button" className={styles.way} onClick={() => setAsking("close")}>
            {i18n._("wish.close")}
          </button>
        ) : null}
      </div>
    </details>
  )
}
