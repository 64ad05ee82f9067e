import { createElement } from "react"
import { drawFrame } from "./frame/draw-frame.ts"
import type { LiveScene } from "./live-scene.ts"
import { drawnDpr } from "./quality/drawn-dpr.ts"
import type { CanvasRoot } from "./react-root.tsx"
import { runFrame } from "./run-frame.ts"

export interface FramesOptions {
  readonly live: LiveScene
  readonly canvas: HTMLCanvasElement
  readonly window: Window
  /** Milliseconds that only grow. */
  readonly now: () => number
}

/** What makes a scene move. */
export interface Frames {
  /** CSS pixels, and device pixels a CSS pixel. The canvas is empty then until it is drawn. */
  resize(page: { readonly width: number; readonly height: number }, dpr: number): Promise<void>
  /** `onDpr`: the quality of the moment asks for other device pixels a CSS pixel. */
  begin(onDpr: () => void): void
  /** Fetches React's root and leaves the scene to it: the first picture does without. */
  handOver(): void
  stop(): void
}

/** Draws what a change of size has emptied, before anybody sees it. */
export function redraw(live: LiveScene): void {
  if (live.headset) return
  live.pace.drawn = true
  drawFrame(live, 0)
}

export function createFrames({ live, canvas, window, now }: FramesOptions): Frames {
  const { renderer, room, lens } = live
  let react: CanvasRoot | null = null
  let stopped = false
  let handle = 0
  let before = now()
  let tell = () => {}
  /** What the canvas was last fitted to. */
  let fitted = Number.NaN

  const run = (delta: number) => {
    if (live.headset) return
    runFrame(live, delta, now)
    if (drawnDpr(live) !== fitted) tell()
  }
  const tick = () => {
    handle = window.requestAnimationFrame(tick)
    const at = now()
    run((at - before) / 1000)
    before = at
  }
  const halt = () => window.cancelAnimationFrame(handle)
  const resize = async (
    { width, height }: { readonly width: number; readonly height: number },
    dpr: number,
  ) => {
    renderer.setPixelRatio(dpr)
    renderer.setSize(width, height)
  }

  async function takeOver(): Promise<void> {
    const { createCanvasRoot, Room } = await import("./react-root.tsx")
    if (stopped) return
    const root = createCanvasRoot({ canvas, renderer, scene: room, camera: lens })
    fitted = drawnDpr(live)
    await root.resize(live.page, fitted)
    if (stopped) {
      root.root.unmount()
      return
    }
    redraw(live)
    react = root
    const onFrame = (delta: number) => {
      halt()
      run(delta)
    }
    root.root.render(createElement(Room, { live, onFrame }))
  }

  return {
    resize: (page, dpr) => {
      fitted = dpr
      return (react ?? { resize }).resize(page, dpr)
    },
    begin: (onDpr) => {
      tell = onDpr
      room.add(...live.parts)
      before = now()
      handle = window.requestAnimationFrame(tick)
    },
    handOver: () => void takeOver(),
    stop: () => {
      stopped = true
      halt()
      if (react) react.root.unmount()
      else renderer.forceContextLoss()
    },
  }
}
