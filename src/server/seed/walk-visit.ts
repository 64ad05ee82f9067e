import type { Event } from "../../domain/event.ts"
import { type BareWorld, createBareWorld } from "../../domain/floor-plan/bare-world.ts"
import { holdsPoint } from "../../domain/floor-plan/polygon.ts"
import { headingAlong } from "../../domain/heading.ts"
import type { PathSample } from "../../domain/recording/path-sample.ts"
import { createTrackWriter } from "../../domain/recording/write-track.ts"
import type { Point, Scene } from "../../domain/scene.ts"
import { findWay } from "./find-way.ts"
import type { Random } from "./seeded-random.ts"

/** A stretch of an invented way. */
export interface WalkedPart {
  readonly sceneId: string
  readonly sceneVersion: string
  /** Milliseconds since the epoch. */
  readonly startedAt: number
  readonly track: Uint8Array
}

/** Milliseconds between two looks at where somebody is, and of a part; metres a second. */
const TICK = 250
const PART_MS = 30_000
const WALKS = 1.4
const HURRIES = 3
/** Milliseconds that somebody who stands looks one way at least. */
const GLANCE = 1_500

interface Stop extends Point {
  readonly at: number
}
type Place = Omit<PathSample, "at">

const worlds = new WeakMap<Scene, BareWorld>()
function worldOf(scene: Scene): BareWorld {
  const known = worlds.get(scene) ?? createBareWorld(scene)
  worlds.set(scene, known)
  return known
}

function stopsOf(events: readonly Event[]): readonly Stop[] {
  return events.flatMap(({ at, place }) =>
    place && "x" in place ? [{ x: place.x, z: place.z, at: Date.parse(at) }] : [],
  )
}

/** The product that is in hand at a moment: until it is put back, which is what is written down. */
function holdingAt(events: readonly Event[], time: number): string | null {
  const held = events.find(
    (event) =>
      event.type === "product.inspected" &&
      time <= Date.parse(event.at) &&
      time >= Date.parse(event.at) - (event.seconds ?? 0) * 1000,
  )
  return held && "productId" in held ? (held.productId ?? null) : null
}

/** Where somebody is who goes along `way`, `metres` from its beginning; and the heading that they go in. */
function along(way: readonly Point[], metres: number): Point & { readonly heading: number } {
  let left = metres
  let heading = 0
  for (let leg = 1; leg < way.length; leg++) {
    const [from, to] = [way[leg - 1], way[leg]]
    if (!from || !to) break
    const length = Math.hypot(to.x - from.x, to.z - from.z)
    if (length > 0) heading = headingAlong(to.x - from.x, to.z - from.z)
    if (left <= length) {
      const share = length === 0 ? 0 : left / length
      return { x: from.x + (to.x - from.x) * share, z: from.z + (to.z - from.z) * share, heading }
    }
    left -= length
  }
  const end = way.at(-1) ?? { x: 0, z: 0 }
  return { x: end.x, z: end.z, heading }
}

const lengthOf = (way: readonly Point[]) =>
  way.slice(1).reduce((sum, to, leg) => {
    const from = way[leg] ?? to
    return sum + Math.hypot(to.x - from.x, to.z - from.z)
  }, 0)

function* placesOf(
  events: readonly Event[],
  scene: Scene,
  random: Random,
): Generator<Place & { at: number }> {
  const world = worldOf(scene)
  const zoneAt = ({ x, z }: Point) => scene.zones.find(({ outline }) => holdsPoint(outline, x, z))?.id ?? null
  const door = scene.spawnPoints[0] ?? { x: 0, z: 0, heading: 0 }
  let here: Point & { heading: number } = { x: door.x, z: door.z, heading: door.heading }
  let yaw = 0
  let glanced = 0
  let time = Date.parse(events[0]?.at ?? "")
  for (const stop of stopsOf(events)) {
    const way = findWay(world, here, stop)
    const length = lengthOf(way)
    const speed = Math.min(HURRIES, Math.max(WALKS, (length * 1000) / Math.max(TICK, stop.at - time)))
    const setsOut = Math.max(time, stop.at - (length / speed) * 1000)
    const until = Math.max(stop.at, time + (length / speed) * 1000)
    for (; time < until; time += TICK) {
      const walked = Math.max(0, ((time - setsOut) / 1000) * speed)
      if (length > 0 && walked > 0) here = along(way, Math.min(length, walked))
      else if (time - glanced > GLANCE && random.chance(0.3)) {
        yaw = random.whole(-50, 50)
        glanced = time
      }
      if (walked > 0 && walked < length) yaw = 0
      const product = holdingAt(events, time)
      const pose = product === null ? "upright" : "holding"
      yield { at: time, ...here, yaw, pitch: 9, pose, product, zone: zoneAt(here) }
    }
    if (length > 0) here = along(way, length)
  }
}

const isSame = (a: Place, b: Place) =>
  a.x === b.x && a.z === b.z && a.heading === b.heading && a.yaw === b.yaw && a.product === b.product

/** The way of an invented visit: to where its events happened, in time, around what stands in between. */
export function walkVisit(events: readonly Event[], scene: Scene, random: Random): readonly WalkedPart[] {
  const parts: WalkedPart[] = []
  let writer = createTrackWriter()
  let startedAt = 0
  let before: Place | null = null
  const end = () => {
    if (writer.samples === 0) return
    parts.push({ sceneId: scene.id, sceneVersion: scene.version, startedAt, track: writer.bytes() })
    writer = createTrackWriter()
  }
  for (const { at, ...place } of placesOf(events, scene, random)) {
    if (before && isSame(before, place)) continue
    if (writer.samples > 0 && at - startedAt > PART_MS) end()
    if (writer.samples === 0) startedAt = at
    writer.add({ ...place, at: at - startedAt })
    before = place
  }
  end()
  return parts
}
