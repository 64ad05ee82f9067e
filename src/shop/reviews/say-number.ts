import { currentLanguage } from "../../client/language.ts"
import { localeOf } from "../../domain/language.ts"

/** A mean, with one decimal. */
export function sayMean(mean: number): string {
  return new Intl.NumberFormat(localeOf(currentLanguage()), {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  }).format(mean)
}
