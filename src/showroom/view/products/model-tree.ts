import { Group, Matrix4, type Mesh, type Object3D, Quaternion } from "three"
import { type PartMove, partMove, turnOfPart } from "./move-pose.ts"
import { MOVER, type ModelPart, nodeName } from "./read-parts.ts"

/** A node that moves, and how it stands when it doesn't. */
interface Mover {
  readonly object: Group
  readonly move: PartMove
  readonly rest: Quaternion
}

/** A model taken apart so that its moving parts can move. */
export interface ModelTree {
  readonly object: Group
  /** Moving parts by the name of their node. */
  readonly movers: ReadonlyMap<string, Object3D>
  /** `progress` 0 at rest .. 1 moved; `seconds` since it began to move. */
  pose(progress: number, seconds: number): void
}

/** A part, and its matrix to the axes of the node that moves it. */
export interface PlacedPart {
  readonly part: ModelPart
  readonly matrix: Matrix4
}

export interface PlantModelOptions {
  parts: readonly ModelPart[]
  /** Makes the meshes of parts that move together. */
  draw: (parts: readonly PlacedPart[]) => readonly Mesh[]
}

const turn = new Quaternion()

function moverAbove(node: Object3D, movers: ReadonlyMap<Object3D, Mover>): Object3D | null {
  for (let above = node.parent; above; above = above.parent) if (movers.has(above)) return above
  return null
}

/** Builds a model out of its parts: what stands still, and what hangs from each node that moves. */
export function plantModel({ parts, draw }: PlantModelOptions): ModelTree {
  const object = new Group()
  const movers = new Map<Object3D, Mover>()
  const groups = new Map<Object3D | null, ModelPart[]>()
  for (const part of parts) groups.set(part.mover, [...(groups.get(part.mover) ?? []), part])
  for (const node of groups.keys())
    for (let each = node; each; each = nextMover(each)) {
      if (movers.has(each)) continue
      const group = new Group()
      group.name = nodeName(each)
      movers.set(each, { object: group, move: partMove(each), rest: new Quaternion() })
    }
  for (const [node, mover] of movers) {
    const above = moverAbove(node, movers)
    const local = new Matrix4().copy(node.matrixWorld)
    if (above) local.premultiply(new Matrix4().copy(above.matrixWorld).invert())
    local.decompose(mover.object.position, mover.object.quaternion, mover.object.scale)
    mover.rest.copy(mover.object.quaternion)
    const holder = (above && movers.get(above)?.object) ?? object
    holder.add(mover.object)
  }
  for (const [node, group] of groups) {
    const inverse = node ? new Matrix4().copy(node.matrixWorld).invert() : new Matrix4()
    const holder = (node && movers.get(node)?.object) ?? object
    const placed = group.map((part) => ({ part, matrix: inverse.clone().multiply(part.matrix) }))
    for (const mesh of draw(placed)) {
      // There are few, and they are what is looked at.
      mesh.frustumCulled = false
      holder.add(mesh)
    }
  }
  return {
    object,
    movers: new Map([...movers.values()].map((mover) => [mover.object.name, mover.object])),
    pose: (progress, seconds) => {
      for (const { object: moved, move, rest } of movers.values())
        moved.quaternion
          .copy(rest)
          .multiply(turn.setFromAxisAngle(move.axis, turnOfPart(move, progress, seconds)))
    },
  }
}

function nextMover(node: Object3D): Object3D | null {
  for (let above = node.parent; above; above = above.parent) if (MOVER.test(nodeName(above))) return above
  return null
}
