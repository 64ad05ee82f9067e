import { useLingui } from "@lingui/react"
import { currentLanguage } from "../../../client/language.ts"
import { measuresIn } from "../../../client/model-facts/measures-in.ts"
import { sizeReference } from "../../../client/model-facts/size-reference.ts"
import type { Product, Variant } from "../../../domain/product.ts"
import { formatLength } from "../../measures.ts"
import "../messages.ts"
import { useModelFacts } from "../use-model-facts.ts"

export interface SizeWords {
  readonly height: string
  readonly width: string
  /** What it is shown beside. */
  readonly reference: string
  /** A sentence with all of it, and how it stands beside something whose size one knows. */
  readonly sentence: string
}

/** How large a product is as it is chosen, in words; `null` as long as nobody knows. */
export function useSizeWords(product: Product, variant: Variant): SizeWords | null {
  const { i18n } = useLingui()
  const facts = useModelFacts(product)
  if (!facts) return null
  const measures = measuresIn(facts, variant.values)
  const language = currentLanguage()
  const said = {
    height: formatLength(measures.height, language),
    width: formatLength(measures.width, language),
    depth: formatLength(measures.depth, language),
  }
  const { beside, reaches } = sizeReference(measures)
  return {
    height: said.height,
    width: said.width,
    reference: i18n._(`product.size.${beside}`),
    sentence: `${i18n._("product.size.words", said)} ${i18n._(`product.size.${beside}.${reaches}`)}`,
  }
}
