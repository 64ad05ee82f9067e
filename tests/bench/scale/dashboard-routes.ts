import { severalPath } from "../../../src/dashboard/api/several-path.ts"
import { overviewPaths, pathsOf } from "../../../src/dashboard/overview/overview-questions.ts"
import { defaultGrain, periodOf } from "../../../src/dashboard/period/period.ts"
import { JOURNEY_NODES } from "../../../src/protocol/journeys.ts"
import { PLAN_MEASURES } from "../../../src/protocol/plan.ts"
import { SERVICE_METRICS } from "../../../src/protocol/service-metrics.ts"
import { SIGNAL_METRICS, SIGNAL_PLACES } from "../../../src/protocol/signal-metrics.ts"
import { addDays } from "../../../src/server/figures/calendar.ts"

/** One question that a screen of the dashboard asks. */
export interface DashboardRoute {
  readonly name: string
  readonly path: string
}

/** The periods that a marketer chooses from, and all that there is. */
const PERIODS = { month: 28, quarter: 90, "two-years": 735 } as const

const BREAKDOWNS = [
  ...["stage", "touchpoint", "product", "zone", "scene", "prompt", "guide", "device", "language", "persona"],
  ...["day", "week", "month"],
] as const

/** What a screen asks of one period; `range` is the beginning of its query. */
type Screen = (range: string) => Readonly<Record<string, string>>

const metrics = (range: string, rest: string) => `/api/metrics?${range}&${rest}`

/** The one request that the overview's numbers come with: twenty questions. */
function overviewAtOnce(range: string): string {
  const [from = "", to = ""] = [...new URLSearchParams(range).values()]
  const period = periodOf({ kind: "custom", from, to }, to)
  const asked = { period, filters: {}, language: "it", grain: defaultGrain(period.days) } as const
  return severalPath(pathsOf(overviewPaths(asked)))
}

/**
 * Every screen's questions about a period. A new screen adds its own line. Left out: `/api/simulations`, which replays visits on demand
 * and says how far it is; and what doesn't depend on how much was answered (`/api/showroom`, `/api/scenes`).
 */
const SCREENS: Readonly<Record<string, Screen>> = {
  overview: (range) => ({
    "at-once": overviewAtOnce(range),
    total: metrics(range, "metric=nps"),
    rate: metrics(range, "metric=response-rate"),
    ...Object.fromEntries(BREAKDOWNS.map((by) => [`by-${by}`, metrics(range, `metric=csat&by=${by}`)])),
    suppressions: `/api/suppressions?by=rule&${range}`,
    totals: `/api/totals?${range}`,
  }),
  segments: (range) => ({
    rates: metrics(range, "metric=response-rate&by=product&prompt=product-csat"),
    "rows-of-touchpoints": `/api/metrics/rows?${range}&metric=csat&by=touchpoint`,
    "rows-of-products-filtered": `/api/metrics/rows?${range}&metric=csat&by=product&device=phone`,
    "by-week-filtered": metrics(range, "metric=csat&by=week&device=phone"),
    "by-touchpoint-filtered-twice": metrics(range, "metric=csat&by=touchpoint&device=phone&language=it"),
    "by-touchpoint-of-persona": metrics(range, "metric=csat&by=touchpoint&persona=decided"),
    responses: `/api/responses?${range}&limit=50`,
    "responses-filtered": `/api/responses?${range}&metric=nps&comment=true&device=tablet&limit=50`,
    "responses-of-last-year": `/api/responses?${range.replaceAll(/\d{4}-/g, (year) => `${Number(year.slice(0, 4)) - 1}-`)}&limit=50`,
  }),
  signals: (range) =>
    Object.fromEntries(
      SIGNAL_METRICS.flatMap((metric) => [
        [metric, metrics(range, `metric=${metric}`)],
        ...SIGNAL_PLACES[metric].map((by) => [
          `${metric}-by-${by}`,
          metrics(range, `metric=${metric}&by=${by}`),
        ]),
      ]),
    ),
  plan: (range) =>
    Object.fromEntries(
      PLAN_MEASURES.flatMap((measure) => [
        [measure, `/api/plan?${range}&measure=${measure}`],
        [`${measure}-filtered`, `/api/plan?${range}&measure=${measure}&device=phone`],
      ]),
    ),
  journeys: (range) => ({
    ...Object.fromEntries(JOURNEY_NODES.map((by) => [`by-${by}`, `/api/journeys?${range}&by=${by}`])),
    "by-zone-filtered": `/api/journeys?${range}&by=zone&device=phone`,
    words: `/api/journeys/words?by=zone&key=fitting&${range}`,
    visits: `/api/visits?left=zone:fitting&low=true&limit=6&${range}`,
  }),
  members: (range) => ({ participation: metrics(range, "metric=participation") }),
  service: (range) =>
    Object.fromEntries(
      SERVICE_METRICS.flatMap((metric) => [
        [metric, metrics(range, `metric=${metric}`)],
        [`${metric}-by-zone`, metrics(range, `metric=${metric}&by=zone`)],
        [`${metric}-by-week`, metrics(range, `metric=${metric}&by=week`)],
      ]),
    ),
  team: (range) => ({
    enps: metrics(range, "metric=enps&by=week"),
    "team-participation": metrics(range, "metric=team-participation&by=week"),
    words: `/api/pulse/words?${range}`,
  }),
  prompts: (range) => ({ suppressions: `/api/suppressions?by=touchpoint&${range}&prompt=product-csat` }),
  visits: (range) => ({
    list: `/api/visits?${range}&limit=30`,
    low: `/api/visits?${range}&low=true&limit=30`,
  }),
}

/** What screens ask that has no period. */
const AT_ANY_TIME: Readonly<Record<string, string>> = {
  "cases-open": "/api/cases?list=open&order=oldest&limit=30",
  "cases-closed": "/api/cases?list=closed&limit=30",
  "cases-figures": "/api/cases/figures",
  "prompts-all": "/api/prompts",
  personas: "/api/personas",
  "prompts-editions": "/api/prompts/editions",
  "reviews-waiting": "/api/reviews?list=waiting",
  "reviews-figures": "/api/reviews/figures",
  "invitations-figures": "/api/invitations/figures",
  "boards-entries": "/api/boards/entries",
  "boards-sources": "/api/boards/sources?q=misure",
  targets: "/api/targets",
  actions: "/api/actions",
  digest: "/api/digest",
  webhooks: "/api/webhooks",
  views: "/api/views",
  access: "/api/access",
  "access-log": "/api/access/log",
  presentations: "/api/presentations",
}

/** Every question that the screens ask, over each period that can be chosen. */
export function dashboardRoutes(today: string): readonly DashboardRoute[] {
  const ofPeriods = Object.entries(PERIODS).flatMap(([period, days]) => {
    const range = `from=${addDays(today, 1 - days)}&to=${today}`
    return Object.entries(SCREENS).flatMap(([screen, questions]) =>
      Object.entries(questions(range)).map(([name, path]) => ({ name: `${screen}-${name}-${period}`, path })),
    )
  })
  return [...ofPeriods, ...Object.entries(AT_ANY_TIME).map(([name, path]) => ({ name, path }))]
}
