import type { Product, Variant } from "../../../domain/product.ts"
import styles from "./size.module.css"
import { useSizeWords } from "./use-size-words.ts"

/** How large it is, in words: what the scene shows beside a person or a notebook. */
export function SizeLine({ product, variant }: { product: Product; variant: Variant }) {
  const words = useSizeWords(product, variant)
  return words ? <p className={styles.line}>{words.sentence}</p> : null
}
