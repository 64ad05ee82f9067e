import type { ShownStep } from "../../../client/presentations/index.ts"
import { useShop } from "../../../client/shop-context.ts"

export interface Presenting {
  /** Goes to a step: everybody is shown it, its first product comes forward, and the guide walks there. */
  readonly show: (code: string, step: ShownStep) => void
  readonly stop: () => void
}

/** What the guide of a visit does with a presentation. */
export function usePresenting(surface: "scene" | "list"): Presenting {
  const { presence, visit } = useShop()
  return {
    show: (code, { id, stand, products }) => {
      const lit = products.find(({ product }) => product !== null)
      presence.say({ type: "present", shown: { code, step: id }, product: lit?.productId ?? null })
      const { sceneId, activity, putBack, goTo } = visit.getState()
      if (surface !== "scene" || !stand?.there || stand.scene !== sceneId) return
      if (activity.kind !== "walking") putBack()
      goTo({ kind: stand.kind, id: stand.id })
    },
    stop: () => presence.say({ type: "present", shown: null, product: null }),
  }
}
