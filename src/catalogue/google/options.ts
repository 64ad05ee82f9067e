import type { Language } from "../../domain/language.ts"
import type { ProductTexts } from "../../domain/product.ts"
import { tidyLine } from "../plain-text.ts"
import type { GoogleItem } from "./item.ts"

/** Attributes by which variants of a group may differ, in the order in which they are chosen. */
const ATTRIBUTES = ["color", "size", "material", "pattern"] as const
type Attribute = (typeof ATTRIBUTES)[number]

const LABELS: Readonly<Record<Attribute, Readonly<Record<Language, string>>>> = {
  color: { it: "Colore", en: "Colour" },
  size: { it: "Misura", en: "Size" },
  material: { it: "Materiale", en: "Material" },
  pattern: { it: "Motivo", en: "Pattern" },
}

function distinct(items: readonly GoogleItem[], attribute: Attribute): string[] {
  return [...new Set(items.map((item) => tidyLine(item.get(attribute))))]
}

/** The attributes that tell the items of a group apart. */
export function varyingAttributes(items: readonly GoogleItem[]): readonly Attribute[] {
  return ATTRIBUTES.filter((attribute) => distinct(items, attribute).length > 1)
}

export function optionName(attribute: Attribute, language: Language): string {
  return LABELS[attribute][language]
}

/** What is the same for all items of a group is a fact of the product. */
export function sharedFacts(items: readonly GoogleItem[], language: Language): ProductTexts["facts"] {
  return ATTRIBUTES.flatMap((attribute) => {
    const [value, ...others] = distinct(items, attribute)
    if (value === undefined || value === "" || others.length > 0 || value.length > 500) return []
    return [{ label: LABELS[attribute][language], value }]
  })
}
