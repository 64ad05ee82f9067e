import type { Presence } from "../../client/presence/index.ts"
import type { StageStore } from "../../client/stage-store.ts"

/**
 * Lets the others see what one does with one's body, however one was asked to, and what one points at, which the scene
 * finds. Sitting is told with where one is. Returns what stops it.
 */
export function tellGestures({ stage, presence }: { stage: StageStore; presence: Presence }): () => void {
  return stage.subscribe(({ asked, pointed }, before) => {
    if (pointed && pointed !== before.pointed) {
      const { at } = pointed
      presence.say(at ? { type: "point-at", product: at.productId } : { type: "gesture", gesture: "point" })
    }
    if (!asked || asked === before.asked || asked.gesture === "sit" || asked.gesture === "point") return
    presence.say({ type: "gesture", gesture: asked.gesture })
  })
}
