import { SCENE_READY } from "../../client/scene-ready.ts"
import type { Tier } from "../../domain/event.ts"
import { type Quality, takeRung } from "../sim/index.ts"
import { type HeadsetSnapshot, snapshotOf } from "./headset/headset-snapshot.ts"
import type { FrameFigures, LiveScene } from "./live-scene.ts"
import { drawnDpr } from "./quality/drawn-dpr.ts"
import { standAt } from "./stand-at.ts"

/** Frames that figures are taken from. */
const WINDOW = 240
/** Frames that are kept until they are taken. */
const MOST_UNTAKEN = 5000
/** Seconds into their clips at which people stand still for a picture. */
const POSE = 0.4

interface Percentiles {
  readonly p50: number
  readonly p95: number
}

export interface SceneStats {
  readonly frameMs: Percentiles
  readonly scriptMs: Percentiles
  readonly drawCalls: number
  readonly triangles: number
  /** Bytes of graphics memory: textures, all that is drawn into, and the picture itself. */
  readonly textureBytes: number
  /** Bytes of vertices and triangles. */
  readonly bufferBytes: number
  /** Textures and buffers to draw into that are allocated, and the textures that three knows of. */
  readonly textures: number
  readonly texturesKnown: number
  readonly geometries: number
  /** How many pieces of the store are in which state; `null` before they begin to come. */
  readonly pieces: Readonly<Record<string, number>> | null
  readonly avatars: number
  readonly products: number
  readonly tier: Tier
  /** Pixels drawn a CSS pixel, and samples a pixel; 0: edges are not smoothed. */
  readonly dpr: number
  readonly samples: number
}

export interface DebugHooks {
  /** Resolves when the scene can be walked and its textures are in. */
  readonly ready: Promise<void>
  stats(): SceneStats | null
  /** The frames that were drawn one right after another since this was last asked, at most the last thousands. */
  takeFrames(): readonly FrameFigures[]
  /** Walks to a zone, touchpoint, slot or product (id or handle) as a click would; false when there is none. */
  goTo(id: string): boolean
  /** Stands at a zone's arrival at once, looking its way; false when there is no such zone. */
  standIn(zone: string): boolean
  state(): unknown
  /** What whoever wears a headset has around them, and where it is in their own room; `null` without one. */
  headset?(): HeadsetSnapshot | null
  /** The rungs of quality that the device has, cheapest first. */
  ladder(): readonly Quality[]
  /** Draws with a rung of the ladder from the next frame on, as if the governor had chosen it; false when there is none such. */
  takeRung(rung: number): boolean
  /** Stops the clock. */
  freeze(seed: number): void
}

declare global {
  interface Window {
    vetrina?: DebugHooks
  }
}

function percentiles(values: readonly number[]): Percentiles {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return { p50: at(0.5), p95: at(0.95) }
}

function piecesOf({ stream }: LiveScene): Readonly<Record<string, number>> | null {
  if (!stream) return null
  const counts: Record<string, number> = {}
  for (const { state } of stream.streaming.pieces.values()) counts[state.kind] = (counts[state.kind] ?? 0) + 1
  return counts
}

function statsOf(live: LiveScene, frames: readonly FrameFigures[]): SceneStats {
  const last = frames.at(-1)
  return {
    frameMs: percentiles(frames.map(({ frameMs }) => frameMs)),
    scriptMs: percentiles(frames.map(({ scriptMs }) => scriptMs)),
    drawCalls: last?.drawCalls ?? 0,
    triangles: last?.triangles ?? 0,
    textureBytes: live.meter.textureBytes,
    bufferBytes: live.meter.bufferBytes,
    textures: live.meter.textures,
    texturesKnown: live.renderer.info.memory.textures,
    geometries: live.renderer.info.memory.geometries,
    pieces: piecesOf(live),
    avatars: live.crowd.size,
    products: live.stands.size,
    tier: live.governor.tier,
    dpr: drawnDpr(live),
    samples: live.picture.samples,
  }
}

/** The slot of this id, or the first that one can take a product of this id or handle from. */
function slotOf({ scene, shelves }: LiveScene, id: string): string | undefined {
  if (shelves.stock.has(id)) return id
  const slots = scene.fixtures.flatMap((fixture) => fixture.slots)
  return slots.find((slot) => {
    const product = shelves.stock.get(slot.id)
    return slot.inspectable && (product?.id === id || product?.handle === id)
  })?.id
}

function goTo(live: LiveScene, id: string): boolean {
  const { scene, shop } = live
  const { goTo: go } = shop.visit.getState()
  const slot = slotOf(live, id)
  if (scene.zones.some((zone) => zone.id === id)) go({ kind: "zone", id })
  else if (scene.touchpoints.some((touchpoint) => touchpoint.id === id)) go({ kind: "touchpoint", id })
  else if (slot !== undefined) go({ kind: "slot", id: slot })
  else return false
  return true
}

/** Puts the visitor where one arrives in a zone. */
function standIn(live: LiveScene, id: string): boolean {
  const zone = live.scene.zones.find((one) => one.id === id)
  if (zone) standAt(live, zone.arrival)
  return zone !== undefined
}

/** A copy without functions: what a store holds, to be printed or compared. */
function plain(state: object): unknown {
  return Object.fromEntries(Object.entries(state).filter(([, value]) => typeof value !== "function"))
}

function snapshot(live: LiveScene): unknown {
  const { visit, cart, stage } = live.shop
  const { x, z, heading, route } = live.body
  return structuredClone({
    ...Object(plain(visit.getState())),
    cart: cart.getState().lines,
    stage: plain(stage.getState()),
    body: { x, z, heading, going: route !== null },
    zone: live.zone,
  })
}

export interface InstalledHooks {
  ready(live: LiveScene): void
  remove(): void
}

/** Installs `window.vetrina`. */
export function installDebugHooks(window: Window): InstalledHooks {
  let live: LiveScene | null = null
  let announce = () => {}
  const frames: FrameFigures[] = []
  const untaken: FrameFigures[] = []
  const keep = (figures: FrameFigures) => {
    // What drawing takes shows only in the time from one picture to the next.
    if (!figures.continuous || !figures.drawn) return
    untaken.push(figures)
    if (untaken.length > MOST_UNTAKEN) untaken.shift()
    frames.push(figures)
    if (frames.length > WINDOW) frames.shift()
  }
  window.vetrina = {
    ready: new Promise((resolve) => {
      announce = resolve
    }),
    stats: () => live && statsOf(live, frames),
    standIn: (zone) => live !== null && standIn(live, zone),
    takeFrames: () => untaken.splice(0),
    goTo: (id) => live !== null && goTo(live, id),
    state: () => live && snapshot(live),
    headset: () => (live?.headset ? snapshotOf(live.headset) : null),
    ladder: () => live?.governor.ladder ?? [],
    takeRung: (rung) => live !== null && takeRung(live.governor, rung),
    freeze: (seed) => {
      if (!live) return
      live.frozen = true
      for (const person of [live.customer, ...live.attendants.map((each) => each.person)])
        person.pose(POSE + seed)
    },
  }
  return {
    ready: (opened) => {
      live = opened
      opened.onFrame.add(keep)
      announce()
      // whoever took hold of the page before the scene was there waits for this
      window.dispatchEvent(new Event(SCENE_READY))
    },
    remove: () => {
      live?.onFrame.delete(keep)
      delete window.vetrina
    },
  }
}
