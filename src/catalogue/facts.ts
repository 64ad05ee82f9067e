import type { ProductTexts } from "../domain/product.ts"
import { tidyBlock } from "./plain-text.ts"

const MOST = 40
const LONGEST_LABEL = 80
const LONGEST_VALUE = 500

export interface ReadFacts {
  readonly facts: ProductTexts["facts"]
  /** Lines that are not `Label: value`, or too long, or one too many. */
  readonly dropped: readonly string[]
}

/** `Label: value` lines. */
export function parseFacts(text: string): ReadFacts {
  const facts: { label: string; value: string }[] = []
  const dropped: string[] = []
  for (const line of tidyBlock(text).split("\n")) {
    if (line === "") continue
    const colon = line.indexOf(":")
    const label = line.slice(0, colon).trim()
    const value = line.slice(colon + 1).trim()
    const fits = colon > 0 && label.length <= LONGEST_LABEL && value !== "" && value.length <= LONGEST_VALUE
    if (fits && facts.length < MOST) facts.push({ label, value })
    else dropped.push(line)
  }
  return { facts, dropped }
}
