import { Color, type Matrix4, Sphere } from "three"
import { type Blink, createBlink, stepBlink } from "./blink.ts"
import { createMotion, type Motion, type Seconds, stepMotion } from "./gesture.ts"
import type { Look } from "./look.ts"
import { createOverlay, ONE_HANDED, type Overlay, stepOverlay } from "./overlay.ts"
import type { PersonTable } from "./person-table.ts"
import {
  BONE_ROWS,
  blendBones,
  blendPose,
  createPose,
  type Pose,
  poseLength,
  type Stance,
  samplePose,
  writeBones,
} from "./pose.ts"
import { type BodyShape, type Rig, reshape } from "./rig.ts"
import { paintInto } from "./slots.ts"
import type { Wardrobe } from "./wardrobe.ts"

/** Metres that somebody of average height is tall. */
export const TALL = 1.7
/** How eagerly a head turns, and an arm that points, 1/s. */
const TURN_EAGERNESS = 7
/** Share of the gesture under which an arm is aimed at once. */
const AIMS_FROM = 0.3

/** The state of somebody in a crowd. */
export interface Member {
  readonly row: number
  readonly place: { x: number; y: number; z: number; turn: number }
  readonly motion: Motion
  readonly overlay: Overlay
  readonly blink: Blink
  readonly stance: Stance
  /** Where head and chest are to turn to, radians: to the left, and down. */
  readonly wanted: { yaw: number; pitch: number }
  /** Where the arm that points goes, radians: to the left, and down. */
  readonly aimed: { yaw: number; pitch: number }
  look: Look
  rig: Rig
  opacity: number
  /** Share that is drawn where they are near the camera. */
  way: number
  /** Looked at from near on purpose. */
  faced: boolean
  level: number
  visible: boolean
}

export function createMember(wardrobe: Wardrobe, row: number, look: Look, random: () => number): Member {
  return {
    row,
    place: { x: 0, y: 0, z: 0, turn: 0 },
    motion: createMotion(random() * (wardrobe.clips.get("idle")?.duration ?? 0)),
    overlay: createOverlay(),
    blink: createBlink(random),
    stance: {
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
    },
    wanted: { yaw: 0, pitch: 0 },
    aimed: { yaw: 0, pitch: 0 },
    look,
    rig: wardrobe.rig,
    opacity: 1,
    way: 1,
    faced: false,
    level: 0,
    visible: false,
  }
}

/** A build from a factor on the width: who is broader is so most about the middle. */
function shapeOf(width: number): BodyShape {
  const more = width - 1
  return { wide: 1 + 0.9 * more, deep: 1 + 1.1 * more, belly: Math.max(0, 1.4 * more) }
}

const colour = new Color()

/** Writes what somebody looks like into their row. */
export function dress(
  member: Member,
  wardrobe: Wardrobe,
  { values, rowAt, more, colours }: PersonTable,
): void {
  const { look, row } = member
  const shape = shapeOf(look.width)
  member.rig = reshape(wardrobe.rig, shape)
  member.stance.scale = (TALL / wardrobe.height) * look.height
  const at = rowAt(row)
  values.set([member.opacity, shape.wide, shape.deep, shape.belly], at + more * 4)
  wardrobe.materials.forEach((material, slot) => {
    const { r, g, b } = paintInto(material, look.colours, colour)
    values.set([r, g, b, 1], at + (colours + slot) * 4)
  })
}

const ease = (share: number) => share * share * (3 - 2 * share)

/** Brings somebody forward by `dt` seconds without showing it. */
export function passTime(member: Member, seconds: Seconds, dt: number, random: () => number): void {
  const { stance, wanted, aimed, motion, overlay, blink } = member
  stepMotion(motion, seconds, dt)
  stepOverlay(overlay, seconds, dt)
  const share = dt === 0 ? 1 : 1 - Math.exp(-TURN_EAGERNESS * dt)
  stance.lookTurn += (wanted.yaw - stance.lookTurn) * share
  stance.lookTilt += (-wanted.pitch - stance.lookTilt) * share
  // An arm that comes up comes up where it points.
  const aiming = overlay.share < AIMS_FROM ? 1 : share
  stance.aimTurn += (aimed.yaw - stance.aimTurn) * aiming
  stance.aimTilt += (aimed.pitch - stance.aimTilt) * aiming
  stance.aim = overlay.gesture === "point" ? ease(overlay.share) : 0
  if (dt > 0) stance.open = 1 - 0.92 * stepBlink(blink, dt, random)
}

let pose: Pose = createPose(0)
let scratch: Pose = createPose(0)

function poseNow({ motion, overlay }: Member, { clips, rig }: Wardrobe): void {
  const clip = clips.get(motion.now)
  if (!clip) return
  samplePose(clip, motion.nowAt, pose)
  const before = clips.get(motion.before)
  if (motion.blend < 1 && before) {
    samplePose(before, motion.beforeAt, scratch)
    blendPose(pose, scratch, ease(1 - motion.blend))
  }
  const over = clips.get(overlay.gesture)
  if (overlay.share === 0 || !over) return
  samplePose(over, overlay.at, scratch)
  const bones = ONE_HANDED.has(overlay.gesture) ? rig.oneHanded : rig.twoHanded
  blendBones(pose, scratch, bones, ease(overlay.share))
}

/** Writes how somebody stands now into their row. */
export function showPose(member: Member, wardrobe: Wardrobe, table: PersonTable): void {
  const bones = wardrobe.rig.names.length
  if (pose.length !== poseLength(bones)) {
    pose = createPose(bones)
    scratch = createPose(bones)
  }
  poseNow(member, wardrobe)
  Object.assign(member.stance, member.place)
  const at = table.rowAt(member.row)
  writeBones(member.rig, pose, member.stance, table.values, at)
  table.values[at + table.more * 4] = member.opacity * member.way
}

const around = new Sphere()

/** A ball around somebody, arms out. */
export function ballAround({ place: { x, y, z }, stance: { scale } }: Member): Sphere {
  around.center.set(x, y + 0.8 * scale, z)
  around.radius = 1.05 * scale
  return around
}

/** The matrix that takes a point of the model at rest with the head to the scene. */
export function headMatrix({ rig, row }: Member, { values, rowAt }: PersonTable, out: Matrix4): Matrix4 {
  const at = rowAt(row) + rig.head * BONE_ROWS
  const n = (k: number) => values[at + k] ?? 0
  return out.set(n(0), n(1), n(2), n(3), n(4), n(5), n(6), n(7), n(8), n(9), n(10), n(11), 0, 0, 0, 1)
}
