import { useStore } from "zustand"
import { currentLanguage } from "../../client/language.ts"
import { useShop } from "../../client/shop-context.ts"
import type { OwnAnswer } from "../../client/visitor/own-answers.ts"

export interface Subject {
  readonly name: string
  /** Address of the product's picture. */
  readonly image: string | null
}

/** What an answer is about: a product, a place, or the shop itself. */
export function useSubject({ productId, touchpointId, metric }: OwnAnswer): Subject {
  const { showroom, catalogue } = useShop()
  const product = useStore(catalogue, ({ products }) =>
    productId === null ? undefined : products.get(productId),
  )
  const language = currentLanguage()
  if (product) return { name: product.texts[language].title, image: product.image }
  const touchpoints = showroom.scenes.flatMap((scene) => scene.touchpoints)
  const place = metric === "nps" ? undefined : touchpoints.find(({ id }) => id === touchpointId)
  return { name: place?.name[language] ?? showroom.name, image: null }
}
