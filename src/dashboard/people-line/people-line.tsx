import { useLingui } from "@lingui/react"
import { Link } from "wouter"
import { GREYED_UNDER } from "../../metrics/index.ts"
import type { FigureReply } from "../../protocol/metrics.ts"
import { formatNumber } from "../format/numbers.ts"
import { formatSeconds } from "../format/seconds.ts"
import { useWords } from "../format/use-words.ts"
import { usePageData } from "../load/use-page-data.ts"
import type { PageProps } from "../page-props.ts"
import { useServices } from "../services-context.ts"
import { SECTION_PATHS } from "../state/sections.ts"
import { askPeople } from "./ask-people.ts"
import "./messages.ts"
import styles from "./people-line.module.css"

function isTold(figure: FigureReply): figure is FigureReply & { readonly value: number } {
  return figure.hidden === false && figure.value !== null
}

/** The staff's own experience in a line, below the customers'. It doesn't follow every answer that comes in. */
export function PeopleLine({ reading, onSignedOut }: Pick<PageProps, "reading" | "onSignedOut">) {
  const { i18n } = useLingui()
  const words = useWords()
  const { api } = useServices()
  const { loading } = usePageData("people", { reading, turn: 0, onSignedOut }, (signal) =>
    askPeople(api, reading, signal),
  )
  if (loading.kind !== "ready") return null
  const { enps, participation, handling } = loading.data
  const { language } = words
  const signed = (value: number) => formatNumber(value, language, { signed: true })
  const pulse = isTold(enps)
    ? [
        i18n._("people.enps", { value: signed(enps.value) }),
        enps.low === null || enps.high === null
          ? null
          : i18n._("dashboard.interval", { low: signed(enps.low), high: signed(enps.high) }),
        enps.n < GREYED_UNDER
          ? i18n._("people.few", { n: enps.n })
          : i18n._("dashboard.n", { n: words.number(enps.n) }),
        isTold(participation)
          ? i18n._("people.part", { share: `${words.number(participation.value)}%` })
          : null,
      ]
    : [i18n._("people.none")]
  return (
    <section
      className={styles.line}
      aria-label={i18n._("people.title")}
      data-stale={loading.stale || undefined}
    >
      <p>
        <b>{i18n._("people.title")}</b> {pulse.filter(Boolean).join(", ")}
      </p>
      {isTold(handling) ? (
        <p>
          {i18n._("people.aht", { value: formatSeconds(handling.value, language) })},{" "}
          {i18n._("people.aht.n", { n: handling.n })}
        </p>
      ) : null}
      <Link href={SECTION_PATHS.team}>{i18n._("people.more")}</Link>
    </section>
  )
}
