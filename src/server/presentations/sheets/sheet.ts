import type { Language, Localized } from "../../../domain/language.ts"
import type { SheetLine } from "../../../domain/order-sheet.ts"
import type { SheetFacts } from "../../../protocol/presentations.ts"

/** A line with what is known of its variant, and the price that holds for it. */
export interface StoredSheetLine extends SheetLine, Omit<SheetFacts, "now"> {}

export interface StoredSheet {
  readonly id: string
  readonly title: Localized
  readonly staff: { readonly id: string; readonly name: string }
  readonly lines: readonly StoredSheetLine[]
  readonly revision: number
  readonly name: string
  readonly company: string
  readonly email: string | null
  readonly language: Language
  readonly changedAt: Date
  /** As it was when it was sent last. */
  readonly sent: {
    readonly lines: readonly StoredSheetLine[]
    readonly revision: number
    readonly at: Date
  } | null
  readonly done: { readonly by: string; readonly at: Date } | null
}
