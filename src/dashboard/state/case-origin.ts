import { PROMPT_METRICS, type PromptMetric } from "../../domain/prompt.ts"
import { SECTION_PATHS } from "./sections.ts"

/** The case that an action is begun from, and what that was about. */
export interface CaseOrigin {
  readonly id: string
  readonly metric: PromptMetric | null
  readonly touchpoint: string | null
  readonly product: string | null
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const KEY = /^[\w.:~-]{1,200}$/

/** What an address says of a case; `null`: of none. */
export function parseCaseOrigin(search: URLSearchParams): CaseOrigin | null {
  const id = search.get("case") ?? ""
  if (!ID.test(id)) return null
  const key = (name: string) => [search.get(name)].find((value) => value !== null && KEY.test(value)) ?? null
  return {
    id,
    metric: PROMPT_METRICS.find((metric) => metric === search.get("metric")) ?? null,
    touchpoint: key("touchpoint"),
    product: key("product"),
  }
}

/** The same as an address says it. */
export function formatCaseOrigin({ id, metric, touchpoint, product }: CaseOrigin): Record<string, string> {
  return {
    case: id,
    ...(metric ? { metric } : {}),
    ...(touchpoint ? { touchpoint } : {}),
    ...(product ? { product } : {}),
  }
}

/** Where an action is noted that was taken because of a case. */
export function actionOfCaseHref(origin: CaseOrigin): string {
  return `${SECTION_PATHS.actions}/done/new?${new URLSearchParams(formatCaseOrigin(origin))}`
}

/** Where an action is looked at. */
export function actionHref(id: string): string {
  return `${SECTION_PATHS.actions}/done/${id}`
}

/** Where a case is looked at. */
export function caseHref(id: string): string {
  return `${SECTION_PATHS.cases}?${new URLSearchParams({ case: id })}`
}
