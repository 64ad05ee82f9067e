import {
  JOURNEY_NODES,
  type JourneyNodes,
  LEAVER_METRICS,
  type LeaverMetric,
} from "../../protocol/journeys.ts"

/** What is looked at closely: a stop at one of the steps. */
export interface OpenStop {
  readonly step: number
  readonly key: string
}

/** All that the address says of the journeys alone. */
export interface JourneysView {
  readonly nodes: JourneyNodes
  /** What the colour of those who go no further is judged by. */
  readonly judge: LeaverMetric
  readonly product: string | null
  readonly open: OpenStop | null
}

const NAME = /^[\w.:~()-]{1,100}$/
const oneOf = <T extends string>(options: readonly T[], text: string | null): T | null =>
  options.find((option) => option === text) ?? null

/** Reads what an address says; what it doesn't understand is as if it weren't there. */
export function parseJourneysView(own: string | null): JourneysView {
  const search = new URLSearchParams(own ?? "")
  const product = search.get("product")
  const [, step = "", key = ""] = /^([1-9]) (.{1,100})$/.exec(search.get("stop") ?? "") ?? []
  return {
    nodes: oneOf(JOURNEY_NODES, search.get("by")) ?? "zone",
    judge: oneOf(LEAVER_METRICS, search.get("judge")) ?? "csat",
    product: product !== null && NAME.test(product) ? product : null,
    open: key ? { step: Number(step), key } : null,
  }
}

/** The shortest that says the same; `null` when there is nothing to say. */
export function formatJourneysView({ nodes, judge, product, open }: JourneysView): string | null {
  const search = new URLSearchParams()
  if (nodes !== "zone") search.set("by", nodes)
  if (judge !== "csat") search.set("judge", judge)
  if (product !== null) search.set("product", product)
  if (open) search.set("stop", `${open.step} ${open.key}`)
  return search.toString() || null
}
