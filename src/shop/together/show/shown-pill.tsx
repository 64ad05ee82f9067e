import { useLingui } from "@lingui/react"
import { useEffect, useState } from "react"
import { useStore } from "zustand"
import { useShop } from "../../../client/shop-context.ts"
import { useAnnounce } from "../../../ui/announcer.tsx"
import { Icon } from "../../../ui/icon.tsx"
import { useReachProduct } from "../../search/use-reach-product.ts"
import { textsOf } from "../../use-product.ts"
import type { CompanyProps } from "../company.tsx"
import { nameOf } from "../name-of.ts"
import { useKnownProduct } from "../use-known-product.ts"
import "../../words.ts"
import "./messages.ts"
import styles from "./show.module.css"

/** Milliseconds after which what was shown goes away, unless one is at it. */
const LASTS_MS = 30_000
/**
 * What somebody wants one to look at: in one's hand at a tap, from wherever one is, or the way to it. Gone when it was seen,
 * put aside, or long ago.
 */
export function ShownPill({ surface, tools }: CompanyProps) {
  const { i18n } = useLingui()
  const { presence, visit } = useShop()
  const announce = useAnnounce()
  const shown = useStore(presence.store, (state) => state.shown)
  const [done, setDone] = useState(0)
  const [held, setHeld] = useState(false)
  const product = useKnownProduct(shown?.product ?? null)
  const reach = useReachProduct(surface)
  const there = useStore(
    visit,
    ({ activity }) => activity.kind === "inspecting" && activity.productId === shown?.product,
  )
  const muted = useStore(presence.store, (state) => state.muted.some(({ key }) => key === shown?.person.key))
  const count = shown?.count ?? 0
  const open = shown !== null && product !== undefined && count > done && !there && !muted
  const words =
    shown && product
      ? i18n._("together.shown", { name: nameOf(i18n, shown.person), title: textsOf(product).title })
      : ""

  useEffect(() => {
    if (open) announce(i18n._("together.shown.announced", { words }))
  }, [open, words, announce, i18n])
  // whoever has had it in hand needn't be told again
  useEffect(() => {
    if (there) setDone(count)
  }, [there, count])
  useEffect(() => {
    if (open && !held) return tools.after(LASTS_MS, () => setDone(count))
  }, [open, held, count, tools])

  if (!open) return null
  const finish = () => {
    setDone(count)
    // what is gone is not left
    setHeld(false)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it waits for whoever is at it
    <div
      className={styles.pill}
      data-surface={surface}
      key={count}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span className={styles.words}>{words}</span>
      <button
        type="button"
        className={styles.look}
        aria-label={i18n._("together.shown.look.named", { title: textsOf(product).title })}
        onClick={() => {
          finish()
          reach.look(product)
        }}
      >
        {i18n._("together.shown.look")}
      </button>
      {reach.standOf(product.id) ? (
        <button
          type="button"
          className={styles.go}
          aria-label={i18n._("together.shown.go", { title: textsOf(product).title })}
          title={i18n._("together.shown.go", { title: textsOf(product).title })}
          onClick={() => {
            finish()
            reach.goTo(product)
          }}
        >
          <Icon name="pin" />
        </button>
      ) : null}
      <button type="button" className={styles.close} aria-label={i18n._("shop.close")} onClick={finish}>
        <Icon name="close" size={18} />
      </button>
    </div>
  )
}
