import type { Product } from "../../domain/product.ts"
import { findProducts } from "../recap/make-recap.ts"
import { MAX_PRODUCTS_PER_PAGE } from "../storage/catalogue/products-query.ts"
import type { CatalogueStore } from "../storage/catalogue-store.ts"

/** The products with these ids that are on sale now, by id, however many are asked for. */
export async function productsNow(
  ids: readonly string[],
  catalogue: Pick<CatalogueStore, "list">,
): Promise<ReadonlyMap<string, Product>> {
  const asked = [...new Set(ids)]
  const found = new Map<string, Product>()
  for (let from = 0; from < asked.length; from += MAX_PRODUCTS_PER_PAGE) {
    const page = await findProducts(asked.slice(from, from + MAX_PRODUCTS_PER_PAGE), catalogue)
    for (const [id, product] of page) found.set(id, product)
  }
  return found
}
