import { Matrix4 } from "three"
import type { CardSet } from "../cards/card-set.ts"
import type { OwnPlace, OwnSet } from "./own-set.ts"
import type { ProductShape } from "./product-shape.ts"
import type { SurfaceSet } from "./surface-set.ts"
import { AS_MADE, type Look } from "./surface-shape.ts"

/** One thing that stands in the scene, whichever way it is drawn. */
export interface Drawn {
  readonly levels: number
  setLook(look: Look): void
  setLit(lit: number): void
  setRise(share: number): void
  show(level: number | null): void
  remove(): void
}

/** The ways in which things are drawn. */
export interface DrawingSets {
  readonly batches: SurfaceSet
  readonly own: OwnSet
  readonly cards: CardSet
}

/** Draws a thing the way its shape asks for, hidden at first. */
export function drawThing(
  { batches, own, cards }: DrawingSets,
  { shape, ...place }: OwnPlace & { readonly shape: ProductShape },
): Drawn {
  const { drawing } = shape
  switch (drawing.kind) {
    case "surface":
      return batches.add(place.matrix, drawing, AS_MADE)
    case "own": {
      const instance = own.add(place, drawing, AS_MADE)
      return {
        ...instance,
        levels: 1,
        setLit: () => {},
        setRise: () => {},
        show: (level) => instance.setShown(level !== null),
      }
    }
    case "card": {
      const board = batches.add(place.matrix, drawing.board, AS_MADE)
      const print = cards.add(drawing.face, new Matrix4().multiplyMatrices(place.matrix, drawing.print))
      return {
        ...board,
        setLook: () => {},
        setRise: () => {},
        show: (level) => {
          board.show(level)
          print.setShown(level !== null)
        },
        remove: () => {
          board.remove()
          print.remove()
        },
      }
    }
  }
}
