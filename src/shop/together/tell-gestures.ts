import type { Presence } from "../../client/presence/index.ts"
import type { StageStore } from "../../client/stage-store.ts"

/** Lets the others see one wave and point, however one was asked to. Sitting is told with where one is. Returns what stops it. */
export function tellGestures({ stage, presence }: { stage: StageStore; presence: Presence }): () => void {
  return stage.subscribe(({ asked }, before) => {
    if (!asked || asked === before.asked || asked.gesture === "sit") return
    presence.say({ type: "gesture", gesture: asked.gesture })
  })
}
