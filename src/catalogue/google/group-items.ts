import type { FeedContext, Finding, ReadProduct } from "../feed-reading.ts"
import { tidyLine } from "../plain-text.ts"
import { buildGroup } from "./build-product.ts"
import type { GoogleItem } from "./item.ts"

const LONGEST = 255

export interface GroupedItems {
  readonly products: readonly ReadProduct[]
  readonly findings: readonly Finding[]
  readonly notes: readonly string[]
}

/** Products of a feed's items: those with the same `item_group_id` are variants of one. */
export function groupItems(items: readonly GoogleItem[], context: FeedContext): GroupedItems {
  const findings: Finding[] = []
  const groups = new Map<string, GoogleItem[]>()
  const ids = new Map<string, number>()
  for (const item of items) {
    const id = tidyLine(item.get("id"))
    const handle = tidyLine(item.get("item_group_id")) || id
    const twin = ids.get(id)
    if (id === "") findings.push(item.finding("refused", "id", "an id is expected"))
    else if (twin !== undefined) findings.push(item.finding("refused", "id", `${twin} has the same id`))
    else if (id.length > LONGEST)
      findings.push(item.finding("refused", "id", `it is longer than ${LONGEST} characters`))
    else if (handle.length > LONGEST) {
      findings.push(item.finding("refused", "item_group_id", `it is longer than ${LONGEST} characters`))
    } else {
      ids.set(id, item.row)
      groups.set(handle, [...(groups.get(handle) ?? []), item])
    }
  }
  const products: ReadProduct[] = []
  for (const [handle, group] of groups) {
    const built = buildGroup(handle, group, context)
    findings.push(...built.findings)
    if (built.read) products.push(built.read)
  }
  return { products, findings, notes: currencyNotes(products, context.currency) }
}

function currencyNotes(products: readonly ReadProduct[], currency: string): string[] {
  const used = new Set(products.flatMap(({ product }) => product.variants.map((variant) => variant.currency)))
  used.delete(currency)
  return [...used].map((other) => `some prices are in ${other}; the showroom's currency is ${currency}`)
}
