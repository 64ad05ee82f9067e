import {
  DEFAULT_CONFIDENCE,
  differenceOfMedians,
  HIDDEN_UNDER,
  METRIC_DEFINITIONS,
  waitOf,
} from "../../metrics/index.ts"
import { STRICT_CONFIDENCE, type WaitChangeReply } from "../../protocol/wait-change.ts"
import { SERVICE_COUNTS } from "../events/counted-days.ts"
import { rangeToRead } from "../figures/calendar.ts"
import type { DivideOptions } from "../figures/divide.ts"
import { remembering } from "../figures/memory/remembering.ts"
import type { Range } from "../figures/metrics-query.ts"
import type { Served } from "../figures/service/read-served.ts"
import { recallServed } from "../figures/service/recall-served.ts"
import type { WaitChangeQuery } from "./wait-change-query.ts"

function isAsked({ languages, devices }: WaitChangeQuery, { language, device }: Served): boolean {
  const spoken = language?.toLowerCase().split("-")[0] ?? ""
  return (languages?.includes(spoken) ?? true) && (devices?.includes(device ?? "") ?? true)
}

async function compareWaits(
  query: WaitChangeQuery,
  { pool, registry }: DivideOptions,
): Promise<WaitChangeReply> {
  const { showroomId, timezone } = registry
  const { from, to, before } = query
  const waitsIn = async (days: Range): Promise<readonly number[]> => {
    const { asked } = await recallServed(pool, { showroomId, timezone, ...days })
    return asked.filter((each) => isAsked(query, each)).flatMap((each) => waitOf(each) ?? [])
  }
  const [now, earlier] = await Promise.all([waitsIn({ from, to }), waitsIn(before)])
  const about = {
    metric: "frt",
    definition: METRIC_DEFINITIONS["first-response-time"],
    ...{ from, to, timezone, before },
  } as const
  if (Math.min(now.length, earlier.length) < HIDDEN_UNDER)
    return { ...about, delta: null, intervals: [], hidden: "too-few" }
  const found = [DEFAULT_CONFIDENCE, STRICT_CONFIDENCE].map((confidence) => ({
    confidence,
    ...differenceOfMedians(now, earlier, { confidence }),
  }))
  return {
    ...about,
    delta: found[0]?.delta ?? null,
    intervals: found.map(({ confidence, low, high, distinguishable }) => {
      return { confidence, low, high, distinguishable }
    }),
    hidden: false,
  }
}

/** How the median wait changed, as `src/metrics` compares medians. */
export const answerWaitChange = remembering(compareWaits, {
  whatsOf: () => [SERVICE_COUNTS],
  daysOf: ({ before, to }) => rangeToRead({ from: before.from, to }),
})
