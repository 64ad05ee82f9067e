import { useLingui } from "@lingui/react"
import { Link } from "wouter"
import { createCasesApi } from "../cases/ask-cases.ts"
import { deadlineWords, placeWords, scoreWords } from "../cases/case-words.ts"
import "../cases/messages.ts"
import { formatMoment } from "../format/days.ts"
import { usePageData } from "../load/use-page-data.ts"
import type { PageProps } from "../page-props.ts"
import { useServices } from "../services-context.ts"
import { SECTION_PATHS } from "../state/sections.ts"
import "./messages.ts"
import styles from "./today.module.css"
import { TodayNote } from "./today-note.tsx"

const SHOWN = 5

export interface OpenCasesProps extends PageProps {
  /** Whether the page says already that the server can't be read. */
  readonly told: boolean
}

/** Who has waited longest for an answer by a person. */
export function OpenCases({ told, ...props }: OpenCasesProps) {
  const { i18n } = useLingui()
  const { api } = useServices()
  const { language, showroom } = props.reading
  const { loading, reload } = usePageData("open-cases", props, (signal) =>
    createCasesApi(api, language).first(SHOWN, signal),
  )
  const found = loading.kind === "ready" ? loading.data : null
  const now = found ? Date.parse(found.now) : 0
  return (
    <section className={styles.section} aria-labelledby="open-cases">
      <header className={styles.head}>
        <h2 id="open-cases">{i18n._("today.cases")}</h2>
        {found && found.counts.open > 0 ? (
          <p>{i18n._("today.cases.note", { open: found.counts.open, overdue: found.counts.overdue })}</p>
        ) : null}
      </header>
      <TodayNote loading={loading} told={told} onRetry={reload} />
      {found?.cases.length === 0 ? <p className={styles.none}>{i18n._("today.cases.none")}</p> : null}
      <ul className={styles.cases}>
        {found?.cases.map((line) => {
          const deadline = deadlineWords(i18n, line, now)
          const score = scoreWords(i18n, line)
          return (
            <li key={line.id}>
              <Link className={styles.case} href={`${SECTION_PATHS.cases}?case=${line.id}`}>
                <time dateTime={line.openedAt}>
                  {formatMoment(line.openedAt, language, showroom.timezone)}
                </time>
                <b>{placeWords(i18n, line)}</b>
                <span className={styles.words} dir="auto">
                  {line.words ? i18n._("cases.quote", { words: line.words }) : (line.product?.label ?? "")}
                </span>
                {score ? <span className={styles.score}>{score}</span> : null}
                {deadline ? <span data-late={deadline.late || undefined}>{deadline.words}</span> : null}
              </Link>
            </li>
          )
        })}
      </ul>
      {found && found.counts.open > found.cases.length ? (
        <Link className={styles.all} href={SECTION_PATHS.cases}>
          {i18n._("today.cases.all")}
        </Link>
      ) : null}
    </section>
  )
}
