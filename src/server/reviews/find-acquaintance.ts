import type pg from "pg"
import { ACQUAINTANCES, type Acquaintance } from "../../domain/review.ts"

/** Of a product: `checkout` when it was in the cart, more often put in than taken out, as the cart was handed over. */
const FIND = `
with mine as (
  select type, occurred_at, coalesce((body->>'quantity')::int, 1) as quantity, body->>'productId' as product
  from events where visitor = $1 and showroom_id = $2
    and type in ('cart.added', 'cart.removed', 'checkout.started', 'product.tried', 'product.inspected'))
select
  exists (select 1 from mine where type = 'product.inspected' and product = $3) as inspected,
  exists (select 1 from mine where type = 'product.tried' and product = $3) as tried,
  exists (
    select 1 from mine as till where till.type = 'checkout.started' and (
      select sum(case mine.type when 'cart.added' then quantity else -quantity end) from mine
      where mine.type like 'cart.%' and mine.product = $3 and mine.occurred_at <= till.occurred_at) > 0
  ) as checkout`

export interface AcquaintanceOptions {
  readonly showroomId: string
  readonly productId: string
  /** As a `bytea`: the SHA-256 of a visitor's secret. */
  readonly author: string
}

/** How a visitor knows a product, as the events of their visits say; `null`: these say nothing. */
export async function findAcquaintance(
  client: pg.ClientBase,
  { showroomId, productId, author }: AcquaintanceOptions,
): Promise<Acquaintance | null> {
  const { rows } = await client.query<Record<Acquaintance, boolean>>(FIND, [author, showroomId, productId])
  return ACQUAINTANCES.find((each) => rows[0]?.[each]) ?? null
}

/** The stronger of what was known and what is: events grow old, having been there does not. */
export function strongerOf(a: Acquaintance | null, b: Acquaintance | null): Acquaintance | null {
  return ACQUAINTANCES.find((each) => each === a || each === b) ?? null
}
