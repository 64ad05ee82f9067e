import { useLingui } from "@lingui/react"
import { useEffect, useMemo, useRef } from "react"
import type { VisitsReply } from "../../protocol/visits.ts"
import { useWords } from "../format/use-words.ts"
import { FailureNote } from "../frame/freshness.tsx"
import { todayIn } from "../frame/reading-of.ts"
import { ToolButton } from "../frame/tool-button.tsx"
import { NewsLine } from "../live/news-line.tsx"
import { useSlowTurn } from "../live/use-slow-turn.ts"
import { useHeld } from "../load/use-held.ts"
import { useLoaded } from "../load/use-loaded.ts"
import type { PageProps } from "../page-props.ts"
import { periodOf } from "../period/period.ts"
import { useServices } from "../services-context.ts"
import { createVisitsApi } from "./ask-visits.ts"
import "./messages.ts"
import { useMoreVisits } from "./use-more-visits.ts"
import { VisitDetail } from "./visit-detail.tsx"
import { VisitList } from "./visit-list.tsx"
import styles from "./visits-page.module.css"
import { VisitsTools } from "./visits-tools.tsx"
import { formatVisitsView, useVisitsView } from "./visits-view.ts"

/** Visits of those who agreed to be remembered, and what happened in each. */
export function VisitsPage(props: Pick<PageProps, "reading" | "turn" | "onSignedOut">) {
  const { reading, onSignedOut } = props
  const { i18n } = useLingui()
  const { language } = useWords()
  const { api, now } = useServices()
  const { showroom } = reading
  const visits = useMemo(() => createVisitsApi(api, language), [api, language])
  const [view, change] = useVisitsView()
  const { open, days, range } = view
  const { from, to } = range ?? periodOf({ kind: "last", days }, todayIn(showroom, now()))
  const question = `${formatVisitsView({ ...view, open: null })} ${from} ${to} ${language}`
  const listing = useHeld({
    ...{ question, namesOf, turn: useSlowTurn(props.turn) },
    load: (signal) => visits.list(view, { from, to }, null, signal),
  })
  const one = useLoaded(
    `${open} ${language}`,
    (signal) => (open ? visits.one(open, signal) : Promise.resolve(null)),
    0,
  )
  const lines = useRef<HTMLDivElement>(null)
  const { loading, data, latest, news, show } = listing
  const signedOut = loading.kind !== "first" && loading.failure === "signed-out"
  useEffect(() => {
    if (signedOut) onSignedOut()
  }, [signedOut, onSignedOut])

  const first = loading.kind === "ready" && !loading.stale ? data : null
  const { more, fetchMore } = useMoreVisits(first, (cursor) => visits.list(view, { from, to }, cursor))
  // What became of a visit is told where it stands.
  const grown = new Map(latest?.visits.map((visit) => [visit.id, visit]))
  const shown = [...(data?.visits ?? []), ...more.visits].map((visit) => grown.get(visit.id) ?? visit)
  const reply = one.loading.kind === "ready" && !one.loading.stale ? one.loading.data : null
  const gone = one.loading.kind === "failed" && one.loading.failure === "refused"
  const product =
    view.product === null
      ? null
      : (shown.flatMap(({ products }) => products).find(({ id }) => id === view.product)?.label ?? "…")
  return (
    <div className={styles.page} aria-busy={loading.kind === "first" || undefined}>
      <VisitsTools view={view} product={product} zones={zonesIn(shown)} onChange={change} />
      <p className={styles.about}>{i18n._("visits.about")}</p>
      <FailureNote loading={loading} onRetry={listing.reload} />
      <div className={styles.columns} data-open={open ? true : undefined}>
        <div
          ref={lines}
          tabIndex={-1}
          className={styles.lines}
          data-stale={(loading.kind === "ready" && loading.stale) || undefined}
        >
          {loading.kind === "first" ? <p className={styles.note}>{i18n._("dashboard.loading")}</p> : null}
          <NewsLine
            count={news}
            onShow={() => {
              show()
              lines.current?.focus()
            }}
          />
          {loading.kind === "ready" && shown.length === 0 && more.next === null ? (
            <div className={styles.empty}>
              <h2>{i18n._("visits.empty")}</h2>
              <p>{i18n._("visits.empty.text")}</p>
            </div>
          ) : null}
          {shown.length > 0 ? (
            <VisitList
              visits={shown}
              openId={open}
              timezone={showroom.timezone}
              onOpen={(id) => change({ open: id })}
            />
          ) : null}
          {more.next !== null ? <ToolButton onClick={fetchMore}>{i18n._("visits.more")}</ToolButton> : null}
          <p role="alert" className={styles.note}>
            {more.failed ? i18n._("visits.more.failed") : ""}
          </p>
        </div>
        {reply ? (
          <VisitDetail
            reply={reply}
            visits={visits}
            timezone={showroom.timezone}
            onBack={() => {
              change({ open: null })
              // On a phone the list is there only when the visit is gone.
              requestAnimationFrame(() =>
                document.querySelector<HTMLElement>(`[data-visit="${open}"]`)?.focus(),
              )
            }}
          />
        ) : open ? (
          <p className={styles.note}>{i18n._(gone ? "visits.gone" : "dashboard.loading")}</p>
        ) : shown.length > 0 ? (
          <p className={`${styles.note} ${styles.hint}`}>{i18n._("visits.choose")}</p>
        ) : null}
      </div>
    </div>
  )
}

const namesOf = ({ visits }: VisitsReply) => visits.map(({ id }) => id)

/** The zones of the visits on the screen, by name. */
function zonesIn(
  visits: readonly { readonly zones: readonly { readonly id: string; readonly label: string }[] }[],
) {
  const byId = new Map(visits.flatMap(({ zones }) => zones.map((zone) => [zone.id, zone] as const)))
  return [...byId.values()].toSorted((a, b) => a.label.localeCompare(b.label))
}
