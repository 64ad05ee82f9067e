import type {
  PresentationReply,
  SavePresentation,
  StepProductReply,
  StepReply,
} from "../../../client/presentations/index.ts"
import { MAX_STEPS } from "../../../client/presentations/index.ts"
import type { Language, Localized } from "../../../domain/language.ts"

/** A presentation as it is being written. */
export interface Draft {
  readonly title: Localized
  readonly languages: readonly Language[]
  readonly steps: readonly StepReply[]
}

export const EMPTY: Draft = { title: { it: "", en: "" }, languages: ["it", "en"], steps: [] }

export const draftOf = ({ title, languages, steps }: PresentationReply): Draft => ({
  title,
  languages,
  steps,
})

/** What of a draft is sent. */
export function bodyOf({ title, languages, steps }: Draft, version: number): SavePresentation {
  return {
    ...{ version, title, languages },
    steps: steps.map(({ id, stand, products, caption, points }) => ({
      ...{ id, caption, points },
      stand: stand && { scene: stand.scene, kind: stand.kind, id: stand.id },
      products: products.map(({ productId, variantId }) => ({ productId, variantId })),
    })),
  }
}

export const isSameDraft = (one: Draft, other: Draft) =>
  JSON.stringify(bodyOf(one, 0)) === JSON.stringify(bodyOf(other, 0))

export const newStep = (id: string): StepReply => ({
  ...{ id, stand: null, products: [], points: "" },
  caption: { it: "", en: "" },
})

/** Moves the step at `from` to `to`; a place that isn't there changes nothing. */
export function moveStep(draft: Draft, from: number, to: number): Draft {
  const step = draft.steps[from]
  if (!step || to < 0 || to >= draft.steps.length) return draft
  return { ...draft, steps: draft.steps.toSpliced(from, 1).toSpliced(to, 0, step) }
}

export function changeStep(draft: Draft, id: string, change: Partial<StepReply>): Draft {
  return { ...draft, steps: draft.steps.map((step) => (step.id === id ? { ...step, ...change } : step)) }
}

export const removeStep = (draft: Draft, id: string): Draft => ({
  ...draft,
  steps: draft.steps.filter((step) => step.id !== id),
})

/** A step again, right after itself. */
export function repeatStep(draft: Draft, id: string, newId: string): Draft {
  const index = draft.steps.findIndex((step) => step.id === id)
  const step = draft.steps[index]
  if (!step || draft.steps.length >= MAX_STEPS) return draft
  return { ...draft, steps: draft.steps.toSpliced(index + 1, 0, { ...step, id: newId }) }
}

/** What keeps guests from getting all of it; nothing of this keeps it from being saved but the first. */
export type Lack =
  | { readonly kind: "title"; readonly language: Language }
  | { readonly kind: "steps" }
  | { readonly kind: "caption"; readonly language: Language; readonly step: number }
  | { readonly kind: "gone"; readonly step: number; readonly product: StepProductReply }
  | { readonly kind: "place"; readonly step: number }

export function lacksOf({ title, languages, steps }: Draft): readonly Lack[] {
  const inLanguages = (text: Localized) => languages.filter((language) => text[language].trim() === "")
  return [
    ...inLanguages(title).map((language) => ({ kind: "title", language }) as const),
    ...(steps.length === 0 ? [{ kind: "steps" } as const] : []),
    ...steps.flatMap(({ caption, products, stand }, index): readonly Lack[] => {
      const step = index + 1
      const missing = inLanguages(caption)
      // A step without words is fine; one with words for some of its readers isn't.
      const half = missing.length > 0 && missing.length < languages.length ? missing : []
      return [
        ...half.map((language) => ({ kind: "caption", language, step }) as const),
        ...products.flatMap((product) =>
          product.product === null ? [{ kind: "gone", step, product } as const] : [],
        ),
        ...(stand && !stand.there ? [{ kind: "place", step } as const] : []),
      ]
    }),
  ]
}
