import type pg from "pg"
import type { Event } from "../../domain/event.ts"
import { MAX_RECAP_ITEMS, type RecapWish } from "../../protocol/recap.ts"

/** What was looked at: in one visit, or with a guide in a guided visit, by its name in events. */
export type Looked =
  | { readonly visitId: string }
  | { readonly guidedVisitId: string; readonly from: number; readonly until: number }

/** What of it events tell, the latest last: of visitors who agreed to be remembered alone. */
export type ReadLooked = (looked: Looked) => Promise<readonly RecapWish[]>

const TYPES = [
  "product.viewed",
  "product.inspected",
  "product.tried",
  "product.compared",
  "cart.added",
  "cart.removed",
] as const satisfies readonly Event["type"][]
const MOST_EVENTS = 2000
const SELECT = "select body from events where showroom_id = $1 and visitor is not null and type = any($2)"
const ORDER = `order by occurred_at desc, id desc limit ${MOST_EVENTS}`

interface Wish {
  productId: string
  variantId?: string
  seen: boolean
  compared: boolean
  quantity: number
}

/** Each thing once: what was put into the cart and taken out again isn't in it any more. */
export function wishesOf(events: readonly Event[]): readonly RecapWish[] {
  const wishes = new Map<string, Wish>()
  const wish = (productId: string, variantId?: string): Wish => {
    const key = `${productId} ${variantId ?? ""}`
    const known = wishes.get(key)
    if (known) return known
    const made: Wish = {
      ...{ productId, seen: false, compared: false, quantity: 0 },
      ...(variantId === undefined ? {} : { variantId }),
    }
    wishes.set(key, made)
    return made
  }
  for (const event of events) {
    if (event.type === "product.compared") for (const id of event.productIds) wish(id).compared = true
    else if (event.type === "cart.added" || event.type === "cart.removed") {
      const thing = wish(event.productId, event.variantId)
      const change = (event.quantity ?? 1) * (event.type === "cart.added" ? 1 : -1)
      thing.quantity = Math.max(0, thing.quantity + change)
      thing.seen = true
    } else if ("productId" in event && event.productId !== undefined) wish(event.productId).seen = true
  }
  const inCart = new Set(
    [...wishes.values()].filter(({ quantity }) => quantity > 0).map((each) => each.productId),
  )
  return [...wishes.values()]
    .filter(({ productId, quantity }) => quantity > 0 || !inCart.has(productId))
    .slice(-MAX_RECAP_ITEMS)
}

export function createReadLooked(pool: pg.Pool, showroomId: string): ReadLooked {
  return async (looked) => {
    const { rows } =
      "visitId" in looked
        ? await pool.query<{ body: Event }>(`${SELECT} and visit_id = $3 ${ORDER}`, [
            ...[showroomId, TYPES, looked.visitId],
          ])
        : await pool.query<{ body: Event }>(
            `${SELECT} and occurred_at >= $4 and occurred_at < $5
               and body #>> '{context,guidedVisitId}' = $3 ${ORDER}`,
            [showroomId, TYPES, looked.guidedVisitId, new Date(looked.from), new Date(looked.until)],
          )
    return wishesOf(rows.toReversed().map(({ body }) => body))
  }
}
