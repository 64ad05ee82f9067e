import { useState } from "react"
import type { Product, Variant } from "../../domain/product.ts"
import { textsOf } from "../use-product.ts"
import styles from "./product-picture.module.css"

export interface ProductPictureProps {
  product: Product
  variant: Variant
  /** Says in words what it shows; left out where the title stands beside it. */
  alt?: string
  /** When it is fetched: `first`, before everything else; `soon`, with the page; `seen`, when it comes into view. */
  when?: "first" | "soon" | "seen"
}

/** The picture of the variant, else of the product; its name well set when there is none, or it doesn't come. */
export function ProductPicture({ product, variant, alt = "", when = "seen" }: ProductPictureProps) {
  const address = variant.image ?? product.image
  const [missing, setMissing] = useState<string | null>(null)
  return (
    <div className={styles.frame}>
      {address !== null && missing !== address ? (
        <img
          className={styles.picture}
          src={address}
          alt={alt}
          loading={when === "seen" ? "lazy" : "eager"}
          fetchPriority={when === "first" ? "high" : "auto"}
          decoding="async"
          onError={() => setMissing(address)}
        />
      ) : (
        <div className={styles.words} aria-hidden="true">
          {textsOf(product).title}
        </div>
      )}
    </div>
  )
}
