import { useStore } from "zustand"
import { useShop } from "../../client/shop-context.ts"

/** A seat that a product is: whether the visitor sits on it, and the way onto it or off it. */
export interface ProductSeat {
  readonly taken: boolean
  readonly sit: () => void
}

/** The seat that the product of a slot is; `null`: nobody can sit on it. Whoever holds it puts it back first. */
export function useSeat(slotId: string | null): ProductSeat | null {
  const { stage, visit } = useShop()
  const sittable = useStore(stage, (state) => slotId !== null && state.sittable.includes(slotId))
  const taken = useStore(stage, ({ seat, seatId }) => seat === "taken" && seatId === slotId)
  if (slotId === null || !sittable) return null
  return {
    taken,
    sit: () => {
      if (visit.getState().activity.kind === "inspecting") visit.getState().putBack()
      stage.getState().ask("sit", slotId)
    },
  }
}
