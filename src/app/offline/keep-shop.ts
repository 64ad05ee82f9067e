import { currentLanguage } from "../../client/language.ts"
import type { ProductsReply } from "../../client/replies.ts"
import type { Shop } from "../../client/shop-context.ts"
import { LIST_PAGE } from "../../protocol/showroom.ts"
import { productsPath, readListingQuery } from "../../shop/list/listing-query.ts"
import { type Keeper, keepVisit } from "./keep-visit.ts"

type Kept = Pick<Shop, "showroom" | "api">

/** Pages of the list that are kept; a larger shop is kept as far as this. */
const PAGES = 5

/** The addresses of the list's pages, as it opens and is paged through. */
async function listPages({ api }: Kept): Promise<readonly string[]> {
  const query = readListingQuery(new URLSearchParams())
  const paths: string[] = []
  for (let cursor: string | null = null; paths.length < PAGES; ) {
    const path = productsPath(query, LIST_PAGE, cursor)
    paths.push(path)
    const reply: ProductsReply = await api.get<ProductsReply>(path)
    if (reply.next === null) break
    cursor = reply.next
  }
  return paths
}

/** The answers that the entrance, the first scene and the list as it opens are made of. */
export async function answersToKeep(shop: Kept): Promise<readonly string[]> {
  const [scene] = shop.showroom.scenes
  return [
    "/api/showroom",
    ...(scene ? [`/api/scenes/${encodeURIComponent(scene.id)}`] : []),
    ...(await listPages(shop)),
    `/api/app.webmanifest?lang=${currentLanguage()}`,
  ]
}

/** Keeps the shop of a page for a visit without a connection. */
export function keepShop(shop: Kept, keeper: Keeper): Promise<void> {
  return keepVisit(keeper, () => answersToKeep(shop))
}
