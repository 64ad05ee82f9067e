import { useLingui } from "@lingui/react"
import { useEffect, useId, useState } from "react"
import type { Api } from "../../../client/api.ts"
import { currentLanguage } from "../../../client/language.ts"
import { MAX_STEP_PRODUCTS, type StepProductReply } from "../../../client/presentations/index.ts"
import type { ProductsReply } from "../../../client/replies.ts"
import type { Product } from "../../../domain/product.ts"
import { Icon } from "../../../ui/icon.tsx"
import type { PresentationTools } from "../presentation-tools.ts"
import { textOf, valuesOf } from "../words.ts"
import styles from "./editor.module.css"
import "./messages.ts"

export interface StepProductsProps {
  api: Api
  tools: PresentationTools
  products: readonly StepProductReply[]
  onChange: (products: readonly StepProductReply[]) => void
}

const FOUND = 6
/** Milliseconds without a key until it is searched. */
const PAUSE = 250

const itemOf = (product: Product): StepProductReply => ({
  ...{ productId: product.id, variantId: null, values: [], product },
  title: { it: product.texts.it.title, en: product.texts.en.title },
})

function useFound(api: Api, { after }: PresentationTools, words: string) {
  const [found, setFound] = useState<readonly Product[] | "failed" | null>(null)
  const q = words.trim()
  useEffect(() => {
    setFound(null)
    if (q === "") return
    const leaving = new AbortController()
    const stop = after(PAUSE, () => {
      api
        .get<ProductsReply>(
          `/api/products?${new URLSearchParams({ q, limit: String(FOUND) })}`,
          leaving.signal,
        )
        .then(
          ({ products }) => setFound(products),
          () => leaving.signal.aborted || setFound("failed"),
        )
    })
    return () => {
      stop()
      leaving.abort()
    }
  }, [api, after, q])
  return found
}

function Chosen({
  item,
  isFirst,
  onChange,
  onFirst,
  onRemove,
}: {
  item: StepProductReply
  isFirst: boolean
  onChange: (variantId: string | null) => void
  onFirst: () => void
  onRemove: () => void
}) {
  const { i18n } = useLingui()
  const title = textOf(item.title)
  const { product } = item
  return (
    <li className={styles.chosen} data-gone={product === null || undefined}>
      <span className={styles.chosenName}>
        {title}
        {product === null ? <span className={styles.gone}>{i18n._("edit.product.gone")}</span> : null}
      </span>
      {product && product.variants.length > 1 ? (
        <select
          className={styles.select}
          aria-label={i18n._("edit.product.variant", { title })}
          value={item.variantId ?? ""}
          onChange={({ target }) => onChange(target.value || null)}
        >
          <option value="">{i18n._("edit.product.any")}</option>
          {product.variants.map(({ id, values }) => (
            <option key={id} value={id}>
              {valuesOf(values, product)}
            </option>
          ))}
        </select>
      ) : null}
      {isFirst ? null : (
        <button
          type="button"
          className={styles.small}
          aria-label={i18n._("edit.product.first", { title })}
          onClick={onFirst}
        >
          1.
        </button>
      )}
      <button
        type="button"
        className={styles.small}
        aria-label={i18n._("edit.product.remove", { title })}
        onClick={onRemove}
      >
        <Icon name="close" size={16} />
      </button>
    </li>
  )
}

/** The products of a step: searched, put in order, each with its variant. */
export function StepProducts({ api, tools, products, onChange }: StepProductsProps) {
  const { i18n } = useLingui()
  const id = useId()
  const [words, setWords] = useState("")
  const found = useFound(api, tools, words)
  const has = new Set(products.map(({ productId }) => productId))
  const isFull = products.length >= MAX_STEP_PRODUCTS
  return (
    <fieldset className={styles.group}>
      <legend className={styles.label}>{i18n._("edit.products")}</legend>
      {products.length > 1 ? <p className={styles.hint}>{i18n._("edit.products.hint")}</p> : null}
      <ul className={styles.chosenList}>
        {products.map((item, index) => (
          <Chosen
            key={item.productId}
            item={item}
            isFirst={index === 0}
            onChange={(variantId) => {
              const values = item.product?.variants.find((each) => each.id === variantId)?.values ?? []
              onChange(products.map((each) => (each === item ? { ...item, variantId, values } : each)))
            }}
            onFirst={() => onChange([item, ...products.filter((each) => each !== item)])}
            onRemove={() => onChange(products.filter((each) => each !== item))}
          />
        ))}
      </ul>
      {isFull ? null : (
        <>
          <input
            type="search"
            className={styles.field}
            aria-label={i18n._("edit.products.search")}
            placeholder={i18n._("edit.products.search")}
            aria-controls={`${id}-found`}
            autoComplete="off"
            value={words}
            onChange={({ target }) => setWords(target.value)}
          />
          <div id={`${id}-found`} aria-live="polite">
            {found === "failed" ? <p className={styles.hint}>{i18n._("edit.products.failed")}</p> : null}
            {Array.isArray(found) && found.length === 0 ? (
              <p className={styles.hint}>{i18n._("edit.products.nothing")}</p>
            ) : null}
            {found !== null && found !== "failed" ? (
              <ul className={styles.found} aria-label={i18n._("edit.products.found")}>
                {found
                  .filter((product) => !has.has(product.id))
                  .map((product) => {
                    const { title } = product.texts[currentLanguage()]
                    return (
                      <li key={product.id}>
                        <button
                          type="button"
                          className={styles.pick}
                          aria-label={i18n._("edit.product.add", { title })}
                          onClick={() => {
                            onChange([...products, itemOf(product)])
                            setWords("")
                          }}
                        >
                          <Icon name="plus" size={16} />
                          {title}
                        </button>
                      </li>
                    )
                  })}
              </ul>
            ) : null}
          </div>
        </>
      )}
    </fieldset>
  )
}
