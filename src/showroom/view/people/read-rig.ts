import { type Bone, Quaternion, type Skeleton, Vector3 } from "three"
import type { Rig } from "./rig.ts"

const scale = new Vector3()
/** Loading leaves the dots out of names. */
const GESTURING = /^(?:head|upper_arm\.?R|forearm\.?R)$/

/**
 * The bones of a skeleton at rest; their world matrices must be up to date. Bones keep their order, by which points
 * name them.
 *
 * @throws Error when a bone that people need is missing, or stands before its parent.
 */
export function readRig({ bones }: Skeleton): Rig {
  const rest = new Float32Array(bones.length * 3)
  const turned = new Float32Array(bones.length * 4)
  const place = new Vector3()
  const turn = new Quaternion()
  bones.forEach((bone: Bone, at: number) => {
    bone.matrixWorld.decompose(place, turn, scale)
    place.toArray(rest, at * 3)
    turn.toArray(turned, at * 4)
  })
  const parents = bones.map(({ parent }) => bones.findIndex(({ uuid }) => uuid === parent?.uuid))
  parents.forEach((parent, at) => {
    if (parent >= at) throw new Error(`the bone ${bones[at]?.name} stands before its parent`)
  })
  const named = (name: string) => {
    const at = bones.findIndex((bone) => bone.name === name)
    if (at < 0) throw new Error(`the figure has no bone ${name}`)
    return at
  }
  return {
    names: bones.map(({ name }) => name),
    parents,
    rest,
    turned,
    hips: named("hips"),
    spine: named("spine"),
    head: named("head"),
    eyes: named("eyes"),
    gesturing: bones.flatMap(({ name }, at) => (GESTURING.test(name) ? [at] : [])),
  }
}
