import { BoxGeometry, Matrix4, MeshStandardMaterial } from "three"
import type { Product } from "../../../domain/product.ts"
import type { Fixture } from "../../../domain/scene.ts"
import { NO_EXTRAS } from "../products/product-extras.ts"
import { type ProductShape, surfaceShape } from "../products/product-shape.ts"
import { type CardFace, type CardOptions, createCardFace } from "./card-face.ts"
import { CARD } from "./paint-card.ts"

/** Height of a card on each kind of furniture, metres. */
const HEIGHTS: Readonly<Record<Fixture["kind"], number>> = { easel: 0.86, plinth: 0.56, "built-in": 0.28 }
const THICKNESS = 0.018
/** Of the board around the print, metres on each side. */
const MARGIN = 0.015
/** Cards lean back a little, radians, so that the ceiling's light falls on them. */
const LEAN = -0.14
const PLASTER = "#EFE6D6"

/** A board of plaster that cards of one kind of furniture are printed on. */
function boardOf(kind: Fixture["kind"]): ProductShape {
  const height = HEIGHTS[kind]
  const width = (height * CARD.width) / CARD.height
  const material = new MeshStandardMaterial({ color: PLASTER, roughness: 0.9 })
  material.name = "board"
  const matrix = new Matrix4()
    .makeRotationX(LEAN)
    .multiply(new Matrix4().makeTranslation(0, height / 2 + MARGIN, 0))
  const geometry = new BoxGeometry(width + 2 * MARGIN, height + 2 * MARGIN, THICKNESS)
  const part = {
    geometry,
    material,
    matrix,
    variants: new Map<string, never>(),
    mover: null,
    step: 0,
    cord: false,
  }
  return surfaceShape([[part]], NO_EXTRAS)
}

/** From a print of one by one to the product's axes. */
function printMatrix(kind: Fixture["kind"]): Matrix4 {
  const height = HEIGHTS[kind]
  return new Matrix4()
    .makeRotationX(LEAN)
    .multiply(new Matrix4().makeTranslation(0, height / 2 + MARGIN, THICKNESS / 2 + 0.001))
    .multiply(new Matrix4().makeScale((height * CARD.width) / CARD.height, height, 1))
}

/**
 * Makes shapes for products without a model: their picture, or their name and price, on a board of plaster. Boards are
 * shared by all cards on a kind of furniture, and prints by all cards of a product.
 */
export function createCardShapes(
  options: CardOptions,
): (product: Product, kind: Fixture["kind"]) => ProductShape {
  const boards = new Map<Fixture["kind"], ProductShape>()
  const faces = new Map<string, CardFace>()
  const shapes = new Map<string, ProductShape>()
  return (product, kind) => {
    const key = `${product.id} ${kind}`
    const known = shapes.get(key)
    if (known) return known
    const board = boards.get(kind) ?? boardOf(kind)
    boards.set(kind, board)
    const face = faces.get(product.id) ?? createCardFace(product, options)
    faces.set(product.id, face)
    const { drawing } = board
    const shape: ProductShape =
      drawing.kind === "surface"
        ? { ...board, drawing: { kind: "card", board: drawing, face, print: printMatrix(kind) } }
        : board
    shapes.set(key, shape)
    return shape
  }
}
