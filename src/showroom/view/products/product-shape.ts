import { Box3, BufferGeometry, type Matrix4, type Object3D, Vector3 } from "three"
import type { CardFace } from "../cards/card-face.ts"
import { modelFile, modelNode } from "../load/addresses.ts"
import type { Model } from "../load/load-model.ts"
import { MAX_SLOTS } from "../surface/palette.ts"
import { isPlain } from "../surface/slot-look.ts"
import { surfaceGeometry } from "../surface/surface-geometry.ts"
import { type Footprint, footprintOf } from "./footprint.ts"
import { mainPartOf } from "./main-part.ts"
import { type ProductExtras, productExtras } from "./product-extras.ts"
import { type ModelPart, readParts } from "./read-parts.ts"
import { countSlots, createSurfaceShape, materialsOf, type SurfaceShape } from "./surface-shape.ts"

/** Drawn by the one surface. */
export interface SurfaceDrawing extends SurfaceShape {
  readonly kind: "surface"
}

/** A merchant's model with pictures on it, or more materials than the palette holds: drawn with its own. */
export interface OwnDrawing {
  readonly kind: "own"
  readonly parts: readonly ModelPart[]
  /** Which part takes the colour of a variant; -1: none. */
  readonly mainPart: number
}

/** A product without a model: printed on a board. */
export interface CardDrawing {
  readonly kind: "card"
  readonly board: SurfaceShape
  readonly face: CardFace
  /** From a print of one by one to the product's axes. */
  readonly print: Matrix4
}

/** What a product looks like, once for all places where it stands. */
export interface ProductShape {
  /** In the product's own axes, metres; without its cord. */
  readonly box: Box3
  /** All of it in one piece, with normals, for outlines. Made when it is first asked for. */
  readonly outline: () => BufferGeometry
  readonly drawing: SurfaceDrawing | OwnDrawing | CardDrawing
  /** Where it touches what it stands on; `null`: it hangs. */
  readonly foot: Footprint | null
  /** Names of the model's variants. */
  readonly variants: readonly string[]
  readonly extras: ProductExtras
}

const at = new Vector3()

function boxOf(parts: readonly ModelPart[]): Box3 {
  const box = new Box3()
  for (const { geometry, matrix } of parts) {
    const position = geometry.getAttribute("position")
    for (let index = 0; index < position.count; index++)
      box.expandByPoint(at.fromBufferAttribute(position, index).applyMatrix4(matrix))
  }
  return box
}

function outlineOf(parts: readonly ModelPart[]): () => BufferGeometry {
  let made: BufferGeometry | null = null
  return () => {
    if (made) return made
    const merged = surfaceGeometry(parts.map((part) => ({ ...part, slot: 0, doubleSided: false })))
    made = new BufferGeometry()
    made.setAttribute("position", merged.getAttribute("position"))
    made.setAttribute("normal", merged.getAttribute("facing"))
    made.setIndex(merged.index)
    return made
  }
}

/** A shape of parts that are drawn with their own materials, whatever those are. */
export function ownShape(parts: readonly ModelPart[], extras: ProductExtras): ProductShape {
  const firm = parts.filter(({ cord }) => !cord)
  const whole = firm.length > 0 ? firm : parts
  const box = boxOf(whole)
  return {
    box,
    foot: extras.hangs ? null : footprintOf(whole, box.min.y),
    outline: outlineOf(parts),
    drawing: { kind: "own", parts, mainPart: mainPartOf(parts) },
    variants: variantsOf(parts),
    extras,
  }
}

/** A shape of parts that the surface can show, for each level of detail; the finest first. */
export function surfaceShape(levels: readonly (readonly ModelPart[])[], extras: ProductExtras): ProductShape {
  const shape = ownShape(levels[0] ?? [], extras)
  return { ...shape, drawing: { kind: "surface", ...createSurfaceShape(levels) } }
}

function variantsOf(parts: readonly ModelPart[]): readonly string[] {
  return [...new Set(parts.flatMap(({ variants }) => [...variants.keys()]))]
}

function shapeOf(root: Object3D, { variants }: Model): ProductShape | null {
  const levels = readParts(root, variants)
  const [finest = []] = levels
  if (finest.every(({ geometry }) => geometry.getAttribute("position").count === 0)) return null
  const extras = productExtras(root)
  const isOurs = levels.flat().flatMap(materialsOf).every(isPlain) && countSlots(levels) <= MAX_SLOTS
  return isOurs ? surfaceShape(levels, extras) : ownShape(finest, extras)
}

/** Finds a product's shape in the files that came; `null` when file or node is missing or empty. */
export function findShape(products: ReadonlyMap<string, Model>, model: string | null): ProductShape | null {
  if (model === null) return null
  const file = products.get(modelFile(model))
  const node = modelNode(model)
  const root = node === null ? file?.scene : file?.scene.getObjectByName(node)
  return file && root ? shapeOf(root, file) : null
}
