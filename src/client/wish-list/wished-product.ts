import type { Product } from "../../domain/product.ts"
import type { WishedProduct } from "./wish-lists.ts"

/** What the list has to know of a product. */
export function wishedProduct({ id, handle, texts, image, variants }: Product): WishedProduct {
  return {
    id,
    handle,
    title: { it: texts.it.title, en: texts.en.title },
    image: image ?? variants[0]?.image ?? null,
  }
}
