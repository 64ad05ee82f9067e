import type { Product, Variant } from "../../src/domain/product.ts"

export interface ProductSketch {
  title?: string
  category?: string
  options?: Product["options"]
  variants?: readonly Partial<Variant>[]
  image?: string | null
}

const words = (title: string, category: string, language: "it" | "en") => ({
  title,
  description:
    language === "it" ? `Descrizione di ${title}.\n\nSecondo paragrafo.` : `About ${title}.\n\nMore.`,
  category,
  facts: [{ label: language === "it" ? "Misure" : "Size", value: "Ø 32 × 38 cm" }],
})

/** A whole product from a few words; ids and handle end with `n`. */
export function aProduct(n: number, sketch: ProductSketch = {}): Product {
  const { title = `Lampada ${n}`, category = "Lampade", options = [], variants = [{}], image = null } = sketch
  return {
    id: `product-${n}`,
    handle: `handle-${n}`,
    title,
    texts: { it: words(title, category, "it"), en: words(`${title} (en)`, `${category} (en)`, "en") },
    vendor: "Casa Ambrogia",
    category,
    tags: [],
    options,
    variants: variants.map((variant, at) => ({
      id: `variant-${n}-${at}`,
      sku: `SKU-${n}-${at}`,
      values: [],
      price: 100 + n,
      compareAtPrice: null,
      currency: "EUR",
      available: true,
      stock: 4,
      image: null,
      ...variant,
    })),
    model: null,
    image,
  }
}
