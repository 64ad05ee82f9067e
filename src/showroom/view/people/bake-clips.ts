import { type AnimationClip, Matrix4, Quaternion, Vector3 } from "three"
import { GESTURES, type Gesture, HELD } from "./gesture.ts"
import { type BakedClip, poseLength } from "./pose.ts"
import type { Rig } from "./rig.ts"

/** Poses a second. */
const RATE = 24

const turned = new Quaternion()
const undone = new Quaternion()
const local = new Quaternion()
const moved = new Vector3()

function turnedAt(rig: Rig, bone: number, out: Quaternion): Quaternion {
  return bone < 0 ? out.identity() : out.fromArray(rig.turned, bone * 4)
}

type Sampler = (seconds: number) => ArrayLike<number>

function samplersOf(clip: AnimationClip): ReadonlyMap<string, Sampler> {
  return new Map(
    clip.tracks.map((track) => {
      // Their types leave out that each track makes its own interpolant.
      const interpolant = "createInterpolant" in track ? track.createInterpolant : null
      if (typeof interpolant !== "function") throw new Error(`the track ${track.name} can't be sampled`)
      const made = interpolant.call(track)
      return [track.name, (seconds: number) => made.evaluate(seconds)]
    }),
  )
}

/** Turns of bones against their parents' rest, in the model's axes: those of different clips can be mixed. */
function bakeClip(clip: AnimationClip, rig: Rig, hipsAtRest: Vector3, held: boolean): BakedClip {
  const samplers = samplersOf(clip)
  const bones = rig.names.length
  const length = poseLength(bones)
  const count = Math.max(2, Math.round(clip.duration * RATE) + 1)
  const poses = new Float32Array(length * count)
  for (let pose = 0; pose < count; pose++) {
    const seconds = (pose / (count - 1)) * clip.duration
    rig.names.forEach((name, bone) => {
      const at = pose * length + bone * 4
      const sampler = samplers.get(`${name}.quaternion`)
      if (!sampler) {
        poses[at + 3] = 1
        return
      }
      local.fromArray(sampler(seconds))
      turnedAt(rig, rig.parents[bone] ?? -1, turned).multiply(local)
      turned
        .multiply(turnedAt(rig, bone, undone).invert())
        .normalize()
        .toArray(poses, at)
    })
    const hips = samplers.get(`${rig.names[rig.hips]}.position`)
    if (!hips) continue
    moved.fromArray(hips(seconds)).sub(hipsAtRest)
    moved.applyQuaternion(turnedAt(rig, rig.parents[rig.hips] ?? -1, turned))
    moved.toArray(poses, pose * length + bones * 4)
  }
  return { poses, count, duration: clip.duration, held }
}

const isGesture = (name: string): name is Gesture => GESTURES.some((gesture) => gesture === name)

/** The clips of a model that people know, by gesture. */
export function bakeClips(
  clips: readonly AnimationClip[],
  rig: Rig,
  hipsAtRest: Vector3,
): ReadonlyMap<Gesture, BakedClip> {
  const baked = new Map<Gesture, BakedClip>()
  for (const clip of clips)
    if (isGesture(clip.name)) baked.set(clip.name, bakeClip(clip, rig, hipsAtRest, HELD.has(clip.name)))
  return baked
}

/** What takes points as they are stored to the model's axes at rest. */
export function unpackingOf(world: Matrix4, inverse: Matrix4): Matrix4 {
  return new Matrix4().multiplyMatrices(world, inverse)
}
