import { type Bone, Quaternion, type Skeleton, Vector3 } from "three"
import type { Rig } from "./rig.ts"

const scale = new Vector3()
/** Loading leaves the dots out of names. */
const ONE_HANDED = /^(?:head|upper_arm\.?R|forearm\.?R)$/
const TWO_HANDED = /^(?:head|(?:upper_|fore)arm\.?[LR])$/
const POINTING = /^upper_arm\.?R$/

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
  const found = (isIt: (name: string) => boolean, what: string) => {
    const at = bones.findIndex(({ name }) => isIt(name))
    if (at < 0) throw new Error(`the figure has no bone ${what}`)
    return at
  }
  const named = (name: string) => found((each) => each === name, name)
  const matching = (names: RegExp) => bones.flatMap(({ name }, at) => (names.test(name) ? [at] : []))
  return {
    names: bones.map(({ name }) => name),
    parents,
    rest,
    turned,
    hips: named("hips"),
    spine: named("spine"),
    head: named("head"),
    eyes: named("eyes"),
    oneHanded: matching(ONE_HANDED),
    twoHanded: matching(TWO_HANDED),
    pointing: found((name) => POINTING.test(name), "upper_arm.R"),
  }
}
