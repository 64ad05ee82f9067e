import { validate as isUuid } from "uuid"
import type { Product, Variant } from "../../domain/product.ts"
import type { RecapThen, RecapWish } from "../../protocol/recap.ts"
import { MAX_PRODUCTS_PER_PAGE } from "../storage/catalogue/products-query.ts"
import type { CatalogueStore } from "../storage/catalogue-store.ts"

type Catalogue = Pick<CatalogueStore, "list">

function variantOf({ variants }: Product, wanted: string | undefined): Variant | undefined {
  if (wanted !== undefined) return variants.find(({ id }) => id === wanted)
  return variants.find(({ available }) => available) ?? variants[0]
}

/** The products with these ids that are on sale, by id. */
export async function findProducts(
  ids: readonly string[],
  catalogue: Catalogue,
): Promise<ReadonlyMap<string, Product>> {
  const known = [...new Set(ids)].filter((id) => isUuid(id))
  const { products } = await catalogue.list({ ids: known, limit: MAX_PRODUCTS_PER_PAGE })
  return new Map(products.map((product) => [product.id, product]))
}

/** What a recap keeps of each thing, read from the catalogue as it is now. What isn't sold is left out. */
export async function makeRecap(
  wishes: readonly RecapWish[],
  catalogue: Catalogue,
): Promise<readonly RecapThen[]> {
  const products = await findProducts(
    wishes.map(({ productId }) => productId),
    catalogue,
  )
  return wishes.flatMap(({ productId, variantId, seen, compared, quantity }) => {
    const product = products.get(productId)
    const variant = product && variantOf(product, variantId)
    if (!product || !variant) return []
    const { handle, texts, image } = product
    return [
      {
        productId,
        variantId: variant.id,
        handle,
        title: { it: texts.it.title, en: texts.en.title },
        values: variant.values,
        image: variant.image ?? image,
        price: variant.price,
        currency: variant.currency,
        seen,
        compared,
        quantity,
      },
    ]
  })
}
