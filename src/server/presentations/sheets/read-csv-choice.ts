import type { Context } from "hono"
import { SEPARATORS, type Separator } from "../../../domain/csv.ts"
import { isLanguage, type Language } from "../../../domain/language.ts"
import { separatorOf } from "../../../domain/order-sheet-csv.ts"
import { HttpError } from "../../http/http-error.ts"

/**
 * In which language names are, and what separates columns: a semicolon in Italian, unless it is said.
 *
 * @throws HttpError 400 that names the parameter.
 */
export function readCsvChoice(c: Context): { readonly language: Language; readonly separator: Separator } {
  const language = c.req.query("lang") ?? "it"
  if (!isLanguage(language)) throw new HttpError(400, "invalid-query", "lang: expected it or en")
  const asked = c.req.query("separator") ?? separatorOf(language)
  const separator = SEPARATORS.find((each) => each === asked)
  if (separator === undefined)
    throw new HttpError(400, "invalid-query", `separator: expected one of ${SEPARATORS.join(", ")}`)
  return { language, separator }
}
