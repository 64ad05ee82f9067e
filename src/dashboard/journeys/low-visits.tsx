import { useLingui } from "@lingui/react"
import { endsOf } from "../../metrics/index.ts"
import type { VisitLine } from "../../protocol/visits.ts"
import { Icon } from "../../ui/icon.tsx"
import { formatMoment } from "../format/days.ts"
import { usePageData } from "../load/use-page-data.ts"
import { leftVisitsHref } from "../state/left-visits-href.ts"
import { replayHref } from "../state/replay-href.ts"
import { visitHref } from "../state/visit-href.ts"
import "./messages.ts"
import styles from "./stop-panel.module.css"
import type { StopPanelProps } from "./stop-panel.tsx"

type LowVisitsProps = Pick<
  StopPanelProps,
  "stop" | "journeys" | "nodes" | "words" | "reading" | "turn" | "onSignedOut"
>

/** Visits with a low score that went no further from a stop: each opens as a replay, where its way is kept. */
export function LowVisits(props: LowVisitsProps) {
  const { stop, journeys, nodes, reading } = props
  const { i18n } = useLingui()
  const { loading } = usePageData(`low-visits ${nodes} ${stop.key}`, props, (signal) =>
    journeys.lowVisits(stop.key, reading.period, signal),
  )
  const visits = loading.kind === "ready" ? loading.data.visits : []
  return (
    <div className={styles.part} data-stale={(loading.kind === "ready" && loading.stale) || undefined}>
      <h3>{i18n._("journeys.panel.low")}</h3>
      {loading.kind === "first" ? <p className={styles.about}>{i18n._("dashboard.loading")}</p> : null}
      {loading.kind === "failed" ? <p className={styles.about}>{i18n._("journeys.failed")}</p> : null}
      {loading.kind === "ready" && visits.length === 0 ? (
        <p className={styles.about}>{i18n._("journeys.panel.low.none")}</p>
      ) : null}
      <ul className={styles.visits}>
        {visits.map((visit) => (
          <LowVisit key={visit.id} visit={visit} {...props} />
        ))}
      </ul>
      {visits.length > 0 ? (
        <a className={styles.all} href={leftVisitsHref(`${nodes}:${stop.key}`, reading.period)}>
          {i18n._("journeys.panel.low.all")}
        </a>
      ) : null}
    </div>
  )
}

/** Before the score was given, so that one sees what led to it; milliseconds. */
const LEAD = 10_000

/** The moment to begin at: shortly before the first low score. Milliseconds since the visit began. */
function momentOf({ startedAt, answers }: VisitLine): number {
  const first = answers.find(({ low }) => low)
  return first ? Math.max(0, Date.parse(first.at) - Date.parse(startedAt) - LEAD) : 0
}

function LowVisit({ visit, words, reading }: LowVisitsProps & { visit: VisitLine }) {
  const { i18n } = useLingui()
  const low = visit.answers.filter((answer) => answer.low)
  return (
    <li>
      <p>
        <b>{formatMoment(visit.startedAt, words.language, reading.showroom.timezone)}</b>{" "}
        {low.map(({ metric, scale, score }) => (
          <span key={`${metric} ${score}`} className={styles.low}>
            {words.metric(metric)} {score}/{endsOf(scale).last}
          </span>
        ))}
      </p>
      <p className={styles.about}>{visit.zones.map(({ label }) => label).join(", ")}</p>
      {visit.recorded ? (
        <a className={styles.watch} href={replayHref(visit.id, momentOf(visit))}>
          <Icon name="play" size={16} />
          {i18n._("journeys.replay")}
        </a>
      ) : (
        <p className={styles.about}>{i18n._("journeys.unrecorded")}</p>
      )}
      <a className={styles.read} href={visitHref(visit.id)}>
        {i18n._("journeys.visit")}
      </a>
    </li>
  )
}
