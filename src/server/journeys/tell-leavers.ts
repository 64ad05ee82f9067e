import type { LeaverMetric } from "../../protocol/journeys.ts"
import type { Moment } from "../figures/memory/read-moment.ts"
import { countsSource } from "../figures/read-counts.ts"
import { mergeSeries, seriesOf } from "../figures/series.ts"
import { PROMPTS_OF } from "../figures/wire-figure.ts"
import type { JourneysQuery } from "./journeys-query.ts"
import { type LeaversOptions, leaversSource } from "./leavers-source.ts"
import { restOf } from "./rest-of.ts"
import { daysBeside, type Side, type ToldParts, tellParts } from "./told-beside.ts"

/**
 * The answers of visits by where they went no further, as far as they may be told: no more days than beside the other answers of
 * the same days, which `GET /api/metrics` tells with them, nor, of some visits, than beside those that are filtered out.
 */
export async function tellLeavers(
  metric: LeaverMetric,
  query: JourneysQuery,
  { moment, showroomId }: { readonly moment: Moment; readonly showroomId: string },
): Promise<ToldParts> {
  const { by, product, languages, devices } = query
  const asked: LeaversOptions = { showroomId, metric, by, product, languages, devices, key: "node" }
  const read = async (change: Partial<LeaversOptions>) =>
    seriesOf(await moment.read(leaversSource({ ...asked, ...change })))
  const beside = (part: Awaited<ReturnType<typeof read>>, whole: typeof part): Side => {
    const [mine, all] = [mergeSeries("mine", part), mergeSeries("", whole)]
    return { series: [mine, restOf("rest", all, mine)], chosen: ["mine"] }
  }

  const everybody = await read({ product: null })
  const filters = { ...(languages ? { language: languages } : {}), ...(devices ? { device: devices } : {}) }
  const answers = countsSource({ showroomId, metrics: PROMPTS_OF[metric], by: null, filters })
  const sides = [beside(everybody, seriesOf(await moment.read(answers)))]
  if (languages) sides.push({ series: await read({ languages: null, key: "language" }), chosen: languages })
  if (devices) sides.push({ series: await read({ devices: null, key: "device" }), chosen: devices })
  if (product !== null) sides.push(beside(await read({}), everybody))
  return tellParts(metric, await read({}), query, daysBeside(metric, sides, query))
}
