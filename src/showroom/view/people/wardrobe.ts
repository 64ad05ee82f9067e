import { type BufferGeometry, SkinnedMesh, Vector3 } from "three"
import * as v from "valibot"
import type { Model } from "../load/load-model.ts"
import { bakeClips, unpackingOf } from "./bake-clips.ts"
import { compactPart } from "./compact-part.ts"
import type { Gesture } from "./gesture.ts"
import type { BakedClip } from "./pose.ts"
import { readRig } from "./read-rig.ts"
import type { Rig } from "./rig.ts"

/** Everything that people are put together from. */
export interface Wardrobe {
  readonly rig: Rig
  readonly clips: ReadonlyMap<Gesture, BakedClip>
  /** Names of the materials, in the order in which points name them. */
  readonly materials: readonly string[]
  /** By name (`top-jumper`), the finest first. */
  readonly parts: ReadonlyMap<string, readonly BufferGeometry[]>
  /** Metres from the sole to the crown, as modelled. */
  readonly height: number
}

/** Levels of detail of each part. */
export const LEVELS = 3
const HEIGHT = 1.51

const Extras = v.object({ slots: v.array(v.object({ name: v.string() })) })

/**
 * Reads the model of people: skinned meshes of one rig, one a part, each with its levels of detail as primitives.
 *
 * @throws Error when it isn't one.
 */
export function openWardrobe({ scene, clips }: Model): Wardrobe {
  scene.updateMatrixWorld(true)
  const skins: SkinnedMesh[] = []
  scene.traverse((object) => {
    if (object instanceof SkinnedMesh) skins.push(object)
  })
  const [first] = skins
  const [bone, inverse] = [first?.skeleton.bones[0], first?.skeleton.boneInverses[0]]
  if (!first || !bone || !inverse) throw new Error("the model of people has no skin")
  const rig = readRig(first.skeleton)
  const hips = first.skeleton.bones[rig.hips]?.position ?? new Vector3()
  const unpacking = unpackingOf(bone.matrixWorld, inverse)
  const parts = new Map<string, BufferGeometry[]>()
  for (const skin of skins) {
    // A mesh of several primitives is a group of that name.
    const name = skin.parent?.name ?? skin.name
    const levels = parts.get(name) ?? []
    levels.push(compactPart(skin.geometry, unpacking))
    parts.set(name, levels)
  }
  for (const [name, { length }] of parts)
    if (length !== LEVELS)
      throw new Error(`the part ${name} has ${length} levels of detail: expected ${LEVELS}`)
  const { slots } = v.parse(Extras, scene.userData)
  return {
    rig,
    clips: bakeClips(clips, rig, hips),
    materials: slots.map(({ name }) => name),
    parts,
    height: HEIGHT,
  }
}
