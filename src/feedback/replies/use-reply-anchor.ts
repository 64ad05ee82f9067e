import { useMemo } from "react"
import { useStore } from "zustand"
import type { Shop } from "../../client/shop-context.ts"
import type { StageState } from "../../client/stage-store.ts"
import type { WaitingReply } from "./waiting-replies.ts"

/** What of the scene an answer stands beside: the product where it stands now, else the touchpoint; `null`: nothing. */
export function useReplyAnchor(
  { scene }: Pick<Shop, "scene">,
  reply: Pick<WaitingReply, "place"> | null,
): StageState["subject"] {
  const productId = reply?.place.productId ?? null
  const touchpointId = reply?.place.touchpointId ?? null
  const slotId = useStore(scene, (state) =>
    state.kind === "ready" && productId !== null
      ? (state.stock.find(({ product }) => product.id === productId)?.slot ?? null)
      : null,
  )
  const hasPlace = useStore(
    scene,
    (state) =>
      state.kind === "ready" &&
      state.scene.touchpoints.some(({ id, at }) => id === touchpointId && at !== null),
  )
  return useMemo(() => {
    if (slotId !== null) return { kind: "slot", id: slotId }
    return hasPlace && touchpointId !== null ? { kind: "touchpoint", id: touchpointId } : null
  }, [slotId, hasPlace, touchpointId])
}
