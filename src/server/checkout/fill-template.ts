import type { Placeholder } from "../../domain/checkout.ts"
import type { SoldLine } from "./read-lines.ts"

/** A SKU may hold what divides items: percent-encoded, it can be told from the dividers. */
const escapeSku = (sku: string) => sku.replace(/[%,:]/g, (character) => encodeURIComponent(character))

/** `SKU:QUANTITY,SKU:QUANTITY`, in which `%`, `,` and `:` of a SKU are percent-encoded. */
export function itemsText(lines: readonly SoldLine[]): string {
  return lines.map(({ variant, quantity }) => `${escapeSku(variant.sku)}:${quantity}`).join(",")
}

/** Puts each value where its name stands in braces, encoded as a part of an address. */
export function fillTemplate(template: string, values: Readonly<Record<Placeholder, string>>): string {
  return Object.entries(values).reduce(
    (address, [name, value]) => address.replaceAll(`{${name}}`, encodeURIComponent(value)),
    template,
  )
}
