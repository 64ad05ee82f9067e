import type { Localized } from "../../domain/language.ts"
import type { Product } from "../../domain/product.ts"
import type { Scene } from "../../domain/scene.ts"
import type { PresentationDraft, Stand, StepProduct } from "../../protocol/presentations.ts"
import { HttpError } from "../http/http-error.ts"
import type { StoredBody, StoredStep, StoredStepProduct } from "./presentation.ts"

export interface Known {
  readonly products: ReadonlyMap<string, Product>
  readonly scenes: readonly Scene[]
  /** What the presentation said before: what has gone since stays in it. */
  readonly before: StoredBody | null
}

/** What a place is called; `null`: the showroom has no such place. */
export function nameOfStand(scenes: readonly Scene[], { scene, kind, id }: Stand): Localized | null {
  const found = scenes.find((each) => each.id === scene)
  const places = kind === "zone" ? found?.zones : found?.touchpoints
  return places?.find((place) => place.id === id)?.name ?? null
}

const isSameStand = (one: Stand, other: Stand) =>
  one.scene === other.scene && one.kind === other.kind && one.id === other.id

function keepStand(stand: Stand, at: string, { scenes, before }: Known): NonNullable<StoredStep["stand"]> {
  const name = nameOfStand(scenes, stand)
  if (name) return { ...stand, name }
  const was = before?.steps.find((step) => step.stand && isSameStand(step.stand, stand))?.stand
  if (was) return was
  throw new HttpError(400, "place-unknown", `${at}: the showroom has no ${stand.kind} “${stand.id}”`, {
    details: { at, ...stand },
  })
}

function keepProduct(wanted: StepProduct, at: string, { products, before }: Known): StoredStepProduct {
  const { productId, variantId } = wanted
  const product = products.get(productId)
  const variant = product?.variants.find(({ id }) => id === variantId)
  if (product && (variant || variantId === null)) {
    const { it, en } = product.texts
    return { productId, variantId, title: { it: it.title, en: en.title }, values: variant?.values ?? [] }
  }
  const was = before?.steps
    .flatMap((step) => step.products)
    .find((each) => each.productId === productId && each.variantId === variantId)
  if (was) return was
  const [code, what] = product ? ["variant-unknown", variantId] : ["product-unknown", productId]
  throw new HttpError(400, code, `${at}: nothing that is sold has the id ${what}`, {
    details: { at, productId, variantId },
  })
}

/**
 * A draft as it is kept: with the names of its places and products, so that none is lost when it goes.
 *
 * @throws HttpError 400 that names what is missing or unknown, and where.
 */
export function keepKnown({ title, languages, steps }: PresentationDraft, known: Known): StoredBody {
  for (const language of languages)
    if (title[language] === "")
      throw new HttpError(400, "title-missing", `title.${language}: empty, expected a title`, {
        details: { language },
      })
  return {
    title,
    languages,
    steps: steps.map((step, index) => ({
      ...step,
      stand: step.stand && keepStand(step.stand, `steps[${index}].stand`, known),
      products: step.products.map((product, at) =>
        keepProduct(product, `steps[${index}].products[${at}]`, known),
      ),
    })),
  }
}
