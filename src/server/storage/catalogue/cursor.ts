import * as v from "valibot"
import { type PageEnd, PRODUCT_SORTS } from "./products-query.ts"

const PageEndSchema = v.tuple([
  v.nullable(v.picklist(PRODUCT_SORTS)),
  v.pipe(v.string(), v.maxLength(2000)),
  v.pipe(v.string(), v.uuid()),
])

/** A page's end as text for an address; only `parseCursor` reads it. */
export function formatCursor({ sort, key, id }: PageEnd): string {
  return Buffer.from(JSON.stringify([sort, key, id])).toString("base64url")
}

/** `null` for a text that `formatCursor` didn't write. */
export function parseCursor(text: string): PageEnd | null {
  let json: unknown
  try {
    json = JSON.parse(Buffer.from(text, "base64url").toString())
  } catch {
    return null
  }
  const parsed = v.safeParse(PageEndSchema, json)
  if (!parsed.success) return null
  const [sort, key, id] = parsed.output
  const isNumber = /^\d{1,18}(\.\d{1,2})?$/.test(key)
  return sort === "title" || isNumber ? { sort, key, id } : null
}
