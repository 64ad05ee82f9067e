import { METRIC_DEFINITIONS } from "../../../metrics/index.ts"
import type { ServiceMetric, ServiceReply } from "../../../protocol/service-metrics.ts"
import { SERVICE_COUNTS } from "../../events/counted-days.ts"
import type { AnswerMetricsOptions } from "../answer-metrics.ts"
import type { DivideOptions } from "../divide.ts"
import { readLabels } from "../labels.ts"
import { remembering } from "../memory/remembering.ts"
import type { Range } from "../metrics-query.ts"
import type { Queryable } from "../read-counts.ts"
import { divideServed } from "./divide-served.ts"
import { recallServed } from "./recall-served.ts"
import type { ServiceQuery } from "./service-query.ts"

const DEFINITIONS = { frt: "first-response-time", aht: "average-handling-time" } as const satisfies Record<
  ServiceMetric,
  keyof typeof METRIC_DEFINITIONS
>

/** The same requests as long as nothing came of them. */
const servedIn = remembering(
  async ({ from, to }: Range, { pool, registry: { showroomId, timezone } }: DivideOptions) => {
    const served = await recallServed(pool, { showroomId, from, to, timezone })
    const products = [...served.asked, ...served.guided].flatMap(({ product }) => product ?? [])
    return { served, products: [...new Set(products)] }
  },
  { whatsOf: () => [SERVICE_COUNTS] },
)

/** Names of staff by id. */
async function readGuides(pool: Queryable): Promise<ReadonlyMap<string, string>> {
  const { rows } = await pool.query<{ id: string; name: string }>("select id, name from staff order by id")
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** First response time or average handling time, whole and divided, as `src/metrics` defines them. */
export async function answerService(
  query: ServiceQuery,
  options: AnswerMetricsOptions,
): Promise<ServiceReply> {
  const { pool, registry, findTitles, language } = options
  const { metric, by, from, to } = query
  const { served, products } = await servedIn({ from, to }, options)
  const titles = await findTitles(products, language)
  const guides = await readGuides(pool)
  const { total, groups } = divideServed(query, served, { registry, products: titles, guides })
  const reply = {
    metric,
    definition: METRIC_DEFINITIONS[DEFINITIONS[metric]],
    ...{ from, to, timezone: registry.timezone, total },
  }
  if (by === null) return { ...reply, groups: [] }
  const labelOf = await readLabels({ by, keys: groups.map(({ key }) => key), language, registry, findTitles })
  return {
    ...reply,
    groups: groups.map(({ key, ...figure }) => ({
      key,
      label: by === "guide" ? (guides.get(key) ?? key) : labelOf(key),
      ...figure,
    })),
  }
}
