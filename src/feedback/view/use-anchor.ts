import { useMemo } from "react"
import { useStore } from "zustand"
import type { Asking } from "../../client/journal-store.ts"
import type { Shop } from "../../client/shop-context.ts"
import type { StageState } from "../../client/stage-store.ts"

/**
 * What of the scene a question stands beside: the product where it stands, else the touchpoint, such as the sign by the door.
 * `null`: nothing, it lies at the page's edge. A guided visit has been everywhere, and a product that is in no slot nowhere.
 */
export function useAnchor({ scene }: Pick<Shop, "scene">, asking: Asking | null): StageState["subject"] {
  const place = useStore(scene, (state) =>
    state.kind === "ready" && asking?.productId === null && !asking.guided
      ? (state.scene.touchpoints.find(({ id }) => id === asking.touchpointId)?.at ?? null)
      : null,
  )
  const slotId = asking?.slotId ?? null
  const touchpointId = place && asking ? asking.touchpointId : null
  return useMemo(() => {
    if (slotId !== null) return { kind: "slot", id: slotId }
    return touchpointId === null ? null : { kind: "touchpoint", id: touchpointId }
  }, [slotId, touchpointId])
}
