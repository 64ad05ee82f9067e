import { useLingui } from "@lingui/react"
import { useEffect } from "react"
import { useStore } from "zustand"
import { useShop } from "../../client/shop-context.ts"
import { useAnnounce } from "../../ui/announcer.tsx"
import { Icon } from "../../ui/icon.tsx"
import { textsOf } from "../use-product.ts"
import "./messages.ts"
import styles from "./reach-steps.module.css"

/** By place on the keyboard: the two keys to the right of P. */
const KEYS: Readonly<Record<string, 1 | -1>> = { BracketLeft: -1, BracketRight: 1 }

export interface ReachStepsProps {
  slotId: string
  /** Only the keys step: what is laid over the scene has no room for the buttons. */
  keysOnly?: boolean
}

/** Steps through all that is in reach, where products stand over or beside each other: "2 of 5". */
export function ReachSteps({ slotId, keysOnly = false }: ReachStepsProps) {
  const { i18n } = useLingui()
  const { inspecting, scene, stage } = useShop()
  const announce = useAnnounce()
  const slots = useStore(inspecting, ({ inReach }) => inReach)
  const at = slots.indexOf(slotId)
  const of = slots.length

  const step = (by: 1 | -1) => {
    inspecting.getState().step(stage.getState().reach?.slotId ?? null, by)
    const { chosen, inReach } = inspecting.getState()
    const ready = scene.getState()
    const stocked = ready.kind === "ready" ? ready.stock.find(({ slot }) => slot === chosen) : undefined
    if (!stocked || chosen === null) return
    const title = textsOf(stocked.product).title
    announce(i18n._("product.reach.said", { title, at: inReach.indexOf(chosen) + 1, of: inReach.length }))
  }

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const by = KEYS[event.code]
      if (by === undefined || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
      if (event.target instanceof Element && event.target.closest("input, textarea, select")) return
      event.preventDefault()
      step(by)
    }
    window.addEventListener("keydown", press)
    return () => window.removeEventListener("keydown", press)
  })

  if (keysOnly || of < 2 || at < 0) return null
  return (
    <span className={styles.steps}>
      <button
        type="button"
        className={styles.step}
        aria-label={i18n._("product.reach.previous")}
        onClick={() => step(-1)}
      >
        <Icon name="chevron-left" size={16} />
      </button>
      <span className={styles.place}>{i18n._("product.reach", { at: at + 1, of })}</span>
      <button
        type="button"
        className={styles.step}
        aria-label={i18n._("product.reach.next")}
        onClick={() => step(1)}
      >
        <Icon name="chevron-right" size={16} />
      </button>
    </span>
  )
}
