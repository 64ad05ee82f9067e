import fc from "fast-check"
import { Matrix4, Quaternion, Vector3 } from "three"
import { expect, test } from "vitest"
import {
  type BakedClip,
  BONE_ROWS,
  blendBones,
  blendPose,
  createPose,
  poseLength,
  type Stance,
  samplePose,
  writeBones,
} from "../../../../src/showroom/view/people/pose.ts"
import { type Rig, reshape } from "../../../../src/showroom/view/people/rig.ts"

const RIG: Rig = {
  names: ["root", "hips", "spine", "head", "eyes"],
  parents: [-1, 0, 1, 2, 3],
  rest: new Float32Array([0, 0, 0, 0, 0.6, 0, 0, 0.7, 0, 0, 1.06, 0, 0, 1.285, 0.2]),
  turned: new Float32Array([0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1]),
  hips: 1,
  spine: 2,
  head: 3,
  eyes: 4,
  oneHanded: [3],
  twoHanded: [3],
  pointing: -1,
}
const BONES = RIG.names.length
const STANDING: Stance = {
  x: 0,
  y: 0,
  z: 0,
  turn: 0,
  scale: 1,
  lookTurn: 0,
  lookTilt: 0,
  aimTurn: 0,
  aimTilt: 0,
  aim: 0,
  open: 1,
}

function bonesOf(stance: Partial<Stance>, pose = createPose(BONES), rig = RIG): Matrix4[] {
  const out = new Float32Array(BONES * BONE_ROWS)
  writeBones(rig, pose, { ...STANDING, ...stance }, out, 0)
  return RIG.names.map((_, bone) => {
    const n = (at: number) => out[bone * BONE_ROWS + at] ?? Number.NaN
    return new Matrix4().set(
      n(0),
      n(1),
      n(2),
      n(3),
      n(4),
      n(5),
      n(6),
      n(7),
      n(8),
      n(9),
      n(10),
      n(11),
      0,
      0,
      0,
      1,
    )
  })
}

/** A clip of two poses: the head at rest, then turned by `degrees` about y, with the hips `sunk` metres lower. */
function nod(degrees: number, sunk = 0, held = false): BakedClip {
  const length = poseLength(BONES)
  const poses = new Float32Array(length * 2)
  poses.set(createPose(BONES), 0)
  const end = createPose(BONES)
  new Quaternion().setFromAxisAngle(new Vector3(0, 1, 0), (degrees * Math.PI) / 180).toArray(end, 3 * 4)
  end[BONES * 4 + 1] = -sunk
  poses.set(end, length)
  return { poses, count: 2, duration: 2, held }
}

const headTurn = (pose: Float32Array) => (2 * Math.asin(pose[13] ?? 0) * 180) / Math.PI

test("[WLK-31] somebody at rest stands as modelled, moved to their place", () => {
  for (const bone of bonesOf({ x: 2, y: 0.1, z: -3 }))
    expect(
      new Vector3(0.1, 1.2, 0.3).applyMatrix4(bone).distanceTo(new Vector3(2.1, 1.3, -2.7)),
    ).toBeLessThan(1e-5)
})

test("[WLK-31] turned by a quarter to the left, what was in front is at the left; a taller person's head is higher", () => {
  const [, , , head] = bonesOf({ turn: Math.PI / 2, scale: 1.5 })
  const nose = new Vector3(0, 1, 0.2).applyMatrix4(head ?? new Matrix4())
  expect(nose.distanceTo(new Vector3(0.3, 1.5, 0))).toBeLessThan(1e-5)
})

test("[WLK-31] a look is shared by chest and head, which comes all the way", () => {
  const bones = bonesOf({ lookTurn: 1 })
  const forward = (at: number) => {
    const way = new Vector3(0, 0, 1).transformDirection(bones[at] ?? new Matrix4())
    return Math.atan2(way.x, way.z)
  }
  expect(forward(1)).toBeCloseTo(0)
  expect(forward(2)).toBeCloseTo(0.3)
  expect(forward(3)).toBeCloseTo(1)
  const up = new Vector3(0, 0, 1).transformDirection(bonesOf({ lookTilt: 0.4 })[3] ?? new Matrix4())
  expect(Math.asin(up.y)).toBeCloseTo(0.4)
})

test("[WLK-31] shut eyes are flat, where they were", () => {
  const eyes = bonesOf({ open: 0.1 })[4] ?? new Matrix4()
  expect(new Vector3(0, 1.285, 0.2).applyMatrix4(eyes).y).toBeCloseTo(1.285)
  expect(new Vector3(0, 1.315, 0.2).applyMatrix4(eyes).y).toBeCloseTo(1.288)
})

test("[WLK-31] a clip is read between its poses, goes round, and is held when it is one to hold", () => {
  const pose = createPose(BONES)
  samplePose(nod(60, 0.2), 1, pose)
  expect(headTurn(pose)).toBeCloseTo(30, 3)
  expect(pose[BONES * 4 + 1]).toBeCloseTo(-0.1)
  samplePose(nod(60), 2.5, pose)
  expect(headTurn(pose)).toBeCloseTo(15, 0)
  samplePose(nod(60, 0, true), 7, pose)
  expect(headTurn(pose)).toBeCloseTo(60, 3)
  samplePose(nod(60), -0.5, pose)
  expect(headTurn(pose)).toBeCloseTo(45, 0)
})

test("[WLK-31] blending goes the short way and leaves every turn a turn", () => {
  fc.assert(
    fc.property(
      fc.double({ min: -179, max: 179, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.boolean(),
      (degrees, share, flipped) => {
        const [pose, other] = [createPose(BONES), createPose(BONES)]
        samplePose(nod(degrees, 0, true), 2, other)
        // the same turn, written the other way
        if (flipped) for (let at = 12; at < 16; at++) other[at] = -(other[at] ?? 0)
        blendPose(pose, other, share)
        expect(Math.hypot(...pose.subarray(12, 16))).toBeCloseTo(1, 5)
        expect(Math.abs(headTurn(pose))).toBeLessThanOrEqual(Math.abs(degrees) + 1e-3)
        expect(headTurn(pose) * degrees).toBeGreaterThanOrEqual(-1e-3)
      },
    ),
  )
})

test("[WLK-31] nothing of a blend at its ends but the one or the other", () => {
  const [pose, other] = [createPose(BONES), createPose(BONES)]
  samplePose(nod(80, 0.3, true), 2, other)
  blendPose(pose, other, 0)
  expect(headTurn(pose)).toBeCloseTo(0)
  blendPose(pose, other, 1)
  expect(headTurn(pose)).toBeCloseTo(80, 3)
})

test("[WLK-31] a broad body's joints lie further out, its head is no broader", () => {
  const arm = {
    ...RIG,
    rest: new Float32Array([0, 0, 0, 0, 0.6, 0, 0.135, 0.955, 0.02, 0, 1.2, 0.1, 0, 1.285, 0.2]),
  }
  const broad = reshape(arm, { wide: 1.2, deep: 1.5, belly: 0 })
  expect(broad.rest[6]).toBeCloseTo(0.162)
  expect(broad.rest[8]).toBeCloseTo(0.03)
  expect(broad.rest[14]).toBeCloseTo(0.2)
})

test("[WLK-58] a gesture turns the bones that make it and no others", () => {
  const [pose, other] = [createPose(BONES), createPose(BONES)]
  const aside = new Quaternion().setFromAxisAngle(new Vector3(0, 0, 1), 0.8)
  for (const bone of [1, 2, 3]) aside.toArray(other, bone * 4)
  other[BONES * 4] = 0.3
  blendBones(pose, other, RIG.oneHanded, 1)
  expect([...pose.subarray(12, 16)]).toEqual([...other.subarray(12, 16)])
  expect([...pose.subarray(0, 12)]).toEqual([...createPose(BONES).subarray(0, 12)])
  expect(pose[BONES * 4]).toBe(0)
})

test("[TOG-66] an arm that is aimed points where it is told to, whatever the chest does, and lets go as softly", () => {
  const arm = { ...RIG, pointing: 4 }
  const pose = createPose(BONES)
  new Quaternion().setFromAxisAngle(new Vector3(0, 1, 0), 0.7).toArray(pose, 2 * 4)
  /** Where an arm points that is raised straight ahead, yaw and tilt. */
  const pointed = (stance: Partial<Stance>) => {
    const way = new Vector3(0, 0, 1).transformDirection(bonesOf(stance, pose, arm)[4] ?? new Matrix4())
    return [Math.atan2(way.x, way.z), -Math.asin(way.y)]
  }
  fc.assert(
    fc.property(
      fc.double({ min: -1.5, max: 1.5, noNaN: true }),
      fc.double({ min: -1, max: 1, noNaN: true }),
      fc.double({ min: -3, max: 3, noNaN: true }),
      (aimTurn, aimTilt, turn) => {
        const [yaw = 0, tilt = 0] = pointed({ aimTurn, aimTilt, aim: 1, turn, lookTurn: 0.4 })
        expect(Math.cos(yaw - turn - aimTurn)).toBeCloseTo(1, 4)
        expect(tilt).toBeCloseTo(aimTilt, 3)
      },
    ),
  )
  const [chest = 0] = pointed({ aimTurn: -1, aim: 0 })
  const [half = 0] = pointed({ aimTurn: -1, aim: 0.5 })
  expect(chest).toBeCloseTo(0.7, 3)
  expect(half).toBeGreaterThan(-1)
  expect(half).toBeLessThan(0.7)
})
