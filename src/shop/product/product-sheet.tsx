import type { RefObject } from "react"
import type { Product } from "../../domain/product.ts"
import { AskBeside } from "../help/ask-beside.tsx"
import { PriceTag } from "../price-tag.tsx"
import { ReviewsHere } from "../reviews/reviews-here.tsx"
import { ShowButton } from "../together/show/show-button.tsx"
import { textsOf, useVariant } from "../use-product.ts"
import { HotspotTexts } from "./hotspots/hotspot-texts.tsx"
import { MoveControl } from "./moves/move-control.tsx"
import { ProductOptions } from "./product-options.tsx"
import styles from "./product-sheet.module.css"
import { Purchase } from "./purchase.tsx"
import { SizeLine } from "./size/size-line.tsx"

export interface ProductSheetProps {
  product: Product
  /** Id for the heading, so that what holds the sheet can be named by it. */
  headingId: string
  headingRef?: RefObject<HTMLHeadingElement | null>
  onSeeCart: () => void
  /** Asks for somebody about it; without it the panel opens beside it. */
  onAsk?: () => void
  /** Ids of points that are told on the model itself, and not here. */
  toldOnModel?: readonly string[]
  /** The product itself is beside it, with what it can do. */
  inScene?: boolean
}

const paragraphs = (text: string) => text.split(/\n\s*\n/).filter((part) => part.trim() !== "")

/** All there is to read and choose about a product: the same in the scene and in the list. */
export function ProductSheet({
  product,
  headingId,
  headingRef,
  onSeeCart,
  onAsk,
  toldOnModel = [],
  inScene = false,
}: ProductSheetProps) {
  const variant = useVariant(product)
  const texts = textsOf(product)
  return (
    <div className={styles.sheet}>
      <div className={styles.head}>
        <p className={styles.category}>{texts.category}</p>
        <h2 className={styles.title} id={headingId} ref={headingRef} tabIndex={-1}>
          {texts.title}
        </h2>
        <p className={styles.price}>
          <PriceTag variant={variant} />
        </p>
        <ShowButton product={product} />
        <AskBeside productId={product.id} onAsk={onAsk} />
      </div>
      <div className={styles.description}>
        {paragraphs(texts.description).map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
      <div className={styles.options}>
        <ProductOptions product={product} variant={variant} />
      </div>
      {inScene ? null : <MoveControl product={product} />}
      {texts.facts.length > 0 ? (
        <dl className={styles.facts}>
          {texts.facts.map(({ label, value }) => (
            <div key={`${label} ${value}`} style={{ display: "contents" }}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      <SizeLine product={product} variant={variant} />
      <HotspotTexts hotspots={(texts.hotspots ?? []).filter(({ id }) => !toldOnModel.includes(id))} />
      <ReviewsHere product={product} />
      <div className={styles.purchase}>
        <Purchase product={product} variant={variant} onSeeCart={onSeeCart} />
      </div>
    </div>
  )
}
