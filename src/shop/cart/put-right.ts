import type { Shop } from "../../client/shop-context.ts"
import { removeLine, setQuantity } from "./add-to-cart.ts"
import { lineNote } from "./line-note.ts"
import type { FilledLine } from "./subtotals.ts"

/** Takes out what can't be bought, and leaves as many of the rest as there are. */
export function putRight(
  shop: Pick<Shop, "cart" | "record">,
  lines: readonly FilledLine[],
  notOnline: ReadonlySet<string>,
): void {
  for (const filled of lines) {
    const note = lineNote(filled, notOnline)
    const { product, variant } = filled
    switch (note?.kind) {
      case undefined:
      case "price-changed":
        break
      case "too-few":
        if (product && variant) setQuantity(shop, product, variant, note.left)
        break
      case "gone":
      case "sold-out":
      case "not-online":
        removeLine(shop, filled.line)
    }
  }
}
