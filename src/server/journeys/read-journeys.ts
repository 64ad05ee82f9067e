import { PROMPT_METRICS } from "../../domain/prompt.ts"
import { LEAVER_METRICS } from "../../protocol/journeys.ts"
import { JOURNEY_COUNTS } from "../events/counted-days.ts"
import type { DivideOptions } from "../figures/divide.ts"
import { readMoment } from "../figures/memory/read-moment.ts"
import { remembering } from "../figures/memory/remembering.ts"
import { wireFigure } from "../figures/wire-figure.ts"
import type { JourneysQuery } from "./journeys-query.ts"
import { LEAVER_COUNTS } from "./leavers-source.ts"
import { readFlow } from "./read-flow.ts"
import { tellFlow } from "./tell-flow.ts"
import { tellLeavers } from "./tell-leavers.ts"
import { toldVisits } from "./told-visits.ts"

const ANSWERS = [LEAVER_COUNTS, ...PROMPT_METRICS]

/** The ways of visits, and what those said who went no further, as they may be sent; what stands there is named by its keys. */
export const readJourneys = remembering(
  async (query: JourneysQuery, { pool, registry: { showroomId }, memory }: DivideOptions) => {
    const { from, to } = query
    const moment = await readMoment({ pool, memory, showroomId, whats: ANSWERS, from, to })
    const days = await toldVisits(pool, showroomId, query)
    const leavers = LEAVER_METRICS.map(async (metric) => {
      const { total, groups, isHidden } = await tellLeavers(metric, query, { moment, showroomId })
      const figureOf = (part: typeof total) => wireFigure(metric, part, isHidden(part))
      return {
        ...{ metric, total: figureOf(total) },
        groups: groups.map((group) => ({ key: group.key, figure: figureOf(group) })),
      }
    })
    const [rows, ...figures] = await Promise.all([readFlow(pool, showroomId, query, days), ...leavers])
    return {
      ...tellFlow(rows),
      ...(days.waiting > 0 ? { waiting: days.waiting } : {}),
      leavers: figures,
    }
  },
  { whatsOf: () => [JOURNEY_COUNTS, ...ANSWERS] },
)
