export const SORTS = ["featured", "title", "price", "-price"] as const
/** `featured`: the order of the merchant's catalogue. */
export type Sort = (typeof SORTS)[number]

/** What the list is asked for; lives in the page's address. */
export interface ListingQuery {
  /** At most 100 characters, without spaces at its ends. */
  readonly q: string
  /** The merchant's key; empty: all. */
  readonly category: string
  readonly sort: Sort
  readonly available: boolean
}

const MAX_Q = 100

export function readListingQuery(params: URLSearchParams): ListingQuery {
  const sort = params.get("sort")
  return {
    q: (params.get("q") ?? "").slice(0, MAX_Q).trim(),
    category: params.get("category") ?? "",
    sort: SORTS.find((each) => each === sort) ?? "featured",
    available: params.get("available") === "true",
  }
}

function queryParams({ q, category, sort, available }: ListingQuery): URLSearchParams {
  const params = new URLSearchParams()
  if (q) params.set("q", q)
  if (category) params.set("category", category)
  if (sort !== "featured") params.set("sort", sort)
  if (available) params.set("available", "true")
  return params
}

/** The address of the list with this query, and with a product open over it when its handle is given. */
export function listingHref(query: ListingQuery, product?: string): string {
  const params = queryParams(query)
  if (product) params.set("product", product)
  const text = params.toString()
  return text ? `/list?${text}` : "/list"
}

/** The address of one page of the answer. */
export function productsPath(query: ListingQuery, limit: number, cursor: string | null): string {
  const params = queryParams(query)
  params.set("limit", String(limit))
  if (cursor !== null) params.set("cursor", cursor)
  return `/api/products?${params}`
}
