import { WebGLRenderer } from "three"
import { createStressScene } from "./stress-scene.ts"

/** What `tests/bench/draw.ts` asks of this page. */
export interface StressAsked {
  readonly products: number
  readonly types: number
  readonly people: number
  readonly frames: number
}

export interface StressTold {
  /** Milliseconds of script in each frame. */
  readonly script: readonly number[]
  /** The most in any frame. */
  readonly drawCalls: number
  readonly triangles: number
  readonly inView: number
  /** Whether the browser draws many shapes in one call. */
  readonly multiDraw: boolean
}

declare global {
  interface Window {
    stress(asked: StressAsked): Promise<StressTold>
  }
}

const WARM_UP = 20

/** Lets the graphics process catch up, so that a frame doesn't wait for the one before. */
function drain(renderer: WebGLRenderer): void {
  const gl = renderer.getContext()
  gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4))
}

window.stress = async ({ frames, ...asked }) => {
  const canvas = document.querySelector("canvas")
  if (!canvas) throw new Error("the page has no canvas")
  const renderer = new WebGLRenderer({ canvas, powerPreference: "high-performance" })
  renderer.info.autoReset = false
  const scene = await createStressScene(renderer, asked)
  const script: number[] = []
  const most = { drawCalls: 0, triangles: 0, inView: 0 }
  for (let frame = 0; frame < WARM_UP + frames; frame++) {
    const spent = scene.frame()
    drain(renderer)
    if (frame < WARM_UP) continue
    script.push(spent)
    const { drawCalls, triangles, inView } = scene.figures()
    most.drawCalls = Math.max(most.drawCalls, drawCalls)
    most.triangles = Math.max(most.triangles, triangles)
    most.inView = Math.max(most.inView, inView)
    await new Promise(requestAnimationFrame)
  }
  return { script, ...most, multiDraw: renderer.extensions.has("WEBGL_multi_draw") }
}
