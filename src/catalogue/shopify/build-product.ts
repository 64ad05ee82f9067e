import { parseModelAddress } from "../address.ts"
import type { FeedContext, Finding, ReadProduct, Withdrawal } from "../feed-reading.ts"
import { tidyLine } from "../plain-text.ts"
import { productId } from "../stable-id.ts"
import { firstPicture } from "./pictures.ts"
import { publicationOf } from "./publication.ts"
import type { AnyColumn, ShopifyRow } from "./row.ts"
import { categoryOf, LONGEST_TITLE, readTexts } from "./texts.ts"
import { isVariantRow, readVariants } from "./variants.ts"

const MOST_TAGS = 250

export interface BuildContext extends FeedContext {
  readonly countsUntrackedStock: boolean
}

export type Built =
  | { readonly kind: "product"; readonly read: ReadProduct; readonly findings: readonly Finding[] }
  | { readonly kind: "withdrawal"; readonly withdrawal: Withdrawal; readonly findings: readonly Finding[] }
  | { readonly kind: "refused"; readonly findings: readonly Finding[] }

/** Makes one product of the rows that carry its handle. */
export function buildProduct(handle: string, group: readonly ShopifyRow[], context: BuildContext): Built {
  const head = group.find((row) => row.get("title").trim() !== "")
  if (head === undefined) {
    return refuseAll(group, "title", `no row of "${handle}" has a title`)
  }
  const foreign = group.filter(
    (row) => !["", tidyLine(head.get("title"))].includes(tidyLine(row.get("title"))),
  )
  const rows = group.filter((row) => !foreign.includes(row))
  const findings = foreign.map((row) =>
    row.finding("refused", "title", `the handle "${handle}" belongs to the product of row ${head.row}`),
  )
  const wrong = wrongColumn(head)
  if (wrong) return refuseAll(rows, wrong, `it is longer than ${LONGEST_TITLE} characters`, findings, head)
  const publication = publicationOf(head)
  if (publication.kind === "unclear")
    return refuseAll(rows, publication.column, publication.reason, findings, head)
  if (publication.kind === "withdrawn") {
    const withdrawal = { handle, rows: rows.map((row) => row.row), reason: publication.reason }
    return { kind: "withdrawal", withdrawal, findings }
  }
  const id = productId(context.showroomId, handle)
  const {
    options,
    variants,
    findings: ofVariants,
    rows: variantRows,
  } = readVariants(rows, { ...context, product: id })
  findings.push(...ofVariants)
  const refused = new Set(findings.filter((each) => each.fate === "refused").map((each) => each.row))
  if (variants.length === 0) {
    const others = rows.filter((row) => !refused.has(row.row))
    return refuseAll(others, "price", `no row of "${handle}" gives a variant that can be taken`, findings)
  }
  const { texts, findings: ofTexts } = readTexts(head, context.language)
  const picture = firstPicture(rows)
  const model = modelOf(head)
  findings.push(...ofTexts, ...picture.findings, ...model.findings)
  const pictureRows = rows.filter((row) => !isVariantRow(row)).map((row) => row.row)
  return {
    kind: "product",
    findings,
    read: {
      rows: [...new Set([...variantRows, ...pictureRows])].sort((a, b) => a - b),
      product: {
        id,
        handle,
        title: texts[context.language].title,
        texts,
        vendor: tidyLine(head.get("vendor")),
        category: categoryOf(head),
        tags: tagsOf(head),
        options,
        variants,
        model: model.address,
        image: picture.address,
      },
    },
  }
}

function wrongColumn(head: ShopifyRow): AnyColumn | undefined {
  return (["title", "vendor", "type"] as const).find(
    (column) => tidyLine(head.get(column)).length > LONGEST_TITLE,
  )
}

/** Refuses every row of a product; the reason stands at `at`, or at each when none is to blame. */
function refuseAll(
  rows: readonly ShopifyRow[],
  column: AnyColumn,
  reason: string,
  findings: readonly Finding[] = [],
  at?: ShopifyRow,
): Built {
  const each = rows.map((row) =>
    at === undefined || row === at
      ? row.finding("refused", column, reason)
      : { ...row.finding("refused", column, `its product is refused in row ${at.row}`), value: null },
  )
  return { kind: "refused", findings: [...findings, ...each] }
}

function modelOf(head: ShopifyRow): {
  readonly address: string | null
  readonly findings: readonly Finding[]
} {
  const text = head.get("model").trim()
  if (text === "") return { address: null, findings: [] }
  const parsed = parseModelAddress(text)
  if (parsed.ok) return { address: parsed.value, findings: [] }
  return { address: null, findings: [head.finding("dropped", "model", parsed.reason)] }
}

function tagsOf(head: ShopifyRow): string[] {
  const tags = head.get("tags").split(",").map(tidyLine)
  return [...new Set(tags.filter((tag) => tag !== "" && tag.length <= LONGEST_TITLE))].slice(0, MOST_TAGS)
}
