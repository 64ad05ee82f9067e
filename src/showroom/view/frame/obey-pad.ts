import { pollButtons } from "../../input/index.ts"
import type { FrameStep, LiveScene } from "../live-scene.ts"

/** What the buttons do for whoever walks. */
function walkByPad({ shop, input, reach, stands }: LiveScene): void {
  const { act, sit, wave, next, previous } = input.buttons
  const stand = reach === null ? undefined : stands.get(reach)
  if (act && stand) shop.visit.getState().inspect(stand.product.id, stand.slot.id)
  if (sit) shop.stage.getState().ask("sit")
  if (wave) shop.stage.getState().ask("wave")
  if (next !== previous) shop.inspecting.getState().step(reach, next ? 1 : -1)
}

/** A gamepad's buttons: walks in, looks at what is in reach, steps to the next, sits, waves, and puts back. */
export const obeyPad: FrameStep = (live) => {
  const { shop, input, pads } = live
  pollButtons(pads(), input.buttons)
  const { act, back } = input.buttons
  const visit = shop.visit.getState()
  if (visit.activity.kind === "walking") walkByPad(live)
  if (act && visit.activity.kind === "entrance") visit.enter({ name: visit.name, avatar: visit.avatar })
  if (back && ["inspecting", "comparing", "trying"].includes(visit.activity.kind)) visit.putBack()
}
