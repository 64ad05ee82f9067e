import { wishedProduct } from "../../../client/wish-list/wished-product.ts"
import { pollButtons } from "../../input/index.ts"
import type { FrameStep, LiveScene } from "../live-scene.ts"

/** What the buttons do for whoever walks. */
function walkByPad({ shop, input, reach, stands, boards }: LiveScene): void {
  const { act, sit, wave, wish, next, previous } = input.buttons
  const stand = reach === null ? undefined : stands.get(reach)
  if (act && stand) shop.visit.getState().inspect(stand.product.id, stand.slot.id)
  if (act && !stand) boards?.read()
  if (wish && stand) {
    const product = wishedProduct(stand.product)
    // what couldn't be noted isn't shown as noted, and can be asked for again
    shop.wishes.wake().then(
      (lists) => lists.toggle(product),
      () => {},
    )
  }
  if (sit) shop.stage.getState().ask("sit")
  if (wave) shop.stage.getState().ask("wave")
  if (next !== previous) shop.inspecting.getState().step(reach, next ? 1 : -1)
}

/**
 * A gamepad's buttons as long as one walks: looks at what is in reach, notes it, steps to the next, sits and waves. In a panel they
 * are the panel's.
 */
export const obeyPad: FrameStep = (live) => {
  const { shop, input, pads } = live
  pollButtons(pads(), input.buttons)
  if (shop.visit.getState().activity.kind !== "walking") return
  if (shop.input.getState().padMoves === "body") walkByPad(live)
}
