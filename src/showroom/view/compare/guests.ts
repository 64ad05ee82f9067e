import type { Product } from "../../../domain/product.ts"
import { modelFile } from "../load/addresses.ts"
import { geometriesOf, texturesOf } from "../load/count-bytes.ts"
import { FileLate } from "../load/fetch-file.ts"
import type { Model } from "../load/load-model.ts"
import type { ShelvesOptions } from "../load/shelves.ts"
import { findShape, type ProductShape } from "../products/product-shape.ts"

/** Products that are looked at and stand nowhere in the scene. */
export interface Guests {
  /** What it looks like: its model, or a card when it has none; `null` as long as that hasn't come. */
  shapeOf(product: Product): ProductShape | null
  /** Seconds `dt`: what didn't come is asked for again. */
  step(dt: number): void
  /** Frees those whose id isn't among `ids`. */
  keepOnly(ids: readonly string[]): void
}

export interface GuestsOptions {
  /** Rejects with FileLate when it may come later. */
  readonly fetchGoods: (file: string, signal: AbortSignal) => Promise<Model>
  readonly cardOf: ShelvesOptions["cardOf"]
}

/** Seconds after which a file that the network lost is asked for again. */
const AGAIN = 5

interface Guest {
  readonly product: Product
  readonly leaving: AbortController
  shape: ProductShape | null
  model: Model | null
  /** Seconds until it is asked for again; `null`: it is on its way, or here. */
  wait: number | null
}

function free({ leaving, model }: Guest): void {
  leaving.abort()
  if (!model) return
  for (const texture of texturesOf(model.scene)) texture.dispose()
  for (const geometry of geometriesOf(model.scene)) geometry.dispose()
}

export function createGuests({ fetchGoods, cardOf }: GuestsOptions): Guests {
  const guests = new Map<string, Guest>()

  async function invite(guest: Guest): Promise<void> {
    const { product, leaving } = guest
    guest.wait = null
    try {
      if (product.model !== null) {
        const file = modelFile(product.model)
        guest.model = await fetchGoods(file, leaving.signal)
        guest.shape = findShape(new Map([[file, guest.model]]), product.model)
      }
    } catch (error) {
      if (error instanceof FileLate) {
        guest.wait = AGAIN
        return
      }
    }
    guest.shape ??= await cardOf(product, "easel")
    if (leaving.signal.aborted) free(guest)
  }

  return {
    shapeOf: (product) => {
      const known = guests.get(product.id)
      if (known) return known.shape
      const guest: Guest = { product, leaving: new AbortController(), shape: null, model: null, wait: null }
      guests.set(product.id, guest)
      void invite(guest)
      return null
    },
    step: (dt) => {
      for (const guest of guests.values()) {
        if (guest.wait === null) continue
        guest.wait -= dt
        if (guest.wait <= 0) void invite(guest)
      }
    },
    keepOnly: (ids) => {
      for (const [id, guest] of guests) {
        if (ids.includes(id)) continue
        guests.delete(id)
        free(guest)
      }
    },
  }
}
