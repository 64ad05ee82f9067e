import { readFileSync } from "node:fs"
import { MeshoptDecoder } from "meshoptimizer/decoder"
import { GLTFLoader } from "three/addons/loaders/GLTFLoader.js"
import { beforeAll, expect, test } from "vitest"
import { CLIP_SPEED, type Gesture, gaitFor } from "../../../../src/showroom/view/people/gesture.ts"
import { TALL } from "../../../../src/showroom/view/people/member.ts"
import { BONE_ROWS, createPose, samplePose, writeBones } from "../../../../src/showroom/view/people/pose.ts"
import { openWardrobe, type Wardrobe } from "../../../../src/showroom/view/people/wardrobe.ts"

/** Of a shoe, metres from the middle of the body, over the floor and forward, as modelled: its heel and its toe. */
const SOLE = [
  [0.088, 0, -0.08],
  [0.088, 0, 0.14],
] as const
/** Metres over the floor up to which a sole touches it. */
const TOUCHES = 0.003
const FRAMES = 48
let wardrobe: Wardrobe

beforeAll(async () => {
  const bytes = readFileSync("assets/models/people.glb")
  const loader = new GLTFLoader().setMeshoptDecoder(MeshoptDecoder)
  const { scene, animations } = await loader.parseAsync(new Uint8Array(bytes).buffer, "")
  wardrobe = openWardrobe({ scene, clips: animations })
})

interface Foot {
  readonly y: number
  readonly z: number
}

/** Heel and toe of the left shoe in each frame of a clip, metres. */
function soles(gesture: Gesture): Foot[][] {
  const { rig, clips, height } = wardrobe
  const clip = clips.get(gesture)
  if (!clip) throw new Error(`no clip ${gesture}`)
  const out = new Float32Array(rig.names.length * BONE_ROWS)
  const at = rig.names.findIndex((name) => /^foot\.?L$/.test(name)) * BONE_ROWS
  const stance = {
    x: 0,
    y: 0,
    z: 0,
    turn: 0,
    scale: TALL / height,
    lookTurn: 0,
    lookTilt: 0,
    aimTurn: 0,
    aimTilt: 0,
    aim: 0,
    open: 1,
  }
  return Array.from({ length: FRAMES }, (_, frame) => {
    const pose = createPose(rig.names.length)
    samplePose(clip, (frame / FRAMES) * clip.duration, pose)
    writeBones(rig, pose, stance, out, 0)
    const row = (from: number, [x, y, z]: readonly [number, number, number]) =>
      (out[from] ?? 0) * x + (out[from + 1] ?? 0) * y + (out[from + 2] ?? 0) * z + (out[from + 3] ?? 0)
    return SOLE.map((point) => ({ y: row(at + 4, point), z: row(at + 8, point) }))
  })
}

test.each(["walk", "run"] as const)("[WLK-31] feet on the floor don't slide in the %s", (gesture) => {
  const seconds = (wardrobe.clips.get(gesture)?.duration ?? 0) / FRAMES
  const frames = soles(gesture)
  const speeds = frames.flatMap((points, frame) =>
    points.flatMap(({ y, z }, point) => {
      const next = frames[frame + 1]?.[point]
      return next && y < TOUCHES && next.y < TOUCHES ? [(z - next.z) / seconds] : []
    }),
  )
  expect(speeds.length).toBeGreaterThan(10)
  const sliding = speeds.filter((speed) => Math.abs(speed / CLIP_SPEED[gesture] - 1) > 0.15)
  expect(sliding.length / speeds.length).toBeLessThan(0.12)
  const mean = speeds.reduce((sum, speed) => sum + speed, 0) / speeds.length
  expect(mean / CLIP_SPEED[gesture]).toBeGreaterThan(0.94)
  expect(mean / CLIP_SPEED[gesture]).toBeLessThan(1.06)
})

test("[WLK-31] feet are on the floor, not in it, and stay where they are while one stands and waves", () => {
  for (const gesture of ["idle", "wave", "walk", "run", "turn"] as const)
    for (const points of soles(gesture))
      for (const { y } of points) expect(y, gesture).toBeGreaterThan(-0.012)
  for (const gesture of ["idle", "wave"] as const) {
    const places = soles(gesture).map(([heel]) => heel?.z ?? Number.NaN)
    expect(Math.max(...places) - Math.min(...places), gesture).toBeLessThan(0.004)
  }
})

test("[WLK-31] one walks in step with one's legs: the small take more steps, and nobody crawls", () => {
  expect(gaitFor(0, 1)).toEqual({ gesture: "idle", speed: 1 })
  expect(gaitFor(CLIP_SPEED.walk, 1)).toEqual({ gesture: "walk", speed: 1 })
  expect(gaitFor(CLIP_SPEED.walk, 0.9).speed).toBeCloseTo(1.11, 2)
  expect(gaitFor(0.2, 1).speed).toBe(0.5)
  expect(gaitFor(3.6, 1)).toMatchObject({ gesture: "run", speed: expect.closeTo(1.22, 2) })
})
