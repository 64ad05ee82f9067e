import { Box3, type Color, Group, type Object3D } from "three"
import type { Product } from "../../../domain/product.ts"
import type { Surface } from "../surface/surface.ts"
import { createCardBody } from "./card-body.ts"
import { type LookBook, lookFor } from "./look-book.ts"
import { createOwnBody } from "./own-body.ts"
import type { Hotspot, Move, ProductLight } from "./product-extras.ts"
import type { ProductShape } from "./product-shape.ts"
import { createSurfaceBody } from "./surface-body.ts"
import type { Look } from "./surface-shape.ts"

/** Light that is brought along instead of that of the place. */
export interface Studio {
  /** On a white surface; 1 shows white at exposure 1. */
  readonly light: Color
  /** 0: the light of the place .. 1: this one. */
  readonly share: number
  /** Light of the place, for models that can't find it themselves. */
  readonly local: Color
}

/** A product by itself: in the hand, side by side with others, or on a pedestal. */
export interface ProductModel {
  /** Place it as you like: its scale is that of the slot. */
  readonly object: Group
  /** Around it at its size, in the axes of `object`, metres; changes with `setVariant`. */
  readonly box: Box3
  /** In the axes of the product as made: multiply by `size` for those of `object`. */
  readonly hotspots: readonly Hotspot[]
  /** Factor of the chosen size. */
  readonly size: number
  readonly move: Move | null
  readonly light: ProductLight | null
  /** It is worn on the nose. */
  readonly worn: boolean
  /** Nodes that move, by name. */
  readonly movers: ReadonlyMap<string, Object3D>
  /** Steps of building; 0: it isn't built. */
  readonly steps: number
  /** Shows it in the colour, material and size of these option values. */
  setVariant(values: readonly string[]): void
  /** Moves what moves. `progress` 0 at rest .. 1 wholly moved; `seconds` since it began, for what turns on and on. */
  setMove(progress: number, seconds: number): void
  /** 0 off .. 1 on. */
  setLit(lit: number): void
  setStudio(studio: Studio): void
  /** 0 gone .. 1 whole. */
  setOpacity(opacity: number): void
  dispose(): void
}

/** How a model is drawn, by the surface or with its own materials. */
export interface ModelBody {
  readonly object: Group
  readonly movers: ReadonlyMap<string, Object3D>
  readonly steps: number
  setLook(look: Look): void
  pose(progress: number, seconds: number): void
  build(progress: number): void
  setLit(lit: number): void
  setStudio(studio: Studio): void
  setOpacity(opacity: number): void
  dispose(): void
}

export interface ProductModelOptions {
  surface: Surface
  looks: LookBook
  /** Whose options say what a variant looks like. */
  product: Product
}

function bodyOf({ drawing }: ProductShape, { surface, looks }: ProductModelOptions): ModelBody {
  switch (drawing.kind) {
    case "surface":
      return createSurfaceBody(drawing, surface, looks)
    case "own":
      return createOwnBody(drawing)
    case "card":
      return createCardBody(drawing, surface, looks)
  }
}

function sizeFor({ extras }: ProductShape, values: readonly string[]): number {
  for (const value of values) {
    const size = extras.sizes.get(value)
    if (size !== undefined) return size
  }
  return 1
}

export function createProductModel(shape: ProductShape, options: ProductModelOptions): ProductModel {
  const body = bodyOf(shape, options)
  const { move, light, hotspots } = shape.extras
  const object = new Group()
  object.add(body.object)
  const box = new Box3().copy(shape.box)
  let size = 1
  return {
    object,
    box,
    hotspots,
    get size() {
      return size
    },
    move,
    light,
    worn: shape.extras.wear !== null,
    movers: body.movers,
    steps: body.steps,
    setVariant: (values) => {
      body.setLook(lookFor(shape, options.product, values))
      size = sizeFor(shape, values)
      body.object.scale.setScalar(size)
      box.min.copy(shape.box.min).multiplyScalar(size)
      box.max.copy(shape.box.max).multiplyScalar(size)
    },
    setMove: (progress, seconds) => {
      body.pose(progress, seconds)
      if (move === "build") body.build(progress)
      if (move === "light") body.setLit(progress)
    },
    setLit: body.setLit,
    setStudio: body.setStudio,
    setOpacity: body.setOpacity,
    dispose: () => {
      object.removeFromParent()
      body.dispose()
    },
  }
}
