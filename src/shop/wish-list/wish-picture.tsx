import type { Product } from "../../domain/product.ts"
import { ProductPicture } from "../product/product-picture.tsx"
import { useVariant } from "../use-product.ts"
import styles from "./wish-row.module.css"

function Sold({ product }: { product: Product }) {
  return <ProductPicture product={product} variant={useVariant(product)} when="seen" />
}

/** As it is sold now, in the variant that one would get; else as it was when it was noted. */
export function WishPicture({
  image,
  product,
  title,
}: {
  image: string | null
  product: Product | undefined
  title: string
}) {
  return (
    <div className={styles.picture}>
      {product ? (
        <Sold product={product} />
      ) : image !== null ? (
        <img className={styles.image} src={image} alt="" loading="lazy" decoding="async" />
      ) : (
        <span aria-hidden="true" className={styles.letter}>
          {title.slice(0, 1)}
        </span>
      )}
    </div>
  )
}
