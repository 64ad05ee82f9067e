import { useLingui } from "@lingui/react"
import { useStore } from "zustand"
import { useShop } from "../../client/shop-context.ts"
import { Icon } from "../../ui/icon.tsx"
import { Kbd } from "../../ui/kbd.tsx"
import { Pill } from "../../ui/pill.tsx"
import { useKey } from "../../ui/use-key.ts"
import "./messages.ts"
import { useSeat } from "./use-seat.ts"

/** The slot that the product in front of the visitor was taken from; for one opened elsewhere, a seat that it is. */
function useHeldSlot(): string | null {
  const { visit, scene, stage } = useShop()
  const activity = useStore(visit, (state) => state.activity)
  const sittable = useStore(stage, (state) => state.sittable)
  const ready = useStore(scene)
  if (activity.kind !== "inspecting") return null
  if (activity.slotId !== null || ready.kind !== "ready") return activity.slotId
  const stands = ready.stock.filter(({ product }) => product.id === activity.productId)
  return stands.find(({ slot }) => sittable.includes(slot))?.slot ?? null
}

/** Puts a seat back and sits on it; nothing for what isn't one. */
export function SitPill() {
  const { i18n } = useLingui()
  const sit = useSeat(useHeldSlot())
  useKey("c", () => sit?.())
  if (!sit) return null
  return (
    <Pill aria-keyshortcuts="C" onClick={sit}>
      <Icon name="seat" />
      {i18n._("gestures.try-seat")} <Kbd>C</Kbd>
    </Pill>
  )
}
