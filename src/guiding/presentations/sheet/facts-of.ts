import type { SheetFacts } from "../../../client/presentations/index.ts"
import type { Product, Variant } from "../../../domain/product.ts"

/** What an order sheet knows of a variant, as it is sold now. */
export function factsOf({ texts, image }: Product, variant: Variant): SheetFacts {
  const { values, sku, price, currency, available } = variant
  return {
    title: { it: texts.it.title, en: texts.en.title },
    ...{ values, sku, price, currency },
    image: variant.image ?? image,
    now: { price, currency, available },
  }
}
