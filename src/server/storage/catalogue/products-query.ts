export const PRODUCT_SORTS = ["title", "price", "-price"] as const
export type ProductSort = (typeof PRODUCT_SORTS)[number]

export const MAX_PRODUCTS_PER_PAGE = 200

/** Which products, in which order. */
export interface ProductsQuery {
  /** Words that must all occur in a product's texts, tags, vendor, options or SKUs. */
  readonly q?: string | undefined
  readonly category?: string | undefined
  /** The merchant's own order when there is none. */
  readonly sort?: ProductSort | undefined
  /** Only what can be bought now. */
  readonly available?: boolean | undefined
  readonly ids?: readonly string[] | undefined
  readonly handle?: string | undefined
  /** 1 to `MAX_PRODUCTS_PER_PAGE`. */
  readonly limit: number
  /** Where the page before this one ended. */
  readonly after?: PageEnd | undefined
}

/** The last product of a page, by what it is ordered by. */
export interface PageEnd {
  readonly sort: ProductSort | null
  readonly key: string
  readonly id: string
}
