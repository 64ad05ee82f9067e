import { useStore } from "zustand"
import { useShop } from "../../client/shop-context.ts"

/**
 * The way onto the seat that the product of a slot is; `null`: nobody can sit on it. Whoever holds it puts it back first,
 * and whoever sits there already stays.
 */
export function useSeat(slotId: string | null): (() => void) | null {
  const { stage, visit } = useShop()
  const sittable = useStore(stage, (state) => slotId !== null && state.sittable.includes(slotId))
  if (slotId === null || !sittable) return null
  return () => {
    if (visit.getState().activity.kind === "inspecting") visit.getState().putBack()
    const { seat, seatId, ask } = stage.getState()
    if (seat !== "taken" || seatId !== slotId) ask("sit", slotId)
  }
}
