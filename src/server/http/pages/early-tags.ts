import type { Context } from "hono"
import { FIRST_PRODUCTS } from "../../../protocol/showroom.ts"
import { type Html, html } from "../html.ts"

/** Parameters of the list's address by which it asks for other products than its first. */
const ASKS = ["q", "category", "sort", "available"]

/** The answers that a page asks for as soon as its scripts run. */
function answersOf(c: Context): readonly string[] {
  switch (c.req.path) {
    case "/":
      return ["/api/showroom"]
    case "/list":
      return ["/api/showroom", ...(ASKS.some((name) => c.req.query(name)) ? [] : [FIRST_PRODUCTS])]
    default:
      return []
  }
}

/** Has a browser fetch at once what it would otherwise find out about one after the other. `files`: scripts and styles. */
export function earlyTags(c: Context, files: readonly string[]): Html {
  const tags = files.map((file) =>
    file.endsWith(".css")
      ? html`<link rel="preload" as="style" crossorigin href="${file}">`
      : html`<link rel="modulepreload" crossorigin href="${file}">`,
  )
  const answers = answersOf(c).map(
    (address) => html`<link rel="preload" as="fetch" crossorigin href="${address}">`,
  )
  return html`${[...answers, ...tags]}`
}
