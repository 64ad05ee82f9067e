import { useLingui } from "@lingui/react"
import { Link } from "wouter"
import { costOf } from "../../domain/asking-policy.ts"
import type { EditedPrompt, PromptsReply } from "../../protocol/prompts.ts"
import { askMetrics } from "../api/ask-metrics.ts"
import { formatDays, formatMoment } from "../format/days.ts"
import { useWords } from "../format/use-words.ts"
import { FailureNote, Freshness } from "../frame/freshness.tsx"
import { useLoaded } from "../load/use-loaded.ts"
import type { PageProps } from "../page-props.ts"
import { NOTHING } from "../reading/measured.ts"
import { RateCell } from "../segments/rate-cell.tsx"
import { useServices } from "../services-context.ts"
import { SECTION_PATHS } from "../state/sections.ts"
import { FileNote } from "./file-note.tsx"
import { NewPrompt } from "./new-prompt.tsx"
import { formOf } from "./prompt-form.ts"
import styles from "./prompt-list.module.css"
import type { PromptsApi } from "./prompts-api.ts"
import { ruleWords } from "./rule-words.ts"
import { StateChip } from "./state-chip.tsx"
import { triggerWords } from "./trigger-words.ts"

export interface PromptListProps extends PageProps {
  told: PromptsReply
  prompts: PromptsApi
  onChanged: () => void
}

/** Prompts of which it is asked what held them back most: those that were most. */
const MOST_EXPLAINED = 20

const ORDER = ["live", "new", "paused", "retired"]
const placeOf = ({ state }: EditedPrompt) => ORDER.indexOf(state ?? "new")

/** Every prompt: whether it is asked, when, what comes of it, and what it costs. */
export function PromptList(props: PromptListProps) {
  const { told, prompts, reading, onChanged, turn, live } = props
  const { i18n } = useLingui()
  const { api } = useServices()
  const { language, number } = useWords()
  const { period, filters, showroom } = reading
  const { loading, reload } = useLoaded(
    `rates ${JSON.stringify([period.from, period.to, filters, language])}`,
    async (signal) => {
      const [rates, held] = await Promise.all([
        askMetrics(api, { metric: "response-rate", by: "prompt", days: period, filters, language }, signal),
        prompts.held("prompt", period, null, signal),
      ])
      const why = await Promise.all(
        held.groups.slice(0, MOST_EXPLAINED).map(async ({ key }) => {
          const { groups } = await prompts.held("rule", period, key, signal)
          return [key, groups[0]?.key ?? null] as const
        }),
      )
      return { rates, held, why: new Map(why) }
    },
    turn,
  )
  const figures = loading.kind === "ready" ? loading.data : null
  const places = new Map(
    showroom.scenes.flatMap(({ touchpoints }) => touchpoints.map(({ id, name }) => [id, name[language]])),
  )
  const { edition } = told
  const rows = told.prompts.toSorted((a, b) => placeOf(a) - placeOf(b))
  return (
    <>
      <div className={styles.tools}>
        <NewPrompt taken={told.prompts.map(({ id }) => id)} />
        <Link href={`${SECTION_PATHS.prompts}/_policy`} className={styles.link}>
          {i18n._("prompts.policy")}
        </Link>
        <p className={styles.edition}>
          {edition.at === null
            ? i18n._("prompts.edition.file")
            : i18n._("prompts.edition", {
                number: edition.number,
                at: formatMoment(edition.at, language, showroom.timezone),
                by: edition.by ?? "–",
              })}
        </p>
      </div>
      <FailureNote loading={loading} onRetry={reload} />
      <FileNote told={told} prompts={prompts} onChanged={onChanged} />
      {rows.length === 0 ? <p className={styles.empty}>{i18n._("prompts.empty")}</p> : null}
      <ul className={styles.list}>
        {rows.map((row) => {
          const form = formOf(row.id, row.draft?.body ?? row.prompt)
          const shown = row.prompt ? formOf(row.id, row.prompt) : form
          const rate = figures?.rates.groups.find(({ key }) => key === row.id)?.figure ?? NOTHING
          const held = figures?.held.groups.find(({ key }) => key === row.id)?.count ?? 0
          const why = figures?.why.get(row.id) ?? null
          const asked = {
            metric: shown.metric,
            ...(shown.burdenSeconds === null ? {} : { burdenSeconds: shown.burdenSeconds }),
          }
          return (
            <li key={row.id} className={styles.row} data-state={row.state ?? "new"}>
              <div className={styles.what}>
                <Link href={`${SECTION_PATHS.prompts}/${row.id}`} className={styles.title}>
                  {shown.question[language] || row.id}
                </Link>
                <p className={styles.chips}>
                  <StateChip state={row.state} isHeld={row.held.length > 0} />
                  <span>{shown.metric.toUpperCase()}</span>
                  {row.prompt ? (
                    <span>{i18n._("prompts.version", { version: row.prompt.version })}</span>
                  ) : null}
                  {row.draft ? (
                    <span>
                      {i18n._("prompts.draft.by", { by: row.draft.by })}
                      {row.draft.problems.length > 0
                        ? `, ${i18n._("prompts.checks.bad", { count: row.draft.problems.length })}`
                        : ""}
                    </span>
                  ) : null}
                </p>
                {row.held.length > 0 ? (
                  <p className={styles.problem}>
                    {row.held.map(({ path, expected }) => `${path}: ${expected}`).join("; ")}
                  </p>
                ) : null}
              </div>
              <p className={styles.when}>
                {i18n._("prompts.when.sentence", { when: triggerWords(i18n, shown) })}
                <small>{shown.touchpoints.map((id) => places.get(id) ?? id).join(", ")}</small>
              </p>
              <dl className={styles.figures}>
                <div>
                  <dt>{i18n._("prompts.answered")}</dt>
                  <dd>{figures ? <RateCell rate={rate} /> : "…"}</dd>
                </div>
                <div>
                  <dt>{i18n._("prompts.seen")}</dt>
                  <dd>{figures ? number(rate.n) : "…"}</dd>
                </div>
                <div>
                  <dt>{i18n._("prompts.held.short")}</dt>
                  <dd>
                    {figures ? number(held) : "…"}
                    {why === null ? null : <small>{ruleWords(i18n, why)}</small>}
                  </dd>
                </div>
                <div>
                  <dt>{i18n._("prompts.burden.short")}</dt>
                  <dd>{number(costOf(asked, told.policy.inForce))} s</dd>
                </div>
              </dl>
            </li>
          )
        })}
      </ul>
      <p className={styles.days}>{i18n._("prompts.days", { days: formatDays(period, language) })}</p>
      <Freshness loading={loading} live={live} />
    </>
  )
}
