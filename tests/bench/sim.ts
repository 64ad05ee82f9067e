import { readFileSync } from "node:fs"
import { parseScene } from "../../src/domain/parse-scene.ts"
import {
  createBody,
  createCamera,
  createSlotIndex,
  createWalkWorld,
  findPath,
  nearestFree,
  sendTo,
  slotInReach,
  stepBody,
  stepCamera,
} from "../../src/showroom/sim/index.ts"

export interface BenchFigure {
  readonly figure: string
  readonly value: number
  readonly unit: string
  readonly note: string
}

export interface SimBenchOptions {
  /** Milliseconds that only grow; `performance.now`. */
  readonly now: () => number
  /** A scene file's text. */
  readonly scene?: string
}

const PATHS = 2000
const STEPS = 20_000
/** Steps that are timed together: one alone is shorter than a clock's tick. */
const BATCH = 50

/** What paths and steps cost in the flagship: milliseconds a path, microseconds a step. Same places every time. */
export function benchSim({ now, scene: text }: SimBenchOptions): readonly BenchFigure[] {
  const scene = parseScene(JSON.parse(text ?? readFileSync("scenes/flagship.json", "utf8")))
  const begin = now()
  const world = createWalkWorld(scene)
  const built = now()
  const index = createSlotIndex(world, scene)
  const indexed = now()
  const place = placesOf(scene.floor)

  const paths: number[] = []
  for (let path = 0; path < PATHS; path++) {
    const from = { x: 0, z: 0 }
    nearestFree(world, place().x, place().z, from)
    const to = place()
    const start = now()
    findPath(world, from, to)
    paths.push(now() - start)
  }

  const body = createBody(world, { ...place(), heading: 0 })
  const options = { aspect: 1.6, reducedMotion: false }
  const camera = createCamera(body, options)
  const stick = { forward: 0, right: 0, run: false }
  const hand = { turn: 0, tilt: 0, zoom: 1, dragging: false }
  const bodies: number[] = []
  const cameras: number[] = []
  const reaches: number[] = []
  let current: string | null = null
  for (let step = 0; step < STEPS; step += BATCH) {
    if (body.route === null) sendTo(world, body, place())
    const start = now()
    for (let one = 0; one < BATCH; one++) stepBody(world, body, stick, camera.yaw, 1 / 60)
    const stepped = now()
    for (let one = 0; one < BATCH; one++) stepCamera(world, camera, body, hand, options, 1 / 60)
    const looked = now()
    for (let one = 0; one < BATCH; one++) current = slotInReach(index, body, current)
    const reached = now()
    bodies.push(((stepped - start) / BATCH) * 1000)
    cameras.push(((looked - stepped) / BATCH) * 1000)
    reaches.push(((reached - looked) / BATCH) * 1000)
  }
  const size = `${scene.obstacles.length} obstacles, ${index.slots.length} slots`
  return [
    { figure: "world-build", value: round(built - begin), unit: "ms", note: `once a scene, cold; ${size}` },
    { figure: "slot-index-build", value: round(indexed - built), unit: "ms", note: "once a scene, cold" },
    {
      figure: "path-p50",
      value: round(quantile(paths, 0.5)),
      unit: "ms",
      note: `${PATHS} random paths; at most 2`,
    },
    { figure: "path-p95", value: round(quantile(paths, 0.95)), unit: "ms", note: `${PATHS} random paths` },
    {
      figure: "step-body-p50",
      value: round(quantile(bodies, 0.5)),
      unit: "us",
      note: `${STEPS} steps on routes`,
    },
    { figure: "step-body-p95", value: round(quantile(bodies, 0.95)), unit: "us", note: `means of ${BATCH}` },
    { figure: "step-camera-p50", value: round(quantile(cameras, 0.5)), unit: "us", note: `${STEPS} steps` },
    {
      figure: "step-camera-p95",
      value: round(quantile(cameras, 0.95)),
      unit: "us",
      note: `means of ${BATCH}`,
    },
    {
      figure: "slot-in-reach-p50",
      value: round(quantile(reaches, 0.5)),
      unit: "us",
      note: `${STEPS} questions`,
    },
    {
      figure: "slot-in-reach-p95",
      value: round(quantile(reaches, 0.95)),
      unit: "us",
      note: `means of ${BATCH}`,
    },
  ]
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

/** Places spread evenly over the floor, obstacles or not, always the same (additive recurrence, Roberts 2018). */
function placesOf(floor: readonly { readonly x: number; readonly z: number }[]) {
  const minX = Math.min(...floor.map((corner) => corner.x))
  const maxX = Math.max(...floor.map((corner) => corner.x))
  const minZ = Math.min(...floor.map((corner) => corner.z))
  const maxZ = Math.max(...floor.map((corner) => corner.z))
  let count = 0
  return () => {
    count++
    return {
      x: minX + (maxX - minX) * ((0.5 + count * 0.7548776662466927) % 1),
      z: minZ + (maxZ - minZ) * ((0.5 + count * 0.5698402909980532) % 1),
    }
  }
}
