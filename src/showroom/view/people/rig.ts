/** The bones of all people, parents before their children. Metres and quaternions (x, y, z, w) in the model's axes. */
export interface Rig {
  readonly names: readonly string[]
  /** Index of each bone's parent; -1: none. */
  readonly parents: readonly number[]
  /** Where each bone begins at rest, three numbers a bone. */
  readonly rest: Float32Array
  /** How each bone is turned at rest, four numbers a bone. */
  readonly turned: Float32Array
  /** Bones that are more than turned by a clip. */
  readonly hips: number
  readonly spine: number
  readonly head: number
  /** Squeezed to blink. */
  readonly eyes: number
  /** What waves and points whatever the rest does: head and right arm; and what claps: both arms. */
  readonly oneHanded: readonly number[]
  readonly twoHanded: readonly number[]
  /** The arm that is aimed at what somebody points at. */
  readonly pointing: number
}

/** How a figure differs from the one that was modelled. */
export interface BodyShape {
  /** Factors on the width and the depth of all that is under the chin. */
  readonly wide: number
  readonly deep: number
  /** Factor on the belly alone, on top of that. */
  readonly belly: number
}

/** Metres over the floor, as modelled, where the neck begins and where the head does: shapes end between them. */
export const NECK = { from: 0.99, to: 1.12 }

function ease(from: number, to: number, value: number): number {
  const share = Math.min(1, Math.max(0, (value - from) / (to - from)))
  return share * share * (3 - 2 * share)
}

/** The rig of somebody of another shape: its joints are where that body has them. */
export function reshape(rig: Rig, { wide, deep }: BodyShape): Rig {
  const rest = rig.rest.slice()
  for (let at = 0; at < rest.length; at += 3) {
    const under = 1 - ease(NECK.from, NECK.to, rest[at + 1] ?? 0)
    rest[at] = (rest[at] ?? 0) * (1 + (wide - 1) * under)
    rest[at + 2] = (rest[at + 2] ?? 0) * (1 + (deep - 1) * under)
  }
  return { ...rig, rest }
}
