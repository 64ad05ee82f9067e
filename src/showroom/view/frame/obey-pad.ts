import { pollButtons } from "../../input/index.ts"
import type { FrameStep } from "../live-scene.ts"

/** A gamepad's buttons: walks in, looks at what is in reach, and puts it back. */
export const obeyPad: FrameStep = ({ shop, input, pads, reach, stands }) => {
  pollButtons(pads(), input.buttons)
  const { act, back } = input.buttons
  const visit = shop.visit.getState()
  const stand = reach === null ? undefined : stands.get(reach)
  if (act && visit.activity.kind === "entrance") visit.enter({ name: visit.name, avatar: visit.avatar })
  if (act && visit.activity.kind === "walking" && stand) visit.inspect(stand.product.id, stand.slot.id)
  if (back && ["inspecting", "comparing", "trying"].includes(visit.activity.kind)) visit.putBack()
}
