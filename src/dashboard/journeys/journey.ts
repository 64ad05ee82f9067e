import { figureOf, HIDDEN_UNDER } from "../../metrics/index.ts"
import type { JourneyLink, JourneysReply, LeaverMetric } from "../../protocol/journeys.ts"
import { type Measured, measured, NOTHING } from "../reading/measured.ts"

/** What visits that went no further from somewhere said. */
export type Said = Readonly<Record<LeaverMetric, Measured>>

/** A stop at a step, with all that is known of it. */
export interface Stop {
  readonly id: string
  readonly step: number
  readonly key: string
  readonly label: string
  readonly visits: number
  /** `null`: fewer than five, or kept back with such. */
  readonly left: number | null
  /** Of those who went no further from there, at whichever step. */
  readonly said: Said
}

export interface Link {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly visits: number | null
}

/** The flow as it is drawn and told. */
export interface Journey {
  readonly visits: number | null
  /** Of the period, to be told with those of the days around it. */
  readonly waiting: number
  readonly unknown: number | null
  readonly stops: readonly Stop[]
  readonly links: readonly Link[]
  readonly untold: readonly number[]
  /** Of all visits. */
  readonly said: Said
}

export const stopId = (step: number, key: string): string => `${step} ${key}`

function saidIn(reply: JourneysReply, key: string | null): Said {
  const of = (metric: LeaverMetric): Measured => {
    const leavers = reply.leavers.find((each) => each.metric === metric)
    const found = key === null ? leavers?.total : leavers?.groups.find((each) => each.key === key)?.figure
    return found ? measured(metric, found) : NOTHING
  }
  return { csat: of("csat"), "easy-share": of("easy-share"), nps: of("nps") }
}

function linkOf({ step, from, to, visits }: JourneyLink): Link {
  return {
    id: `${stopId(step - 1, from)} > ${to}`,
    from: stopId(step - 1, from),
    to: stopId(step, to),
    visits,
  }
}

export function journeyOf(reply: JourneysReply): Journey {
  const { visits, waiting = 0, unknown, untold } = reply
  return {
    ...{ visits, waiting, unknown, untold },
    stops: reply.stops.map((stop) => ({
      ...stop,
      id: stopId(stop.step, stop.key),
      said: saidIn(reply, stop.key),
    })),
    links: reply.links.map(linkOf),
    said: saidIn(reply, null),
  }
}

/** The share of a stop's visits that went no further, as a number with its interval. */
export function shareLeft({ visits, left }: Pick<Stop, "visits" | "left">): Measured {
  if (left === null || visits < HIDDEN_UNDER) return { ...NOTHING, n: visits, standing: "hidden" }
  const figure = figureOf("response-rate", { part: left, whole: visits })
  return measured("response-rate", { ...figure, counts: [visits - left, left], hidden: false })
}
