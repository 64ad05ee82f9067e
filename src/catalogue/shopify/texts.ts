import type { Language } from "../../domain/language.ts"
import type { ProductTexts } from "../../domain/product.ts"
import { parseFacts } from "../facts.ts"
import type { Finding } from "../feed-reading.ts"
import { parseHotspots } from "../hotspots.ts"
import { htmlToText } from "../html-text.ts"
import { inEveryLanguage } from "../in-every-language.ts"
import { cut, shorten, tidyLine } from "../plain-text.ts"
import type { AnyColumn, ShopifyRow } from "./row.ts"

export const LONGEST_TITLE = 255
const LONGEST_DESCRIPTION = 20_000

export interface ReadTexts {
  readonly texts: Readonly<Record<Language, ProductTexts>>
  readonly findings: readonly Finding[]
}

/** The merchant's key of what the product is: its type, else the last step of its place in Shopify's taxonomy. */
export function categoryOf(row: ShopifyRow): string {
  const type = tidyLine(row.get("type"))
  return type !== "" ? type : tidyLine(row.get("category").split(">").at(-1) ?? "")
}

function ifAny(hotspots: NonNullable<ProductTexts["hotspots"]>): Pick<ProductTexts, "hotspots"> {
  return hotspots.length > 0 ? { hotspots } : {}
}

/** A product's words per language: the export's own columns are in `own`, the others come from metafields. */
export function readTexts(row: ShopifyRow, own: Language): ReadTexts {
  const findings: Finding[] = []
  const line = (column: AnyColumn) => {
    const text = tidyLine(row.get(column))
    if (text.length <= LONGEST_TITLE) return text
    findings.push(row.finding("dropped", column, `it is longer than ${LONGEST_TITLE} characters`))
    return ""
  }
  const block = (column: AnyColumn) => {
    const text = htmlToText(row.get(column))
    if (text.length <= LONGEST_DESCRIPTION) return text
    findings.push(row.finding("dropped", column, `only its first ${LONGEST_DESCRIPTION} characters are kept`))
    return cut(text, LONGEST_DESCRIPTION)
  }
  const facts = (column: AnyColumn) => {
    const read = parseFacts(row.get(column))
    for (const dropped of read.dropped) {
      const reason = `"Label: value" is expected in each line`
      findings.push({ ...row.finding("dropped", column, reason), value: shorten(dropped) })
    }
    return read.facts
  }
  const words = (language: Language) => {
    const read = facts(`words_${language}`).map(({ label, value }) => [label, value] as const)
    return read.length > 0 ? { words: Object.fromEntries(read) } : {}
  }
  const hotspots = (language: Language) => {
    const column: AnyColumn = `hotspots_${language}`
    const read = parseHotspots(row.get(column))
    for (const dropped of read.dropped) {
      const reason = `"id | Title | Text" is expected in each line, each id once`
      findings.push({ ...row.finding("dropped", column, reason), value: shorten(dropped) })
    }
    return read.hotspots
  }
  const ownFacts = facts(`facts_${own}`)
  const mine: ProductTexts = {
    title: line(`title_${own}`) || line("title"),
    description: block(`description_${own}`) || block("body"),
    category: line(`category_${own}`) || categoryOf(row),
    facts: ownFacts.length > 0 ? ownFacts : facts("facts"),
    ...ifAny(hotspots(own)),
  }
  const translated = (language: Language): ProductTexts => {
    const read = facts(`facts_${language}`)
    const points = hotspots(language)
    return {
      title: line(`title_${language}`) || mine.title,
      description: block(`description_${language}`) || mine.description,
      category: line(`category_${language}`) || mine.category,
      facts: read.length > 0 ? read : mine.facts,
      ...ifAny(points.length > 0 ? points : (mine.hotspots ?? [])),
      ...words(language),
    }
  }
  return { texts: inEveryLanguage((language) => (language === own ? mine : translated(language))), findings }
}
