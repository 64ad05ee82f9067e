import { productId } from "../../src/catalogue/stable-id.ts"
import type { Product } from "../../src/domain/product.ts"

export type ProductChanges = Partial<Omit<Product, "id" | "texts" | "variants">> & {
  readonly price?: number
  readonly available?: boolean
  readonly categoryEn?: string
}

/** A product called `title`, whose handle is the title in lower case with hyphens. */
export function aProduct(title: string, changes: ProductChanges = {}): Product {
  const { price = 96, available = true, categoryEn, ...rest } = changes
  const handle = rest.handle ?? title.toLowerCase().replaceAll(" ", "-")
  const id = productId("casa-ambrogia", handle)
  const category = rest.category ?? "Ceramiche"
  const words = { title, description: `Descrizione di ${title}`, category, facts: [] }
  return {
    id,
    handle,
    title,
    texts: { it: words, en: { ...words, category: categoryEn ?? category } },
    vendor: "Casa Ambrogia",
    category,
    tags: [],
    options: [],
    variants: [
      {
        id: productId(id, "variant"),
        sku: `SKU-${handle}`,
        values: [],
        price,
        compareAtPrice: null,
        currency: "EUR",
        available,
        stock: null,
        image: null,
      },
    ],
    model: null,
    image: null,
    ...rest,
  }
}
