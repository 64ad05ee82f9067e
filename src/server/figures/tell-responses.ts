import type { PromptMetric } from "../../domain/prompt.ts"
import { METRIC_FILTERS } from "../../protocol/metrics.ts"
import type { ResponseReply } from "../../protocol/responses.ts"
import type { AnswerMetricsOptions } from "./answer-metrics.ts"
import { type DivideOptions, divideBy } from "./divide.ts"
import type { FoundResponse } from "./find-responses.ts"
import { readLabels } from "./labels.ts"
import { type CountsMemory, memoryOf } from "./memory/counts-memory.ts"
import { type Moment, readMoment } from "./memory/read-moment.ts"
import type { ResponsesQuery } from "./responses-query.ts"

/** The figures that an answer is part of: asked for by any of these filters, the list would tell that it is. */
const PART_OF = [...METRIC_FILTERS, "day"] as const

export type IsHidden = (response: FoundResponse) => boolean
type Asked = Pick<ResponsesQuery, "from" | "to" | "filters">

async function hiddenOf(
  metric: PromptMetric,
  { from, to, filters }: Asked,
  options: DivideOptions,
  moment: Moment,
): Promise<IsHidden> {
  const divisions = await divideBy({ metric, from, to, filters }, PART_OF, options, moment)
  const told = divisions.map(({ groups, isHidden }, index) => {
    const shown = groups.filter((group) => !isHidden(group))
    return { by: PART_OF[index] ?? "day", groups: new Map(shown.map((group) => [group.key, group])) }
  })
  return (response) => !told.every(({ by, groups }) => groups.get(response[by])?.days.has(response.day))
}

/** How many judgements are remembered: of a few people who look at the same time. */
const REMEMBERED = 24
const judgements = new WeakMap<CountsMemory, Map<string, Promise<IsHidden>>>()

/** Judges once of the same days under the same filters, while what is counted of them is the same. */
function judge(
  metric: PromptMetric,
  asked: Asked,
  options: DivideOptions & { readonly memory: CountsMemory },
  moment: Moment,
): Promise<IsHidden> {
  const { from, to, filters } = asked
  const { showroomId } = options.registry
  const name = JSON.stringify([showroomId, metric, from, to, Object.entries(filters), moment.nameOf(metric)])
  const known = judgements.get(options.memory) ?? new Map<string, Promise<IsHidden>>()
  judgements.set(options.memory, known)
  const made = known.get(name) ?? hiddenOf(metric, asked, options, moment)
  known.delete(name)
  known.set(name, made)
  made.catch(() => known.delete(name))
  for (const oldest of known.keys()) {
    if (known.size <= REMEMBERED) break
    known.delete(oldest)
  }
  return made
}

/** Which answers of these metrics `GET /api/metrics` would hide along what is told of each. */
export async function findHidden(
  metrics: readonly PromptMetric[],
  asked: Asked,
  options: DivideOptions,
): Promise<IsHidden> {
  const { pool, registry, memory = memoryOf(pool) } = options
  const { from, to } = asked
  const { showroomId } = registry
  const moment = await readMoment({ pool, memory, showroomId, whats: metrics, from, to })
  const hidden = new Map<PromptMetric, IsHidden>()
  for (const metric of metrics) hidden.set(metric, await judge(metric, asked, { ...options, memory }, moment))
  return (response) => hidden.get(response.metric)?.(response) ?? true
}

/** Answers as they are told: each with its score only where the figures it is part of are shown. */
export async function tellResponses(
  found: readonly FoundResponse[],
  isHidden: IsHidden,
  { registry, language, findTitles }: Pick<AnswerMetricsOptions, "registry" | "language" | "findTitles">,
): Promise<readonly ResponseReply[]> {
  const labels = (by: "touchpoint" | "product" | "persona") =>
    readLabels({ by, keys: [...new Set(found.map((each) => each[by]))], language, registry, findTitles })
  const touchpointLabel = await labels("touchpoint")
  const productLabel = await labels("product")
  const personaLabel = await labels("persona")
  return found.map((response) => {
    const { id, day, metric, scale, comment, prompt, promptVersion, touchpoint, product, persona } = response
    const hidden = isHidden(response)
    return {
      ...{ id, day, metric, scale, comment, prompt, promptVersion, touchpoint, product, persona },
      at: new Date(response.answeredAt).toISOString(),
      score: hidden ? null : response.score,
      hidden: hidden ? "too-few" : false,
      touchpointLabel: touchpointLabel(response.touchpoint),
      productLabel: productLabel(response.product),
      personaLabel: personaLabel(persona),
    }
  })
}
