import { MathUtils, type Object3D, Vector3 } from "three"
import { nodeName } from "./read-parts.ts"

/** How one moving part of a product goes: round and round, or by an angle and back. */
export type PartMove =
  | { readonly kind: "spin"; readonly axis: Vector3 }
  | { readonly kind: "swing"; readonly axis: Vector3; readonly radians: number }

/** Turns a second of a long-playing record: 33 1/3 a minute, clockwise from above. */
const SPIN = -100 / 180
const AXES: Readonly<Record<string, Vector3>> = {
  x: new Vector3(1, 0, 0),
  y: new Vector3(0, 1, 0),
  z: new Vector3(0, 0, 1),
}

function axisOf(value: unknown, other: string): Vector3 {
  if (Array.isArray(value) && value.length === 3 && value.every(Number.isFinite)) {
    const axis = new Vector3().fromArray(value)
    if (axis.lengthSq() > 0) return axis.normalize()
  }
  return (typeof value === "string" ? AXES[value] : undefined) ?? AXES[other] ?? new Vector3(0, 1, 0)
}

/** Reads from a node's name and extras how it moves: `turn_…` about y, `recline_…` about x unless it says otherwise. */
export function partMove(node: Object3D): PartMove {
  const { axis, degrees }: { axis?: unknown; degrees?: unknown } = node.userData
  const about = axisOf(axis, nodeName(node).startsWith("recline_") ? "x" : "y")
  if (typeof degrees !== "number") return { kind: "spin", axis: about }
  return { kind: "swing", axis: about, radians: MathUtils.degToRad(degrees) }
}

/**
 * Radians that a part is turned by. `progress` 0 at rest .. 1 moved; `seconds` since it began to move: what spins stands
 * still before.
 */
export function turnOfPart(move: PartMove, progress: number, seconds: number): number {
  switch (move.kind) {
    case "spin":
      return progress > 0 ? 2 * Math.PI * ((SPIN * seconds) % 1) : 0
    case "swing":
      return move.radians * progress
  }
}
