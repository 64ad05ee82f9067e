import type { I18n } from "@lingui/core"
import { measuresIn } from "../../client/model-facts/measures-in.ts"
import type { ModelFacts } from "../../client/model-facts/model-facts.ts"
import { formatPrice } from "../../domain/format-price.ts"
import type { Language } from "../../domain/language.ts"
import type { Product, Variant } from "../../domain/product.ts"
import { formatLength } from "../measures.ts"
import { optionWord, valueWord } from "../product/option-words.ts"
import { stockLevel } from "../stock.ts"
import type { Trait } from "./differences.ts"
import "../words.ts"
import "./messages.ts"

export interface ComparedProduct {
  readonly product: Product
  /** The one that is chosen. */
  readonly variant: Variant
  /** What its model says; `null` when it has none, or it hasn't come. */
  readonly model: ModelFacts | null
}

/** Where merchants put the measures in words: said again when the models give them. */
const SIZE_LABEL = /^(?:misure|dimensioni|size|dimensions)$/i

/** All that can be said of a product beside others: price, stock, measures, what can be chosen, and its facts. */
export function traitsOf(
  { product, variant, model }: ComparedProduct,
  i18n: I18n,
  language: Language,
): Trait[] {
  const stock = stockLevel(variant)
  const measures = model && measuresIn(model, variant.values)
  return [
    {
      key: "price",
      label: i18n._("compare.price"),
      value: formatPrice(variant.price, variant.currency, language),
    },
    {
      key: "stock",
      label: i18n._("compare.stock"),
      value: i18n._(`shop.stock.${stock.kind}`, "n" in stock ? { n: stock.n } : {}),
    },
    ...(["height", "width", "depth"] as const).flatMap((key) =>
      measures
        ? [{ key, label: i18n._(`compare.${key}`), value: formatLength(measures[key], language) }]
        : [],
    ),
    ...product.options.map(({ name, values }) => ({
      key: `option ${optionWord(product, name, language).toLowerCase()}`,
      label: optionWord(product, name, language),
      value: values.map((value) => valueWord(product, value, language)).join(", "),
    })),
    ...product.texts[language].facts
      .filter(({ label }) => !measures || !SIZE_LABEL.test(label.trim()))
      .map(({ label, value }) => ({ key: `fact ${label.trim().toLowerCase()}`, label, value })),
  ]
}
