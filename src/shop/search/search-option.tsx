import { useLingui } from "@lingui/react"
import { useEffect, useRef } from "react"
import { currentLanguage } from "../../client/language.ts"
import { formatPrice } from "../../domain/format-price.ts"
import { variantInForce } from "../../domain/variant-in-force.ts"
import { Icon } from "../../ui/icon.tsx"
import { ProductPicture } from "../product/product-picture.tsx"
import { textsOf } from "../use-product.ts"
import "./messages.ts"
import styles from "./search-box.module.css"
import type { Result } from "./use-search.ts"

export interface SearchOptionProps {
  id: string
  result: Result
  active: boolean
  onPoint: () => void
  onChoose: () => void
}

function useWords(result: Result): { name: string; where: string } {
  const { i18n } = useLingui()
  const language = currentLanguage()
  if (result.kind === "zone") return { name: result.zone.name[language], where: i18n._("search.zone") }
  const { product, at } = result
  const variant = variantInForce(product, undefined)
  const price = variant ? [formatPrice(variant.price, variant.currency, language)] : []
  const place = at ? (at.zone ? [at.zone.name[language]] : []) : [i18n._("search.only-list")]
  return { name: textsOf(product).title, where: [...price, ...place].join(" · ") }
}

/** A result. The field keeps the focus and its keys; what is pointed at or pressed is chosen with the pointer. */
export function SearchOption({ id, result, active, onPoint, onChoose }: SearchOptionProps) {
  const { name, where } = useWords(result)
  const row = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // jsdom has no layout, and so no scrolling
    if (active) row.current?.scrollIntoView?.({ block: "nearest" })
  }, [active])
  const variant = result.kind === "product" ? variantInForce(result.product, undefined) : undefined
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: an option's keys are the field's
    <div
      ref={row}
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={active}
      className={styles.option}
      onPointerMove={active ? undefined : onPoint}
      onClick={onChoose}
    >
      <span className={styles.picture}>
        {result.kind === "product" && variant ? (
          <ProductPicture product={result.product} variant={variant} />
        ) : (
          <Icon name="pin" />
        )}
      </span>
      <span className={styles.words}>
        <span className={styles.name}>{name}</span> <span className={styles.where}>{where}</span>
      </span>
    </div>
  )
}
