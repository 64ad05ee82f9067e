import { type Language, localeOf } from "../domain/language.ts"

/** Metres under which half a centimetre is worth saying. */
const SMALL = 0.1

/** A length as one says it of furniture: whole centimetres, a decimal for small things. `metres` is 0 or more. */
export function formatLength(metres: number, language: Language): string {
  const centimetres = metres * 100
  const digits = new Intl.NumberFormat(localeOf(language), {
    maximumFractionDigits: metres < SMALL ? 1 : 0,
    useGrouping: false,
  }).format(centimetres)
  return `${digits}\u00a0cm`
}
