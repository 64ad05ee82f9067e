import { parse } from "csv-parse/sync"
import { decodeFeed } from "./decode-feed.ts"
import { FeedError } from "./feed-error.ts"
import type { FeedContext, FeedReading } from "./feed-reading.ts"
import { looksLikeGoogle } from "./google/item.ts"
import { readGoogleTsv } from "./google/read-google-tsv.ts"
import { readGoogleXml } from "./google/read-google-xml.ts"
import { looksLikeShopify } from "./shopify/columns.ts"
import { readShopifyCsv } from "./shopify/read-shopify-csv.ts"

/**
 * Products of a feed, whatever its format: a Shopify product CSV, or a Google Merchant feed as text or XML. The
 * content tells which; names of files lie.
 *
 * @throws FeedError when the file as a whole can't be read.
 */
export function readFeed(bytes: Uint8Array, context: FeedContext): FeedReading {
  const { text, notes } = decodeFeed(bytes)
  const reading = readText(text.replace(/^\ufeff/, ""), context)
  return { ...reading, notes: [...notes, ...reading.notes] }
}

function readText(text: string, context: FeedContext): FeedReading {
  if (text.trim() === "") throw new FeedError("the file is empty")
  if (text.trimStart().startsWith("<")) return readGoogleXml(text.trimStart(), context)
  for (const delimiter of [",", "\t", ";", "|"] as const) {
    const header = headerOf(text, delimiter)
    if (looksLikeGoogle(header)) {
      if (delimiter === "," || delimiter === "\t") return readGoogleTsv(text, context, delimiter)
      throw new FeedError("this Google Merchant feed is separated by neither tabs nor commas")
    }
    if (looksLikeShopify(header)) {
      if (delimiter === ",") return readShopifyCsv(text, context)
      const name = { "\t": "tabs", ";": "semicolons", "|": "bars" }[delimiter]
      throw new FeedError(`this Shopify CSV is separated by ${name}: save it with commas and import it again`)
    }
  }
  throw new FeedError(
    "this is neither a Shopify product CSV (its header has Handle, Title, Variant Price) nor a Google Merchant feed (id, title, price, availability)",
  )
}

/** The first line's cells; empty when it can't be cut by this delimiter. */
function headerOf(text: string, delimiter: string): readonly string[] {
  const line = text.slice(0, 100_000)
  try {
    const [header = []] = parse(line, { delimiter, to: 1, relax_quotes: true, relax_column_count: true })
    return header.length > 1 ? header.map((name) => name.trim()) : []
  } catch {
    return []
  }
}
