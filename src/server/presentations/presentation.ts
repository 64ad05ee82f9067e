import type { Language, Localized } from "../../domain/language.ts"
import type { Stand, StepProduct } from "../../protocol/presentations.ts"

/** A product of a step, with what is shown of it once it has left the catalogue. */
export interface StoredStepProduct extends StepProduct {
  readonly title: Localized
  readonly values: readonly string[]
}

export interface StoredStep {
  readonly id: string
  /** With the name that it had. */
  readonly stand: (Stand & { readonly name: Localized }) | null
  readonly products: readonly StoredStepProduct[]
  readonly caption: Localized
  readonly points: string
}

/** What a version of a presentation says. */
export interface StoredBody {
  readonly title: Localized
  readonly languages: readonly Language[]
  readonly steps: readonly StoredStep[]
}

export interface StoredPresentation {
  readonly id: string
  readonly version: number
  readonly body: StoredBody
  readonly archivedAt: Date | null
  readonly changedBy: string
  readonly changedAt: Date
}
