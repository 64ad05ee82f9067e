import type { ProductTexts } from "../domain/product.ts"
import { tidyBlock } from "./plain-text.ts"

const MOST = 8
const LONGEST_TITLE = 60
const LONGEST_TEXT = 240
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/

export interface ReadHotspots {
  readonly hotspots: NonNullable<ProductTexts["hotspots"]>
  /** Lines that are not `id | Title | Text`, too long, told twice, or one too many. */
  readonly dropped: readonly string[]
}

/** `id | Title | Text` lines; the id names a point of the product's model. */
export function parseHotspots(text: string): ReadHotspots {
  const hotspots: { id: string; title: string; text: string }[] = []
  const dropped: string[] = []
  for (const line of tidyBlock(text).split("\n")) {
    if (line === "") continue
    const [id = "", title = "", words = "", ...more] = line.split("|").map((part) => part.trim())
    const fits =
      ID.test(id) &&
      title !== "" &&
      title.length <= LONGEST_TITLE &&
      words !== "" &&
      words.length <= LONGEST_TEXT &&
      more.length === 0 &&
      hotspots.length < MOST &&
      !hotspots.some((known) => known.id === id)
    if (fits) hotspots.push({ id, title, text: words })
    else dropped.push(line)
  }
  return { hotspots, dropped }
}
