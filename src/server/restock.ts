import * as v from "valibot"
import type { FeedReading } from "../catalogue/feed-reading.ts"
import type { KeptProduct } from "./storage/catalogue-store.ts"

/** The demo's products by handle, each with the digest of how it was last stocked. */
export type DemoDigests = ReadonlyMap<string, string>

/** What an installation notes of its demo. */
export interface Stocked {
  /** Hash of the catalogue that it was stocked from. */
  readonly content: string
  readonly digests: DemoDigests
}

const Note = v.object({ content: v.string(), digests: v.record(v.string(), v.string()) })

/** `null` when nothing was noted, or by a version that noted no more than that it had stocked. */
export function parseStocked(value: unknown): Stocked | null {
  const parsed = v.safeParse(Note, value)
  return parsed.success
    ? { content: parsed.output.content, digests: new Map(Object.entries(parsed.output.digests)) }
    : null
}

/**
 * The demo's products in a shop that doesn't note them. They came first, all in one moment; a merchant who came before the
 * demo has other handles.
 */
export function demoOf(
  kept: readonly KeptProduct[],
  { products }: Pick<FeedReading, "products">,
): DemoDigests {
  const first = Math.min(...kept.map(({ changedAt }) => changedAt))
  const shipped = new Set(products.map(({ product }) => product.handle))
  const came = kept.filter(({ changedAt }) => changedAt === first)
  const known = came.filter(({ handle }) => shipped.has(handle))
  return new Map(known.length * 2 < came.length ? [] : came.map(({ handle, digest }) => [handle, digest]))
}

export interface RestockOptions {
  /** The catalogue that ships now. */
  readonly reading: FeedReading
  readonly kept: readonly KeptProduct[]
  readonly demo: DemoDigests
}

export interface RestockOrder {
  /** Of the catalogue, what is to be taken in. */
  readonly reading: FeedReading
  /** Handles of the products that are the demo's afterwards, as it ships them. */
  readonly written: ReadonlySet<string>
  readonly figures: {
    readonly added: number
    readonly refreshed: number
    readonly withdrawn: number
    readonly left: number
  }
}

/**
 * Decides what of a changed catalogue goes onto the shelves: what still stands there as the demo put it is refreshed, or goes
 * when it ships no more; new products are added as long as nobody sells anything else here.
 */
export function restock({ reading, kept, demo }: RestockOptions): RestockOrder {
  const known = new Map(kept.map((each) => [each.handle, each]))
  const isUntouched = ({ handle, digest, withdrawn }: KeptProduct) =>
    !withdrawn && demo.get(handle) === digest
  const untouched = new Set(kept.filter(isUntouched).map(({ handle }) => handle))
  const shipped = new Set(reading.products.map(({ product }) => product.handle))
  const onSale = kept.filter(({ withdrawn }) => !withdrawn).map(({ handle }) => handle)
  const isDemoAlone =
    kept.length === 0 ||
    (onSale.some((handle) => demo.has(handle)) &&
      onSale.every((handle) => demo.has(handle) || shipped.has(handle)))

  const products = reading.products.filter(({ product: { handle } }) =>
    known.has(handle) ? untouched.has(handle) : isDemoAlone,
  )
  const unpublished = reading.withdrawals.filter(({ handle }) => untouched.has(handle))
  const gone = [...untouched]
    .filter((handle) => !shipped.has(handle) && !unpublished.some((each) => each.handle === handle))
    .map((handle) => ({ handle, rows: [], reason: "no longer in the demo" }))
  const withdrawals = [...unpublished, ...gone]
  const written = new Set(products.map(({ product }) => product.handle))
  const added = [...written].filter((handle) => !known.has(handle)).length
  return {
    reading: { ...reading, products, withdrawals },
    written,
    figures: {
      added,
      refreshed: written.size - added,
      withdrawn: withdrawals.length,
      left: shipped.size - written.size,
    },
  }
}
