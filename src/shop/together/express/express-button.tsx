import { useLingui } from "@lingui/react"
import { lazy, Suspense, useEffect, useRef, useState } from "react"
import { useStore } from "zustand"
import { useShop } from "../../../client/shop-context.ts"
import { Icon } from "../../../ui/icon.tsx"
import { useKey } from "../../../ui/use-key.ts"
import styles from "./express.module.css"
import "./messages.ts"

const ExpressStrip = lazy(() =>
  import("./express-strip.tsx").then(({ ExpressStrip }) => ({ default: ExpressStrip })),
)

/** What one says to others without words; only where there are others. `className`: as the buttons beside it. */
export function ExpressButton({ className }: { className: string | undefined }) {
  const { i18n } = useLingui()
  const { presence } = useShop()
  const together = useStore(presence.store, ({ status }) => status.kind === "together")
  const hand = useStore(presence.store, (state) => state.hand)
  const [open, setOpen] = useState(false)
  const wrap = useRef<HTMLDivElement>(null)
  const close = () => {
    setOpen(false)
    wrap.current?.querySelector("button")?.focus()
  }
  useKey("r", () => setOpen(together && !open))
  useEffect(() => {
    if (!open) return
    const leave = ({ target }: Event) => {
      if (target instanceof Node && !wrap.current?.contains(target)) setOpen(false)
    }
    document.addEventListener("pointerdown", leave)
    document.addEventListener("focusin", leave)
    return () => {
      document.removeEventListener("pointerdown", leave)
      document.removeEventListener("focusin", leave)
    }
  }, [open])
  if (!together) return null
  return (
    <div className={styles.wrap} ref={wrap}>
      <button
        type="button"
        className={className}
        data-raised={hand || undefined}
        aria-label={i18n._(hand ? "together.express.hand-up" : "together.express")}
        aria-keyshortcuts="R"
        aria-expanded={open}
        title={`${i18n._("together.express")} (R)`}
        onClick={() => setOpen(!open)}
      >
        <Icon name={hand ? "hand" : "smile"} />
      </button>
      {open ? (
        <Suspense fallback={null}>
          <ExpressStrip onClose={close} />
        </Suspense>
      ) : null}
    </div>
  )
}
