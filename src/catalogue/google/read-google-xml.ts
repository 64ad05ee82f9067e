import { XMLParser, XMLValidator } from "fast-xml-parser"
import { FeedError } from "../feed-error.ts"
import type { FeedContext, FeedReading } from "../feed-reading.ts"
import { groupItems } from "./group-items.ts"
import { attributeName, type GoogleItem, googleItem } from "./item.ts"

const PARSER = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "@",
  textNodeName: "#text",
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: true,
  maxNestedTags: 40,
  // Entities of one's own have no place in a feed: they are refused before it is parsed.
  processEntities: { enabled: true, maxEntityCount: 0, maxTotalExpansions: 10_000_000, maxExpansionDepth: 1 },
  htmlEntities: true,
})

/**
 * Products of a Google Merchant feed as XML: RSS 2.0 or Atom, attributes in the `g:` namespace.
 *
 * @throws FeedError when it isn't well-formed, declares entities, or has no items.
 */
export function readGoogleXml(text: string, context: FeedContext): FeedReading {
  if (/<!ENTITY/i.test(text))
    throw new FeedError("this XML declares entities of its own, which a feed may not")
  const valid = XMLValidator.validate(text)
  if (valid !== true) {
    throw new FeedError(`this XML isn't well-formed: line ${valid.err.line}: ${valid.err.msg}`)
  }
  const items = itemsOf(parse(text)).map((item, index) => googleItem(index + 1, valuesOf(item)))
  const { products, findings, notes } = groupItems(items satisfies GoogleItem[], context)
  return { format: "google-xml", unit: "item", products, withdrawals: [], findings, notes }
}

function parse(text: string): unknown {
  try {
    return PARSER.parse(text)
  } catch (error) {
    throw new FeedError(`this XML can't be read: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}

function child(value: unknown, name: string): unknown {
  return isRecord(value) && Object.hasOwn(value, name) ? value[name] : undefined
}

function listOf(value: unknown): unknown[] {
  if (value === undefined) return []
  return Array.isArray(value) ? value : [value]
}

function itemsOf(root: unknown): unknown[] {
  const rss = child(root, "rss")
  const feed = child(root, "feed")
  if (rss !== undefined)
    return listOf(child(rss, "channel")).flatMap((channel) => listOf(child(channel, "item")))
  if (feed !== undefined) return listOf(child(feed, "entry"))
  throw new FeedError("this XML is neither RSS 2.0 (rss, channel, item) nor Atom (feed, entry)")
}

/** Text of an element; Atom writes addresses into an attribute. */
function textOf(value: unknown): string {
  if (typeof value === "string") return value
  const text = child(value, "#text") ?? child(value, "@href")
  return typeof text === "string" ? text : ""
}

/** Names that Atom has for what Google calls otherwise. */
const ATOM: Readonly<Record<string, string>> = { summary: "description", content: "description" }

/** An attribute in the `g:` namespace goes before a plain one of the same name. */
function valuesOf(item: unknown): Map<string, string> {
  const values = new Map<string, string>()
  if (!isRecord(item)) return values
  const entries = Object.entries(item).sort(([a], [b]) => Number(b.includes(":")) - Number(a.includes(":")))
  for (const [tag, value] of entries) {
    const name = attributeName(tag)
    const text = listOf(value)
      .map(textOf)
      .find((each) => each.trim() !== "")
    const attribute = ATOM[name] ?? name
    if (text !== undefined && !values.has(attribute)) values.set(attribute, text)
  }
  return values
}
