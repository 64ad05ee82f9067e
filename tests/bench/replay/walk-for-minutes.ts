import {
  createPathRecorder,
  type Observation,
  type RecordedStretch,
} from "../../../src/client/recording/path-recorder.ts"
import { turnBetween } from "../../../src/domain/heading.ts"
import type { Scene } from "../../../src/domain/scene.ts"
import { createRandom } from "../../../src/server/seed/seeded-random.ts"
import {
  createBody,
  createCamera,
  createWalkWorld,
  sendTo,
  stepBody,
  stepCamera,
  zoneAt,
} from "../../../src/showroom/sim/index.ts"

export interface WalkOptions {
  readonly scene: Scene
  readonly minutes: number
  readonly seed: number
  /** Never stands still, and looks about all the time. */
  readonly restless: boolean
  /** Milliseconds that only grow. */
  readonly now: () => number
  /** Milliseconds since the epoch at which it begins. */
  readonly startedAt: number
}

export interface Walked {
  readonly stretches: readonly RecordedStretch[]
  readonly bytes: number
  /** Milliseconds that recording took in a frame, on average. */
  readonly perFrame: number
}

const FRAME = 1 / 60

/** Somebody walks through the store from zone to zone, and is recorded by the shipped recorder. */
export function walkForMinutes({ scene, minutes, seed, restless, now, startedAt }: WalkOptions): Walked {
  const random = createRandom(seed)
  const world = createWalkWorld(scene)
  const spawn = scene.spawnPoints[0] ?? { x: 0, z: 0, heading: 0 }
  const body = createBody(world, spawn)
  const options = { aspect: 1.6, reducedMotion: false }
  const camera = createCamera(body, options)
  const stick = { forward: 0, right: 0, run: false }
  const stretches = new Map<string, RecordedStretch>()
  let time = startedAt
  let made = 0
  const recorder = createPathRecorder({
    scene,
    now: () => time,
    newId: () => `0b7e4a52-3f0e-7c59-9a4e-${String(seed * 1000 + ++made).padStart(12, "0")}`,
    keep: (stretch) => stretches.set(stretch.id, stretch),
  })
  const seen: Observation = {
    ...{ x: 0, z: 0, heading: 0, yaw: 0, pitch: 0 },
    pose: "upright",
    product: null,
    zone: null,
  }
  let pause = 0
  let spent = 0
  const frames = Math.round((minutes * 60) / FRAME)
  for (let frame = 0; frame < frames; frame++, time = startedAt + frame * FRAME * 1000) {
    if (!body.route) {
      pause -= FRAME
      seen.product = pause > 6 ? "0b7e4a52-3f0e-4c59-9a4e-1f2d3c4b5a6d" : null
      const zone = scene.zones[random.whole(0, scene.zones.length - 1)]
      if (pause <= 0 && zone) {
        pause = restless ? 0 : random.whole(2, 25)
        sendTo(world, body, zone.arrival)
      }
    }
    const looks = restless ? random.whole(-4, 4) : random.chance(0.02) ? random.whole(-25, 25) : 0
    stepBody(world, body, stick, camera.yaw, FRAME)
    stepCamera(world, camera, body, { turn: looks, tilt: 0, zoom: 1, dragging: looks !== 0 }, options, FRAME)
    seen.x = body.x
    seen.z = body.z
    seen.heading = body.heading
    seen.yaw = turnBetween(body.heading, camera.yaw)
    seen.pitch = camera.pitch
    seen.pose = seen.product === null ? "upright" : "holding"
    seen.zone = zoneAt(scene.zones, body.x, body.z)?.id ?? seen.zone
    const began = now()
    recorder.see(seen)
    spent += now() - began
  }
  recorder.close()
  const all = [...stretches.values()]
  return {
    stretches: all,
    bytes: all.reduce((sum, { track }) => sum + track.length, 0),
    perFrame: spent / frames,
  }
}
