import { MAX_SHEET_LINES, mergeLines, type SheetLine } from "../../../domain/order-sheet.ts"
import type { Product } from "../../../domain/product.ts"
import { HttpError } from "../../http/http-error.ts"
import type { StoredSheetLine } from "./sheet.ts"

type Facts = Omit<StoredSheetLine, keyof SheetLine>

function factsNow({ productId, variantId }: SheetLine, products: ReadonlyMap<string, Product>): Facts | null {
  const product = products.get(productId)
  const variant = product?.variants.find(({ id }) => id === variantId)
  if (!product || !variant) return null
  const { sku, values, image, price, currency } = variant
  const { it, en } = product.texts
  return {
    title: { it: it.title, en: en.title },
    ...{ values, sku, price, currency },
    image: image ?? product.image,
  }
}

/**
 * Which price holds for a line: today's when it is new, or when the buyer saw today's as they changed it; else the one that it
 * has. A price never changes under a line that nobody touched.
 */
function factsOf(line: SheetLine, was: StoredSheetLine | undefined, now: Facts | null): Facts | null {
  if (!was) return now
  const isTaken = now !== null && line.turn > was.turn && line.seen === now.price
  if (isTaken) return now
  const { title, values, sku, image, price, currency } = was
  return { title, values, sku, image, price, currency }
}

export interface TakenLines {
  readonly lines: readonly StoredSheetLine[]
  /** Variants that aren't sold and weren't on the sheet: left out. */
  readonly refused: readonly string[]
}

/**
 * What a page sends, put together with what is kept.
 *
 * @throws HttpError 409 `full` when there are more lines than a sheet takes.
 */
export function takeLines(
  stored: readonly StoredSheetLine[],
  sent: readonly SheetLine[],
  products: ReadonlyMap<string, Product>,
): TakenLines {
  const before = new Map(stored.map((line) => [line.variantId, line]))
  const lines: StoredSheetLine[] = []
  const refused: string[] = []
  for (const { productId, variantId, quantity, note, seen, turn, since } of mergeLines(stored, sent)) {
    const was = before.get(variantId)
    // A variant is of one product for ever.
    const line = { productId: was?.productId ?? productId, variantId, quantity, note, seen, turn, since }
    const facts = factsOf(line, was, factsNow(line, products))
    if (facts) lines.push({ ...line, ...facts })
    else if (quantity > 0) refused.push(variantId)
  }
  if (lines.length > MAX_SHEET_LINES)
    throw new HttpError(409, "full", `an order sheet takes ${MAX_SHEET_LINES} lines`)
  return { lines, refused }
}
