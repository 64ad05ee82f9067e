import type { Shop } from "../../../client/shop-context.ts"
import type { WalkInput } from "../../input/index.ts"

/** Factor on the distance. */
const STEP = 1.18
const KEYS: Readonly<Record<string, number>> = { "+": 1 / STEP, "=": 1 / STEP, "-": STEP, _: STEP }
const RESET = "0"

export interface HeldKeysOptions {
  window: Window
  canvas: HTMLElement
  input: WalkInput
  shop: Pick<Shop, "visit" | "inspecting">
}

/**
 * + and - bring what is held nearer and further, 0 and a double click or tap hold it as it was taken. Gives the function
 * that stops it.
 */
export function bindHeldKeys({ window, canvas, input, shop }: HeldKeysOptions): () => void {
  const isHolding = () => shop.visit.getState().activity.kind === "inspecting"
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !isHolding()) return
    if (event.target instanceof Element && event.target.closest("input, textarea, select, [contenteditable]"))
      return
    const factor = KEYS[event.key]
    if (factor !== undefined) input.zoom *= factor
    if (event.key === RESET) shop.inspecting.getState().reset()
  }
  const reset = () => {
    if (isHolding()) shop.inspecting.getState().reset()
  }
  window.addEventListener("keydown", press)
  canvas.addEventListener("dblclick", reset)
  return () => {
    window.removeEventListener("keydown", press)
    canvas.removeEventListener("dblclick", reset)
  }
}
