import type { WebGLRenderer } from "three"
import { isCalm } from "../../client/settings-store.ts"
import type { Shop } from "../../client/shop-context.ts"
import type { Tier } from "../../domain/event.ts"
import { bindInput } from "./bind-input.ts"
import { bindStores } from "./bind-stores.ts"
import { createRenderer, type OwnRenderer } from "./create-renderer.ts"
import { createFrames } from "./frames.ts"
import { fetchInspection } from "./inspect/fetch-inspection.ts"
import type { FrameFigures, LiveScene } from "./live-scene.ts"
import { assetAddress } from "./load/addresses.ts"
import { beginStream } from "./load/begin-stream.ts"
import { fetchLightmap, fetchModel, type ParcelTools, type ReadingTools } from "./load/fetch-parcel.ts"
import { createModelReader } from "./load/load-model.ts"
import { loadScene } from "./load/load-scene.ts"
import { createPictureBook } from "./load/picture-book.ts"
import { fetchMirror } from "./mirror/fetch-mirror.ts"
import { openScene } from "./open-scene.ts"
import { BUDGETS } from "./quality/budgets.ts"
import { drawnDpr } from "./quality/drawn-dpr.ts"
import { fitCanvas } from "./quality/fit-canvas.ts"
import { type MemoryMeter, meterMemory } from "./quality/memory-meter.ts"
import { createPicture, type Picture } from "./quality/picture.ts"
import { probeTier } from "./quality/probe-tier.ts"
import { watchContext } from "./quality/watch-context.ts"
import type { StockedScene } from "./stocked-scene.ts"

/** Why there is no scene: the browser can't draw it, it stopped being able to, or its files didn't come. */
export type Unavailable = "no-webgl" | "context-lost" | "not-loaded"

export interface StartShowroomOptions {
  host: HTMLElement
  window: Window & typeof globalThis
  shop: Shop
  stocked: StockedScene
  /** What the canvas is called to somebody who can't see it. */
  label: string
  /** Whoever watches takes nothing in hand, and stands before no mirror: what that takes isn't fetched. */
  watching?: boolean
  /** The quality to begin with; else it is probed. */
  tier?: Tier | undefined
  now: () => number
  onProgress: (share: number) => void
  onUnavailable: (reason: Unavailable) => void
  /** Nothing can be drawn for a while, and then again: the scene goes on from where it was. */
  onContext: (state: "lost" | "restored") => void
  /** Some of the store can't be had, or can again: none is missing. */
  onMissing: (pieces: readonly string[]) => void
  /** Puts into the scene what belongs to its first picture. */
  prepare?: (live: LiveScene) => Promise<void>
  /** The scene can be walked, and its first picture is drawn. */
  onReady: (live: LiveScene) => void
}

const FRAMES_TO_READY = 2

function makeCanvas({ host, label }: StartShowroomOptions): HTMLCanvasElement {
  const canvas = host.ownerDocument.createElement("canvas")
  canvas.tabIndex = 0
  canvas.setAttribute("role", "application")
  canvas.setAttribute("aria-label", label)
  canvas.style.cssText = "display:block;width:100%;height:100%;touch-action:none;outline-offset:-3px"
  host.append(canvas)
  return canvas
}

/** Whether all that was asked of the graphics chip until now is on the page; doesn't wait for it. */
function createDone(gl: WebGL2RenderingContext): () => boolean {
  const fence = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0)
  gl.flush()
  return () => fence === null || gl.getSyncParameter(fence, gl.SYNC_STATUS) === gl.SIGNALED
}

/** Whoever watches something begin sees the first picture before it does. */
function tellReady(live: LiveScene, gl: WebGL2RenderingContext | null, onReady: () => void): void {
  let frames = 0
  let isDone: (() => boolean) | null = null
  const count = ({ drawn }: FrameFigures) => {
    if (drawn) frames++
    if (frames < FRAMES_TO_READY) return
    if (gl) {
      isDone ??= createDone(gl)
      if (!isDone()) return
    }
    live.onFrame.delete(count)
    // Not before: it must not delay the first picture.
    live.occluders.plant()
    onReady()
  }
  live.onFrame.add(count)
}

/** `tier`: of the moment; what comes later is read as that has it. */
function toolsFor(window: Window, tier: () => Tier, signal: AbortSignal): ParcelTools {
  const reading: ReadingTools = {
    fetch: (address, stop) => window.fetch(address, { signal: stop }),
    readModel: createModelReader(),
    get halved() {
      return BUDGETS[tier()].halved
    },
    get anisotropy() {
      return BUDGETS[tier()].anisotropy
    },
  }
  const pictures = createPictureBook((file) => fetchLightmap(reading, assetAddress(file), signal))
  return Object.assign(reading, { pictures })
}

interface RunOptions extends StartShowroomOptions {
  readonly canvas: HTMLCanvasElement
  readonly renderer: WebGLRenderer
  readonly beginsWith: Tier
  readonly meter: MemoryMeter
  readonly picture: Picture
  readonly tools: ParcelTools
  readonly signal: AbortSignal
}

async function run(options: RunOptions) {
  const { shop, stocked, host, window, canvas, renderer, tools } = options
  const at = shop.visit.getState().place ?? stocked.scene.spawnPoints[0] ?? { x: 0, z: 0 }
  const assets = await loadScene({ ...options, at, document: host.ownerDocument })
  const still = window.matchMedia("(prefers-reduced-motion: reduce)")
  const live = openScene({
    shop,
    stocked,
    assets,
    renderer,
    meter: options.meter,
    picture: options.picture,
    document: host.ownerDocument,
    tier: options.beginsWith,
    devicePixelRatio: window.devicePixelRatio,
    page: { width: Math.max(1, host.clientWidth), height: Math.max(1, host.clientHeight) },
    reducedMotion: () => isCalm(shop.settings.getState(), still.matches),
    // Absent where a page may not use gamepads.
    pads: () => window.navigator.getGamepads?.() ?? [],
    letGo: tools.pictures.letGo,
    fetchGoods: (file, signal) => fetchModel(tools, file, signal),
  })
  return { live, frames: createFrames({ live, canvas, window, now: options.now }) }
}

/** Opens a scene in an element. Gives the function that closes it and frees what it held. */
export function startShowroom(options: StartShowroomOptions): () => void {
  const { host, window, shop, stocked, now, onReady, onUnavailable, onMissing, onContext } = options
  const tier = options.tier ?? probeTier(host.ownerDocument, now)
  if (tier === null) {
    onUnavailable("no-webgl")
    return () => {}
  }
  const canvas = makeCanvas(options)
  const leaving = new AbortController()
  const stops: (() => void)[] = [() => canvas.remove(), () => leaving.abort()]
  let stopped = false
  const stop = () => {
    stopped = true
    for (const each of stops.splice(0).reverse()) each()
  }
  let made: OwnRenderer
  try {
    made = createRenderer({ canvas, exposure: stocked.scene.shell.exposure })
  } catch {
    stop()
    onUnavailable("no-webgl")
    return () => {}
  }
  const { renderer, gl } = made
  const meter = meterMemory(gl)
  const picture = createPicture({ renderer, gl })
  stops.push(
    () => renderer.dispose(),
    picture.dispose,
    watchContext({
      canvas,
      after: (ms, run) => {
        const timer = window.setTimeout(run, ms)
        return () => window.clearTimeout(timer)
      },
      onLost: () => onContext("lost"),
      onRestored: () => onContext("restored"),
      onGone: () => onUnavailable("context-lost"),
    }),
  )
  shop.catalogue.getState().add(stocked.stock.map(({ product }) => product))
  shop.visit.getState().enterScene(stocked.scene.id, stocked.scene.version)

  let tierNow = () => tier
  const tools = toolsFor(window, () => tierNow(), leaving.signal)
  run({ ...options, canvas, renderer, meter, picture, beginsWith: tier, tools, signal: leaving.signal }).then(
    async ({ live, frames }) => {
      if (stopped) return
      tierNow = () => live.governor.tier
      stops.push(frames.stop)
      const { fit, stop: stopFitting } = fitCanvas(live, host, frames)
      stops.push(stopFitting, bindStores(live), bindInput(canvas, window, live))
      await Promise.all([options.prepare?.(live), frames.resize(live.page, drawnDpr(live))])
      if (stopped) return
      tellReady(live, options.watching ? gl : null, () => {
        if (!options.watching) stops.push(fetchInspection(live), fetchMirror(live))
        stops.push(beginStream({ live, tools, window, now, onMissing }))
        frames.handOver()
        onReady(live)
      })
      frames.begin(fit)
    },
    (error: unknown) => {
      if (stopped) return
      console.error("the scene could not be loaded", error)
      onUnavailable("not-loaded")
    },
  )
  return stop
}
