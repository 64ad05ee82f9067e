import { useLingui } from "@lingui/react"
import { LEAVER_METRICS } from "../../protocol/journeys.ts"
import styles from "../charts/figure-table.module.css"
import { FigureTable } from "../charts/figure-table.tsx"
import { formatDelta } from "../format/numbers.ts"
import { useWords } from "../format/use-words.ts"
import { compare } from "../reading/compare.ts"
import { isShown, NOTHING } from "../reading/measured.ts"
import { type Journey, type Stop, shareLeft } from "./journey.ts"
import "./messages.ts"
import { stepWords } from "./step-words.ts"
import { stopName } from "./stop-name.ts"

const NUMBERS = ["visits", "left", "share"] as const
const MORE = ["low", "high", "previous", "delta.low", "delta.high"] as const
const EMPTY = "–"

interface FlowTablesProps {
  now: Journey
  before: Journey
}

/** The flow as tables: its stops compared with the period before, its links, and what those said who go no further. */
export function FlowTables({ now, before }: FlowTablesProps) {
  const { i18n } = useLingui()
  const words = useWords()
  const places = [...new Map(now.stops.map((stop) => [stop.key, stop])).values()]
  const saidBefore = new Map(before.stops.map(({ key, said }) => [key, said]))
  return (
    <>
      <StopTable now={now} before={before} />
      <LinkTable journey={now} />
      {LEAVER_METRICS.map((metric) => (
        <FigureTable
          key={metric}
          caption={i18n._("journeys.table.said", { metric: words.metric(metric), note: words.note(metric) })}
          rows={places
            .filter(({ key }) => key !== "(other)")
            .map((stop) => ({
              key: stop.key,
              label: stopName(i18n, stop),
              metric,
              now: stop.said[metric],
              before: saidBefore.get(stop.key)?.[metric] ?? NOTHING,
            }))}
        />
      ))}
    </>
  )
}

function StopTable({ now, before }: FlowTablesProps) {
  const { i18n } = useLingui()
  const caption = i18n._("journeys.table")
  const earlier = new Map(before.stops.map((stop) => [stop.id, stop]))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard
    <section className={styles.scroll} aria-label={i18n._("table.scroll", { caption })} tabIndex={0}>
      <table className={styles.table}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{i18n._("journeys.table.stop")}</th>
            <th scope="col">{i18n._("journeys.table.step")}</th>
            {NUMBERS.map((name) => (
              <th key={name} scope="col" className={styles.number}>
                {i18n._(`journeys.table.${name}`)}
              </th>
            ))}
            {MORE.map((name) => (
              <th key={name} scope="col" className={styles.number}>
                {i18n._(`table.${name}`)}
              </th>
            ))}
            <th scope="col">{i18n._("table.verdict")}</th>
          </tr>
        </thead>
        <tbody>
          {now.stops.map((stop) => (
            <StopRow key={stop.id} stop={stop} before={earlier.get(stop.id) ?? null} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function StopRow({ stop, before }: { stop: Stop; before: Stop | null }) {
  const { i18n } = useLingui()
  const words = useWords()
  const share = shareLeft(stop)
  const past = before ? shareLeft(before) : NOTHING
  const verdict = compare("response-rate", share, past)
  const compared = verdict.kind === "incomparable" ? null : verdict
  const percent = (value: number | null) => (value === null ? EMPTY : words.value("response-rate", value))
  const delta = (value: number | undefined) =>
    value === undefined ? EMPTY : formatDelta("response-rate", value, words.language)
  const cells = [
    words.number(stop.visits),
    stop.left === null ? i18n._("journeys.few") : words.number(stop.left),
    percent(share.value),
    percent(share.low),
    percent(share.high),
    isShown(past) ? percent(past.value) : EMPTY,
    delta(compared?.low),
    delta(compared?.high),
  ]
  return (
    <tr data-few={share.standing === "greyed" || undefined}>
      <th scope="row">{stopName(i18n, stop)}</th>
      <td>{stepWords(i18n, stop.step)}</td>
      {[...NUMBERS, ...MORE].map((name, index) => (
        <td key={name} className={styles.number}>
          {cells[index]}
        </td>
      ))}
      <td>{words.verdict("response-rate", verdict)}</td>
    </tr>
  )
}

function LinkTable({ journey: { stops, links } }: { journey: Journey }) {
  const { i18n } = useLingui()
  const words = useWords()
  const byId = new Map(stops.map((stop) => [stop.id, stop]))
  const caption = i18n._("journeys.table.links")
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard
    <section className={styles.scroll} aria-label={i18n._("table.scroll", { caption })} tabIndex={0}>
      <table className={styles.table}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{i18n._("journeys.table.from")}</th>
            <th scope="col">{i18n._("journeys.table.step")}</th>
            <th scope="col">{i18n._("journeys.table.to")}</th>
            <th scope="col" className={styles.number}>
              {i18n._("journeys.table.visits")}
            </th>
          </tr>
        </thead>
        <tbody>
          {links.map((link) => {
            const [from, to] = [byId.get(link.from), byId.get(link.to)]
            if (!from || !to) return null
            return (
              <tr key={link.id}>
                <th scope="row">{stopName(i18n, from)}</th>
                <td>{stepWords(i18n, to.step)}</td>
                <td>{stopName(i18n, to)}</td>
                <td className={styles.number}>
                  {link.visits === null ? i18n._("journeys.few") : words.number(link.visits)}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
