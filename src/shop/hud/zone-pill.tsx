import { useLingui } from "@lingui/react"
import { type KeyboardEvent, lazy, Suspense, useEffect, useId, useRef, useState } from "react"
import { useStore } from "zustand"
import { currentLanguage } from "../../client/language.ts"
import { useShop } from "../../client/shop-context.ts"
import type { StockedScene } from "../../domain/find-stand.ts"
import { Icon } from "../../ui/icon.tsx"
import { Kbd } from "../../ui/kbd.tsx"
import { Pill } from "../../ui/pill.tsx"
import { useKey } from "../../ui/use-key.ts"
import { FloorPlan } from "./floor-plan.tsx"
import "./messages.ts"
import styles from "./zone-pill.module.css"

const PlanPanel = lazy(() =>
  import("../search/plan-panel.tsx").then(({ PlanPanel }) => ({ default: PlanPanel })),
)

/** Where one is, the plan and the search behind it, which take one elsewhere. */
export function ZonePill({ stocked }: { stocked: StockedScene }) {
  const { i18n } = useLingui()
  const { visit } = useShop()
  const [open, setOpen] = useState<"plan" | "search" | null>(null)
  const wrap = useRef<HTMLDivElement>(null)
  const panelId = useId()
  const { scene } = stocked
  const zone = useStore(visit, ({ place }) => place?.zone ?? null)
  const name = (scene.zones.find(({ id }) => id === zone) ?? scene).name[currentLanguage()]

  const focusPlan = () => wrap.current?.querySelector("button")?.focus()
  const close = () => {
    setOpen(null)
    focusPlan()
  }
  // whoever opens it by key goes on by key: its zones are the next stops
  const openPlan = () => {
    setOpen("plan")
    focusPlan()
  }
  useKey("m", () => (open ? close() : openPlan()))
  useKey("/", () => setOpen("search"))
  useKey("Escape", () => (open ? close() : undefined))
  useEffect(() => {
    if (!open) return
    const leave = ({ target }: Event) => {
      if (target instanceof Node && !wrap.current?.contains(target)) setOpen(null)
    }
    document.addEventListener("pointerdown", leave)
    document.addEventListener("focusin", leave)
    return () => {
      document.removeEventListener("pointerdown", leave)
      document.removeEventListener("focusin", leave)
    }
  }, [open])

  // a field keeps its keys from the page, but one that is empty has no use for this one
  const press = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !open || event.defaultPrevented) return
    event.preventDefault()
    close()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears what its fields don't use
    <div className={styles.wrap} ref={wrap} onKeyDown={press}>
      <Pill
        {...(styles.pill ? { className: styles.pill } : {})}
        aria-label={i18n._("hud.plan.open", { zone: name })}
        aria-expanded={open !== null}
        aria-controls={panelId}
        aria-keyshortcuts="M"
        onClick={() => setOpen(open ? null : "plan")}
      >
        <span className={styles.mini}>
          <FloorPlan scene={scene} zone={zone} />
        </span>
        <span className={styles.two}>
          <span className={styles.name}>{name}</span>
          <span className={styles.small}>
            {i18n._("hud.plan")} <Kbd>M</Kbd>
          </span>
        </span>
      </Pill>
      <Pill
        aria-label={i18n._("hud.search")}
        title={i18n._("hud.search")}
        aria-expanded={open === "search"}
        aria-controls={panelId}
        aria-keyshortcuts="/"
        onClick={() => setOpen(open === "search" ? null : "search")}
      >
        <Icon name="search" />
      </Pill>
      <div id={panelId} hidden={!open}>
        {open ? (
          <Suspense fallback={null}>
            <PlanPanel stocked={stocked} zone={zone} searching={open === "search"} onClose={close} />
          </Suspense>
        ) : null}
      </div>
    </div>
  )
}
