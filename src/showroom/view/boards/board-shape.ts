import { BoxGeometry, type BufferGeometry, Float32BufferAttribute, PlaneGeometry } from "three"
import { mergeGeometries } from "three/addons/utils/BufferGeometryUtils.js"
import type { Board } from "../../../domain/scene.ts"

/** Metres: how wide the frame is and how far it stands out from the wall, and how far from it what is printed lies. */
const FRAME = 0.034
const DEPTH = 0.045
const FACE = 0.03
/** Metres by which its shadow on the wall reaches over the frame, and by which it hangs below. */
const SHADOW = 0.1
const BELOW = 0.035

/** What a part of a board is drawn as: the shader tells them apart. */
const PARTS = { face: 0, frame: 1, shadow: 2 } as const

function of(part: keyof typeof PARTS, geometry: BufferGeometry): BufferGeometry {
  const count = geometry.getAttribute("position").count
  geometry.setAttribute("part", new Float32BufferAttribute(new Float32Array(count).fill(PARTS[part]), 1))
  return geometry
}

function bar(width: number, height: number, x: number, y: number): BufferGeometry {
  return of("frame", new BoxGeometry(width, height, DEPTH).translate(x, y, DEPTH / 2))
}

/** A board around its middle, its back on the wall (z 0), looking along +z: print, frame and shadow in one piece. */
export function boardGeometry({ width, height }: Pick<Board, "width" | "height">): BufferGeometry {
  const [x, y] = [(width + FRAME) / 2, (height + FRAME) / 2]
  const [outer, tall] = [width + 2 * FRAME, height + 2 * FRAME]
  const shadow = new PlaneGeometry(outer + 2 * SHADOW, tall + 2 * SHADOW).translate(0, -BELOW, 0.003)
  return mergeGeometries([
    of("shadow", shadow),
    of("face", new PlaneGeometry(width, height).translate(0, 0, FACE)),
    bar(outer, FRAME, 0, y),
    bar(outer, FRAME, 0, -y),
    bar(FRAME, height, -x, 0),
    bar(FRAME, height, x, 0),
  ])
}
