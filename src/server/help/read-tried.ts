import type pg from "pg"
import type { Event } from "../../domain/event.ts"
import type { TriedStep } from "../../protocol/desk.ts"

/** One thing that was done, with the id of its product where it is about one. */
export interface TriedFact {
  readonly what: TriedStep["what"]
  readonly productId: string | null
  readonly words: string | null
  readonly times: number
}

/** What was done in these visits before somebody was asked, the latest last: of who agreed to be remembered alone. */
export type ReadTried = (visitIds: readonly string[]) => Promise<ReadonlyMap<string, readonly TriedFact[]>>

const MOST_STEPS = 5
const READ = `
select wanted.visit_id as visit, found.body from unnest($2::text[]) as wanted(visit_id), lateral (
  select body, occurred_at, id from events
  where showroom_id = $1 and visit_id = wanted.visit_id and visitor is not null and type = any($3)
  order by occurred_at desc, id desc limit 40) as found
order by wanted.visit_id, found.occurred_at, found.id`
const TYPES = [
  "product.inspected",
  "product.tried",
  "product.compared",
  "finder.completed",
  "struggle.detected",
] as const satisfies readonly Event["type"][]

function factOf(body: Event): TriedFact | null {
  const productId = "productId" in body ? (body.productId ?? null) : null
  const fact = { productId, words: null, times: 1 }
  switch (body.type) {
    case "product.inspected":
      return { ...fact, what: "inspected" }
    case "product.tried":
      return { ...fact, what: "tried" }
    case "product.compared":
      return { ...fact, what: "compared", productId: body.productIds.at(-1) ?? null }
    case "finder.completed":
      return body.query === undefined ? null : { ...fact, what: "searched", words: body.query }
    case "struggle.detected":
      return { ...fact, what: "struggled", words: body.kind, times: body.times ?? 1 }
    default:
      return null
  }
}

const isSame = (a: TriedFact, b: TriedFact) =>
  a.what === b.what && a.productId === b.productId && a.words === b.words

/** The last few things, each once, with how often it was done. */
export function summary(facts: readonly TriedFact[]): readonly TriedFact[] {
  const steps: TriedFact[] = []
  for (const fact of facts) {
    const at = steps.findIndex((each) => isSame(each, fact))
    const times = fact.times + (at < 0 ? 0 : (steps[at]?.times ?? 0))
    if (at >= 0) steps.splice(at, 1)
    steps.push({ ...fact, times })
  }
  return steps.slice(-MOST_STEPS)
}

export function createReadTried(pool: pg.Pool, showroomId: string): ReadTried {
  return async (visitIds) => {
    if (visitIds.length === 0) return new Map()
    const { rows } = await pool.query<{ visit: string; body: Event }>(READ, [
      showroomId,
      [...new Set(visitIds)],
      TYPES,
    ])
    const facts = new Map<string, TriedFact[]>()
    for (const { visit, body } of rows) {
      const fact = factOf(body)
      if (fact) facts.set(visit, [...(facts.get(visit) ?? []), fact])
    }
    return new Map([...facts].map(([visit, each]) => [visit, summary(each)]))
  }
}
