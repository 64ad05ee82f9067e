import { takeChanges, type WishesTaken } from "../../protocol/wish-list/take-changes.ts"
import type { WishChange, WishFacts } from "../../protocol/wish-list/wish-list.ts"
import { findProducts } from "../recap/make-recap.ts"
import type { CatalogueStore } from "../storage/catalogue-store.ts"
import type { StoredWishList, WishListStore } from "../storage/wish-list-store.ts"

export interface ChangeListOptions {
  readonly lists: WishListStore
  readonly catalogue: Pick<CatalogueStore, "list">
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

/** What the products that the changes speak of are called, for those that would put one on the list. */
async function findFacts(
  catalogue: Pick<CatalogueStore, "list">,
  changes: readonly WishChange[],
): Promise<ReadonlyMap<string, WishFacts>> {
  const ids = changes.flatMap((change) => ("product" in change ? [change.product] : []))
  const products = ids.length === 0 ? new Map() : await findProducts(ids, catalogue)
  return new Map(
    [...products].map(([id, { handle, texts, image, variants }]) => [
      id,
      {
        handle,
        title: { it: texts.it.title, en: texts.en.title },
        image: image ?? variants[0]?.image ?? null,
      },
    ]),
  )
}

/** Does to a list what one member asks; `null` when there is no such list. */
export async function changeList(
  { lists, catalogue, now }: ChangeListOptions,
  code: string,
  key: string,
  changes: readonly WishChange[],
): Promise<(WishesTaken & StoredWishList) | null> {
  const facts = await findFacts(catalogue, changes)
  const author = { key, at: new Date(now()).toISOString(), factsOf: (id: string) => facts.get(id) }
  return lists.change(code, (list) => takeChanges(list, changes, author))
}
