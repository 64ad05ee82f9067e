import { useLingui } from "@lingui/react"
import { useWords } from "../format/use-words.ts"
import { FailureNote } from "../frame/freshness.tsx"
import { usePageData } from "../load/use-page-data.ts"
import type { PageProps } from "../page-props.ts"
import { addDays, dayIn } from "../period/day.ts"
import { useServices } from "../services-context.ts"
import { askTeam, type TeamNumbers } from "./ask-team.ts"
import { FigureText } from "./figure-text.tsx"
import "./messages.ts"
import styles from "./team-page.module.css"
import { TeamTrends } from "./team-trends.tsx"
import { TeamWords } from "./team-words.tsx"

/** Days that the page looks back. */
const DAYS = 84

/** The staff's own experience beside the customers', week by week. */
export function TeamPage(props: PageProps) {
  const { i18n } = useLingui()
  const { language } = useWords()
  const { api, now } = useServices()
  const to = dayIn(props.reading.showroom.timezone, now())
  const from = addDays(to, 1 - DAYS)
  const { loading, reload } = usePageData(`team ${to}`, props, (signal) =>
    askTeam(api, { from, to, language }, signal),
  )
  return (
    <div className={styles.page} aria-busy={loading.kind === "first" || undefined}>
      <p className={styles.intro}>{i18n._("team.intro")}</p>
      <FailureNote loading={loading} onRetry={reload} />
      {loading.kind === "first" ? <p role="status">{i18n._("dashboard.loading")}</p> : null}
      {loading.kind === "ready" ? <Team numbers={loading.data} /> : null}
    </div>
  )
}

function Team({ numbers }: { numbers: TeamNumbers }) {
  const { i18n } = useLingui()
  const { enps, engagement, participation, teams, nps, csat, words } = numbers
  const cards = [
    { name: "enps", figure: enps.total, percent: false, beside: { name: "nps", figure: nps.total } },
    {
      name: "engagement",
      figure: engagement.total,
      percent: true,
      beside: { name: "csat", figure: csat.total },
    },
    { name: "participation", figure: participation.total, percent: true, beside: null },
  ] as const
  const isEmpty = participation.groups.length === 0
  return (
    <>
      {isEmpty ? <p className={styles.empty}>{i18n._("team.empty")}</p> : null}
      <div className={styles.cards}>
        {cards.map(({ name, figure, percent, beside }) => (
          <section key={name} className={styles.card} aria-labelledby={`team-${name}`}>
            <h2 id={`team-${name}`}>{i18n._(`team.${name}`)}</h2>
            <p className={styles.about}>{i18n._(`team.about.${name}`)}</p>
            <p>
              <FigureText figure={figure} percent={percent} />
            </p>
            {beside ? (
              <p className={styles.beside}>
                <span>{i18n._(`team.customers.${beside.name}`)}</span>{" "}
                <FigureText figure={beside.figure} percent={beside.name === "csat"} />
              </p>
            ) : null}
          </section>
        ))}
      </div>
      <TeamTrends numbers={numbers} />
      <section aria-labelledby="team-statements">
        <h2 id="team-statements">{i18n._("team.statements")}</h2>
        <ul className={styles.statements}>
          {engagement.groups.map(({ key, label, ...figure }) => (
            <li key={key}>
              <span>{label}</span>
              <FigureText figure={figure} percent />
              {figure.value === null ? null : (
                <span className={styles.bar} aria-hidden="true">
                  <span style={{ inlineSize: `${figure.value}%` }} />
                </span>
              )}
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="team-teams">
        <h2 id="team-teams">{i18n._("team.teams")}</h2>
        {teams.groups.length === 0 ? <p className={styles.few}>{i18n._("team.none")}</p> : null}
        <ul className={styles.statements}>
          {teams.groups.map(({ key, label: _, ...figure }) => (
            <li key={key}>
              <span>{i18n._(`team.of.${key}`)}</span>
              <FigureText figure={figure} percent={false} />
            </li>
          ))}
        </ul>
      </section>
      <TeamWords words={words} />
    </>
  )
}
