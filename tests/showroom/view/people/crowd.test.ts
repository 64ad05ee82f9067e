import { readFileSync } from "node:fs"
import { MeshoptDecoder } from "meshoptimizer/decoder"
import { BatchedMesh, InstancedMesh, Matrix4, Mesh, PerspectiveCamera, Vector3 } from "three"
import { GLTFLoader } from "three/addons/loaders/GLTFLoader.js"
import { beforeAll, expect, test } from "vitest"
import { evenProbes } from "../../../../src/showroom/view/light/probe-grid.ts"
import { createSceneLight } from "../../../../src/showroom/view/light/scene-light.ts"
import type { Model } from "../../../../src/showroom/view/load/load-model.ts"
import { createCrowd } from "../../../../src/showroom/view/people/crowd.ts"
import { GESTURES } from "../../../../src/showroom/view/people/gesture.ts"
import { openWardrobe } from "../../../../src/showroom/view/people/wardrobe.ts"

const LOOK = {
  parts: ["hair-bun", "top-jumper", "bottom-trousers", "shoes-sneakers"],
  colours: { skin: "#D79E6C" },
  height: 1,
  width: 1,
}
let model: Model

beforeAll(async () => {
  const bytes = readFileSync("assets/models/people.glb")
  const loader = new GLTFLoader().setMeshoptDecoder(MeshoptDecoder)
  const { scene, animations } = await loader.parseAsync(new Uint8Array(bytes).buffer, "")
  model = { scene, clips: animations }
})

const light = () =>
  createSceneLight(evenProbes({ origin: [0, 0, 0], step: [1, 1, 1], size: [1, 1, 1] }, () => [1, 1, 1]))
    .uniforms

function open(capacity = 4) {
  const crowd = createCrowd({ model, light: light(), capacity, random: () => 0.5 })
  const camera = new PerspectiveCamera(50, 1, 0.1, 60)
  camera.position.set(0, 1.4, 3)
  camera.lookAt(0, 1, 0)
  camera.updateMatrixWorld(true)
  const [batch, shadows] = crowd.object.children
  if (!(batch instanceof BatchedMesh) || !(shadows instanceof InstancedMesh))
    throw new Error("two draws expected")
  return { crowd, camera, batch, shadows }
}

/** Triangles that the batch draws. */
function triangles(batch: BatchedMesh): number {
  let sum = 0
  for (let instance = 0; instance < batch.maxInstanceCount; instance++)
    try {
      if (batch.getVisibleAt(instance))
        sum += batch.getGeometryRangeAt(batch.getGeometryIdAt(instance))?.indexCount ?? 0
    } catch {
      // an instance that isn't there
    }
  return sum / 3
}

test("[WLK-31] the model of people has all that they do and wear, on at most 24 bones", () => {
  const { clips, rig, parts } = openWardrobe(model)
  expect([...clips.keys()].sort()).toEqual([...GESTURES].sort())
  expect(rig.names.length).toBeLessThanOrEqual(24)
  for (const kind of ["hair", "top", "bottom", "shoes"])
    expect([...parts.keys()].filter((name) => name.startsWith(`${kind}-`)).length).toBeGreaterThanOrEqual(
      kind === "shoes" ? 2 : kind === "bottom" ? 3 : 6,
    )
})

test("[WLK-31] every clip that goes round ends as it began", () => {
  const { clips, rig } = openWardrobe(model)
  const length = rig.names.length * 4 + 3
  for (const [, { poses, count, held }] of clips) {
    if (held) continue
    const [first, last] = [poses.subarray(0, length), poses.subarray((count - 1) * length)]
    for (let bone = 0; bone < rig.names.length; bone++) {
      const dot = [0, 1, 2, 3].reduce(
        (sum, at) => sum + (first[bone * 4 + at] ?? 0) * (last[bone * 4 + at] ?? 0),
        0,
      )
      expect(Math.abs(dot)).toBeGreaterThan(0.999)
    }
  }
})

test("[WLK-31] points at rest lie where the figure is, every one held by bones that share it wholly", () => {
  const { parts } = openWardrobe(model)
  for (const levels of parts.values())
    for (const geometry of levels) {
      geometry.computeBoundingBox()
      const { min, max } = geometry.boundingBox ?? { min: new Vector3(), max: new Vector3() }
      expect(min.y).toBeGreaterThan(-0.02)
      expect(max.y).toBeLessThan(1.65)
      expect(max.x).toBeLessThan(0.4)
      const shares = geometry.getAttribute("shares")
      for (let at = 0; at < shares.count; at += 7)
        expect([0, 1, 2, 3].reduce((sum, k) => sum + shares.getComponent(at, k), 0)).toBeCloseTo(1, 2)
    }
})

test("[WLK-32] a dressed person is at most 6,000 triangles near, 1,800 further off and 400 far away", () => {
  const { crowd, camera, batch } = open()
  const person = crowd.add(LOOK)
  crowd.step(0, camera, 1)
  const near = triangles(batch)
  expect(near).toBeGreaterThan(3000)
  expect(near).toBeLessThanOrEqual(6000)
  person.place.z = -3.5
  crowd.step(0, camera, 1)
  expect(triangles(batch)).toBeLessThanOrEqual(1800)
  person.place.z = -20
  crowd.step(0, camera, 1)
  expect(triangles(batch)).toBeLessThanOrEqual(400)
})

test("[TOG-68] one, twenty or fifty people are the same two draws: all of them, and their shadows", () => {
  for (const count of [1, 20, 50]) {
    const { crowd, camera, batch, shadows } = open(50)
    for (let at = 0; at < count; at++) crowd.add({ ...LOOK, height: 0.9 + at / 200 }).place.x = at / 100
    crowd.step(1 / 30, camera, 1)
    expect(triangles(batch)).toBeGreaterThan(count * 300)
    expect(shadows.count).toBeGreaterThanOrEqual(count)
    let draws = 0
    crowd.object.traverseVisible((object) => {
      if (object instanceof Mesh) draws++
    })
    expect(draws).toBe(2)
  }
})

test("[WLK-32] who is out of view, or gone, draws nothing; who leaves makes room", () => {
  const { crowd, camera, batch } = open(2)
  const [first, second] = [crowd.add(LOOK), crowd.add({ ...LOOK, parts: ["top-dress"] })]
  expect(() => crowd.add(LOOK)).toThrow(RangeError)
  second.place.z = 20
  crowd.step(0, camera, 1)
  const one = triangles(batch)
  first.setOpacity(0)
  crowd.step(0, camera, 1)
  expect(triangles(batch)).toBe(0)
  expect(batch.visible).toBe(false)
  first.setOpacity(1)
  crowd.step(0, camera, 1)
  expect(triangles(batch)).toBe(one)
  first.dispose()
  first.dispose()
  expect(crowd.size).toBe(1)
  crowd.add(LOOK)
  expect(crowd.size).toBe(2)
})

test("[WLK-31] other clothes are drawn at once; a part that nobody made is left out", () => {
  const { crowd, camera, batch } = open()
  const person = crowd.add({ ...LOOK, parts: [] })
  crowd.step(0, camera, 1)
  const bare = triangles(batch)
  person.wear({ ...LOOK, parts: ["top-blazer", "hat-top"] })
  expect(triangles(batch)).toBeGreaterThan(bare + 800)
})

test("[WLK-31] the head is over the place where somebody stands, and lower when they sit", () => {
  const { crowd, camera } = open()
  const person = crowd.add(LOOK)
  Object.assign(person.place, { x: 1, z: -1 })
  const crown = () => new Vector3(0, 1.51, 0).applyMatrix4(person.headMatrix(new Matrix4()))
  crowd.step(0, camera, 1)
  expect(crown().y).toBeCloseTo(1.7, 1)
  expect(Math.hypot(crown().x - 1, crown().z + 1)).toBeLessThan(0.1)
  person.play("sit", 1)
  for (let frame = 0; frame < 30; frame++) crowd.step(1 / 30, camera, 1)
  expect(crown().y).toBeLessThan(1.5)
  expect(crown().y).toBeGreaterThan(1.25)
})

test("[WLK-58] whoever sits can wave: the arm goes up, and they stay seated", () => {
  const { crowd, camera } = open()
  const person = crowd.add(LOOK)
  person.play("sit", 1)
  for (let frame = 0; frame < 30; frame++) crowd.step(1 / 30, camera, 1)
  const { rig } = openWardrobe(model)
  const crown = () => new Vector3(0, 1.51, 0).applyMatrix4(person.headMatrix(new Matrix4())).y
  const before = crown()
  person.show("wave")
  for (let frame = 0; frame < 30; frame++) crowd.step(1 / 30, camera, 1)
  expect(rig.oneHanded.length).toBe(3)
  expect(rig.twoHanded.length).toBe(5)
  expect(Math.abs(crown() - before)).toBeLessThan(0.05)
})
