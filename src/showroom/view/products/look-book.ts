import type { Product } from "../../../domain/product.ts"
import type { Palette } from "../surface/palette.ts"
import { chooseVariant } from "./choose-variant.ts"
import type { ProductShape } from "./product-shape.ts"
import { AS_MADE, type Look, type SurfaceShape } from "./surface-shape.ts"
import { variantTint } from "./variant-tint.ts"

/** What a shape is shown in when these option values are chosen. */
export function lookFor(shape: ProductShape, product: Product, values: readonly string[]): Look {
  const name = chooseVariant(shape.variants, values)
  if (name !== null) return { kind: "variant", name }
  if (shape.variants.length > 0) return AS_MADE
  const colour = variantTint(product, values)
  return colour ? { kind: "tint", colour } : AS_MADE
}

function keyOf(look: Look): string {
  switch (look.kind) {
    case "made":
      return ""
    case "variant":
      return look.name
    case "tint":
      return `#${look.colour.getHexString()}`
  }
}

/** The rows of the palette that are shown, each held by everything that shows it. */
export interface LookBook {
  /** Gives the row of a look, to be given back. */
  hold(shape: SurfaceShape, look: Look): number
  release(shape: SurfaceShape, look: Look): void
}

interface Entry {
  readonly row: number
  holders: number
}

export function createLookBook(palette: Palette): LookBook {
  const shapes = new Map<SurfaceShape, Map<string, Entry>>()
  return {
    hold: (shape, look) => {
      const rows = shapes.get(shape) ?? new Map<string, Entry>()
      shapes.set(shape, rows)
      const key = keyOf(look)
      const entry = rows.get(key) ?? { row: palette.put(shape.looks(look)), holders: 0 }
      rows.set(key, entry)
      entry.holders++
      return entry.row
    },
    release: (shape, look) => {
      const rows = shapes.get(shape)
      const entry = rows?.get(keyOf(look))
      if (!rows || !entry) return
      entry.holders--
      if (entry.holders > 0) return
      palette.free(entry.row)
      rows.delete(keyOf(look))
      if (rows.size === 0) shapes.delete(shape)
    },
  }
}
