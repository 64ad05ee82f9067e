import type { Rig } from "./rig.ts"

/**
 * How each bone is turned against its parent and its rest, four numbers a bone, and at the end how far the hips are from
 * their rest, three numbers.
 */
export type Pose = Float32Array

/** A clip, sampled evenly: one pose after another. */
export interface BakedClip {
  readonly poses: Float32Array
  /** How many there are; the last of a clip that goes round equals the first. */
  readonly count: number
  /** Seconds from first to last. */
  readonly duration: number
  /** Whether its end is held. */
  readonly held: boolean
}

export function poseLength(bones: number): number {
  return bones * 4 + 3
}

export function createPose(bones: number): Pose {
  const pose = new Float32Array(poseLength(bones))
  for (let bone = 0; bone < bones; bone++) pose[bone * 4 + 3] = 1
  return pose
}

/** `out` at `at` = the turn in `from` at `a`, turned by `share` towards that in `to` at `b`; normalised interpolation. */
function mixTurn(
  from: Float32Array,
  a: number,
  to: Float32Array,
  b: number,
  share: number,
  out: Pose,
  at: number,
): void {
  const [x0, y0, z0, w0] = [from[a] ?? 0, from[a + 1] ?? 0, from[a + 2] ?? 0, from[a + 3] ?? 1]
  let [x1, y1, z1, w1] = [to[b] ?? 0, to[b + 1] ?? 0, to[b + 2] ?? 0, to[b + 3] ?? 1]
  if (x0 * x1 + y0 * y1 + z0 * z1 + w0 * w1 < 0) {
    x1 = -x1
    y1 = -y1
    z1 = -z1
    w1 = -w1
  }
  const x = x0 + (x1 - x0) * share
  const y = y0 + (y1 - y0) * share
  const z = z0 + (z1 - z0) * share
  const w = w0 + (w1 - w0) * share
  const whole = 1 / Math.sqrt(x * x + y * y + z * z + w * w)
  out[at] = x * whole
  out[at + 1] = y * whole
  out[at + 2] = z * whole
  out[at + 3] = w * whole
}

/** `out` = the pose in `from` at offset `a`, by `share` on its way to that in `to` at offset `b`. */
function mix(
  from: Float32Array,
  a: number,
  to: Float32Array,
  b: number,
  share: number,
  length: number,
  out: Pose,
): void {
  const turns = length - 3
  for (let at = 0; at < turns; at += 4) mixTurn(from, a + at, to, b + at, share, out, at)
  for (let at = turns; at < length; at++) {
    const value = from[a + at] ?? 0
    out[at] = value + ((to[b + at] ?? 0) - value) * share
  }
}

/** Writes the pose of a clip at `seconds` since its beginning; before it and after its end it goes round, or is held. */
export function samplePose({ poses, count, duration, held }: BakedClip, seconds: number, out: Pose): void {
  const { length } = out
  const round = ((seconds % duration) + duration) % duration
  const at = held ? Math.min(Math.max(0, seconds), duration) : round
  const step = (at / duration) * (count - 1)
  const first = Math.min(Math.floor(step), count - 1)
  const second = Math.min(first + 1, count - 1)
  mix(poses, first * length, poses, second * length, step - first, length, out)
}

/** Turns `pose` by `share` (0 stays .. 1 becomes it) towards `other`. */
export function blendPose(pose: Pose, other: Pose, share: number): void {
  mix(pose, 0, other, 0, share, pose.length, pose)
}

/** The same for some bones alone. */
export function blendBones(pose: Pose, other: Pose, bones: readonly number[], share: number): void {
  for (const bone of bones) mixTurn(pose, bone * 4, other, bone * 4, share, pose, bone * 4)
}

/** Where somebody stands, and what isn't in a clip. */
export interface Stance {
  /** Metres, in the scene. */
  x: number
  y: number
  z: number
  /** Radians about y; 0 looks along +z. */
  turn: number
  /** Metres in the scene a metre of the model. */
  scale: number
  /** Radians that chest and head together turn: to the left, and up. */
  lookTurn: number
  lookTilt: number
  /** Radians to the left and down, from where the body faces, that the raised arm points; and how much it is aimed, 0..1. */
  aimTurn: number
  aimTilt: number
  aim: number
  /** 0 shut .. 1 open. */
  open: number
}

/** Share of a look that the chest takes, the rest is the head's. */
const CHEST = 0.3
/** Numbers a bone in the table: three rows of a matrix. */
export const BONE_ROWS = 12

const turns = new Float32Array(4 * 32)
/** A turn past those of the bones, for what comes between. */
const BETWEEN = 4 * 31
const places = new Float32Array(3 * 32)
const local = new Float32Array(4)

/** `local` = the turn by `tilt` about x after that by `yaw` about y. */
function lookInto(yaw: number, tilt: number): void {
  const [sy, cy, sx, cx] = [Math.sin(yaw / 2), Math.cos(yaw / 2), Math.sin(-tilt / 2), Math.cos(-tilt / 2)]
  local[0] = cy * sx
  local[1] = sy * cx
  local[2] = -sy * sx
  local[3] = cy * cx
}

/** turns[to] = turns[to] * the quaternion in `of` at `at`. */
function turnBy(to: number, of: Float32Array, at: number): void {
  const [ax, ay, az, aw] = [turns[to] ?? 0, turns[to + 1] ?? 0, turns[to + 2] ?? 0, turns[to + 3] ?? 1]
  const [bx, by, bz, bw] = [of[at] ?? 0, of[at + 1] ?? 0, of[at + 2] ?? 0, of[at + 3] ?? 1]
  turns[to] = aw * bx + ax * bw + ay * bz - az * by
  turns[to + 1] = aw * by - ax * bz + ay * bw + az * bx
  turns[to + 2] = aw * bz + ax * by - ay * bx + az * bw
  turns[to + 3] = aw * bw - ax * bx - ay * by - az * bz
}

/** An arm that is aimed goes by its share from where the chest has turned to where it points, as the root faces. */
function aimInto(t: number, { aim, aimTurn, aimTilt }: Stance): void {
  for (let at = 0; at < 4; at++) turns[BETWEEN + at] = turns[at] ?? 0
  lookInto(aimTurn, -aimTilt)
  turnBy(BETWEEN, local, 0)
  mixTurn(turns, t, turns, BETWEEN, aim, turns, t)
}

/**
 * Writes, for each bone, the matrix that takes a point of the model at rest to its place in the scene: three rows of
 * four numbers a bone, from `offset` on.
 */
export function writeBones(rig: Rig, pose: Pose, stance: Stance, out: Float32Array, offset: number): void {
  const bones = rig.parents.length
  const { rest } = rig
  const { scale } = stance
  const hipsAt = bones * 4
  for (let bone = 0; bone < bones; bone++) {
    const parent = rig.parents[bone] ?? -1
    const [t, p] = [bone * 4, bone * 3]
    const [rx, ry, rz] = [rest[p] ?? 0, rest[p + 1] ?? 0, rest[p + 2] ?? 0]
    if (parent < 0) {
      turns[t] = 0
      turns[t + 1] = Math.sin(stance.turn / 2)
      turns[t + 2] = 0
      turns[t + 3] = Math.cos(stance.turn / 2)
      const [sin, cos] = [Math.sin(stance.turn), Math.cos(stance.turn)]
      places[p] = stance.x + scale * (cos * rx + sin * rz)
      places[p + 1] = stance.y + scale * ry
      places[p + 2] = stance.z + scale * (cos * rz - sin * rx)
    } else {
      const [pt, pp] = [parent * 4, parent * 3]
      let [x, y, z] = [rx - (rest[pp] ?? 0), ry - (rest[pp + 1] ?? 0), rz - (rest[pp + 2] ?? 0)]
      if (bone === rig.hips) {
        x += pose[hipsAt] ?? 0
        y += pose[hipsAt + 1] ?? 0
        z += pose[hipsAt + 2] ?? 0
      }
      const [qx, qy, qz, qw] = [turns[pt] ?? 0, turns[pt + 1] ?? 0, turns[pt + 2] ?? 0, turns[pt + 3] ?? 1]
      const ix = qw * x + qy * z - qz * y
      const iy = qw * y + qz * x - qx * z
      const iz = qw * z + qx * y - qy * x
      const iw = -qx * x - qy * y - qz * z
      places[p] = (places[pp] ?? 0) + scale * (ix * qw - iw * qx - iy * qz + iz * qy)
      places[p + 1] = (places[pp + 1] ?? 0) + scale * (iy * qw - iw * qy - iz * qx + ix * qz)
      places[p + 2] = (places[pp + 2] ?? 0) + scale * (iz * qw - iw * qz - ix * qy + iy * qx)
      turns[t] = qx
      turns[t + 1] = qy
      turns[t + 2] = qz
      turns[t + 3] = qw
    }
    const share = bone === rig.spine ? CHEST : bone === rig.head ? 1 - CHEST : 0
    if (share > 0) {
      lookInto(stance.lookTurn * share, stance.lookTilt * share)
      turnBy(t, local, 0)
    }
    if (bone === rig.pointing && stance.aim > 0) aimInto(t, stance)
    turnBy(t, pose, bone * 4)
    writeRows(t, p, rest, scale, bone === rig.eyes ? stance.open : 1, out, offset + bone * BONE_ROWS)
  }
}

/** One bone's matrix from its turn and place: what was at `rest` comes to where it is. */
function writeRows(
  t: number,
  p: number,
  rest: Float32Array,
  scale: number,
  squeeze: number,
  out: Float32Array,
  at: number,
): void {
  const [x, y, z, w] = [turns[t] ?? 0, turns[t + 1] ?? 0, turns[t + 2] ?? 0, turns[t + 3] ?? 1]
  const up = scale * squeeze
  const a = scale * (1 - 2 * (y * y + z * z))
  const b = up * 2 * (x * y - w * z)
  const c = scale * 2 * (x * z + w * y)
  const d = scale * 2 * (x * y + w * z)
  const e = up * (1 - 2 * (x * x + z * z))
  const f = scale * 2 * (y * z - w * x)
  const g = scale * 2 * (x * z - w * y)
  const h = up * 2 * (y * z + w * x)
  const i = scale * (1 - 2 * (x * x + y * y))
  const [rx, ry, rz] = [rest[p] ?? 0, rest[p + 1] ?? 0, rest[p + 2] ?? 0]
  out[at] = a
  out[at + 1] = b
  out[at + 2] = c
  out[at + 3] = (places[p] ?? 0) - a * rx - b * ry - c * rz
  out[at + 4] = d
  out[at + 5] = e
  out[at + 6] = f
  out[at + 7] = (places[p + 1] ?? 0) - d * rx - e * ry - f * rz
  out[at + 8] = g
  out[at + 9] = h
  out[at + 10] = i
  out[at + 11] = (places[p + 2] ?? 0) - g * rx - h * ry - i * rz
}
