import { Vector2 } from "three"
import { bindKeyboard, bindPointer } from "../input/index.ts"
import { bindHeldKeys } from "./inspect/bind-held-keys.ts"
import type { LiveScene } from "./live-scene.ts"

/** Listens to keys and pointers for a scene. Gives the function that stops it. */
export function bindInput(canvas: HTMLCanvasElement, window: Window, live: LiveScene): () => void {
  const { input } = live
  const stops = [
    bindKeyboard(window, input),
    bindHeldKeys({ window, canvas, input, shop: live.shop }),
    bindPointer(canvas, input, {
      onTap: (x, y) => {
        live.intent.tap = new Vector2((x / live.page.width) * 2 - 1, 1 - (y / live.page.height) * 2)
      },
    }),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}
