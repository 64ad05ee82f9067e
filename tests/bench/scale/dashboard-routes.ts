import { addDays } from "../../../src/server/figures/calendar.ts"

/** One question that a screen of the dashboard asks. */
export interface DashboardRoute {
  readonly name: string
  readonly path: string
}

/** The periods that a marketer chooses from, and all that there is. */
const PERIODS = { month: 28, quarter: 90, "two-years": 735 } as const

const BREAKDOWNS = ["stage", "touchpoint", "product", "zone", "device", "language", "week"] as const

/** Every question that the screens ask about answers, over each period that can be chosen. */
export function dashboardRoutes(today: string): readonly DashboardRoute[] {
  return Object.entries(PERIODS).flatMap(([period, days]) => {
    const range = `from=${addDays(today, 1 - days)}&to=${today}`
    const metrics = (name: string, rest: string): DashboardRoute => ({
      name: `metrics-${name}-${period}`,
      path: `/api/metrics?${range}&${rest}`,
    })
    return [
      metrics("total", "metric=nps"),
      ...BREAKDOWNS.map((by) => metrics(`by-${by}`, `metric=csat&by=${by}`)),
      metrics("rates", "metric=response-rate&by=touchpoint&prompt=product-csat"),
      metrics("filtered", "metric=csat&by=week&device=phone"),
      metrics("filtered-twice", "metric=csat&by=touchpoint&device=phone&language=it"),
      { name: `responses-${period}`, path: `/api/responses?${range}&limit=50` },
      {
        name: `responses-filtered-${period}`,
        path: `/api/responses?${range}&metric=nps&comment=true&device=tablet&limit=50`,
      },
      { name: `suppressions-${period}`, path: `/api/suppressions?${range}` },
    ]
  })
}
