import type { I18n } from "@lingui/core"
import type { ShownPresentation, ShownStep } from "../../../client/presentations/index.ts"
import { textOf } from "../words.ts"

/** The step with this id, and the how-manyth it is; `null`: it was taken out meanwhile. */
export function stepOf(
  { steps }: Pick<ShownPresentation, "steps">,
  id: string | null,
): { readonly step: ShownStep; readonly index: number } | null {
  const index = steps.findIndex((step) => step.id === id)
  const step = steps[index]
  return step ? { step, index } : null
}

/** "3 of 8 · Lighting". */
export function placeWords(i18n: I18n, { steps }: ShownPresentation, step: ShownStep, index: number): string {
  const place = step.stand?.there ? textOf(step.stand.name) : ""
  const at = { n: index + 1, of: steps.length, place }
  return i18n._(place === "" ? "present.step" : "present.step.at", at)
}

/** Seconds that a step is shown where it goes on by itself: as long as one reads, and looks at what is shown. */
export function secondsOf({ caption, products }: ShownStep): number {
  const letters = [...textOf(caption)].length
  return Math.min(90, Math.max(8, 3 + letters / 14 + products.length * 3))
}
