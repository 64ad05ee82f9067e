import type { DeskPerson } from "../../client/help/index.ts"

interface Named {
  readonly id: string
  readonly title: string
}

/** The products that a request is known to be about, each once. */
export function productsOf({ product, passed }: Pick<DeskPerson, "product" | "passed">): readonly Named[] {
  const all = [...(product ? [product] : []), ...passed.flatMap(({ products }) => products)]
  return [...new Map(all.map((each) => [each.id, each])).values()]
}
