import { useLingui } from "@lingui/react"
import { lazy, Suspense, useMemo, useState } from "react"
import { FailureNote, Freshness } from "../frame/freshness.tsx"
import { Segmented } from "../frame/segmented.tsx"
import { NOTHING_EARLY } from "../load/known.ts"
import { usePageData } from "../load/use-page-data.ts"
import type { PageProps } from "../page-props.ts"
import { NOTHING } from "../reading/measured.ts"
import { nameOf } from "../reading/reading.ts"
import { useServices } from "../services-context.ts"
import { emptyOverview } from "./empty-overview.ts"
import { EmptyStore } from "./empty-store.tsx"
import { type JourneyCell, journeyCells } from "./journey-cells.ts"
import { JourneyStrip } from "./journey-strip.tsx"
import { knownOverview } from "./known-overview.ts"
import { LatestWords } from "./latest-words.tsx"
import { LeadSentence } from "./lead-sentence.tsx"
import { type Kept, loadOverview } from "./load-overview.ts"
import "./messages.ts"
import { NumberCard } from "./number-card.tsx"
import styles from "./overview-page.module.css"
import { OverviewTables } from "./overview-tables.tsx"
import { SignalsFold } from "./signals-fold.tsx"
import { useAfterwards } from "./use-afterwards.ts"

const PeopleLine = lazy(() =>
  import("../people-line/index.ts").then(({ PeopleLine }) => ({ default: PeopleLine })),
)
const Today = lazy(() => import("../today/index.ts").then(({ Today }) => ({ default: Today })))

const NO_CELLS: readonly JourneyCell[] = []

/** How the store is doing, on one page. */
export function OverviewPage(props: PageProps) {
  const { reading, view, change, live } = props
  const { i18n } = useLingui()
  const { api, early = NOTHING_EARLY } = useServices()
  const name = nameOf("overview", reading)
  // biome-ignore lint/correctness/useExhaustiveDependencies: of another question nothing is kept
  const kept = useMemo<Kept>(() => new Map(), [api, name])
  const { loading, reload } = usePageData(
    "overview",
    props,
    (signal) => loadOverview(api, reading, signal, kept),
    knownOverview(early, reading, kept),
  )
  const [retries, setRetries] = useState(0)
  const isReady = loading.kind === "ready"
  // The numbers are in a picture before their charts, and before all that stands below them.
  const isAfter = useAfterwards(loading.kind !== "first")
  const overview = isReady ? loading.data : emptyOverview(reading)
  const { period } = reading
  const mean = overview.stages[0]?.now.total ?? NOTHING
  const isEmpty = isReady && overview.numbers.every(({ now }) => now.n === 0)
  const shown = overview.numbers.find(({ metric }) => metric === "response-rate")?.now.n ?? 0
  const cells = useMemo(
    () => (loading.kind === "ready" ? journeyCells(loading.data.stages) : NO_CELLS),
    [loading],
  )
  const grains = (["day", "week"] as const).map((id) => ({ id, label: i18n._(`overview.trend.${id}`) }))
  const isBusy = loading.kind === "first" || !isAfter
  return (
    <div className={styles.page} aria-busy={isBusy || undefined}>
      <div className={styles.head}>
        {isReady ? (
          <div className={styles.lead} data-stale={loading.stale || undefined}>
            {isEmpty ? null : <LeadSentence overview={overview} days={period.days} against={view.against} />}
          </div>
        ) : (
          <p className={styles.waiting}>{loading.kind === "first" ? i18n._("dashboard.loading") : null}</p>
        )}
        <div className={styles.grain}>
          <Segmented
            label={i18n._("overview.trend")}
            options={grains}
            value={reading.grain}
            onChoose={(grain) => change({ grain })}
          />
        </div>
      </div>
      <FailureNote
        loading={loading}
        onRetry={() => {
          reload()
          setRetries(retries + 1)
        }}
      />
      {isEmpty ? <EmptyStore reading={reading} /> : null}
      <div className={styles.numbers} data-stale={(isReady && loading.stale) || undefined}>
        {view.table && isReady ? (
          <OverviewTables overview={overview} />
        ) : (
          <>
            <div className={styles.cards}>
              {overview.numbers.map((number) => (
                <NumberCard
                  key={number.metric}
                  number={number}
                  range={overview.range}
                  current={period}
                  waiting={!isReady}
                  isDrawn={isAfter}
                />
              ))}
            </div>
            <JourneyStrip cells={isAfter ? cells : NO_CELLS} mean={mean} />
          </>
        )}
      </div>
      {isAfter ? (
        <>
          <Suspense>
            <Today
              {...props}
              turn={props.turn + retries}
              shown={shown}
              told={loading.kind !== "first" && loading.failure !== null}
            />
          </Suspense>
          {isEmpty ? null : (
            <SignalsFold reading={reading} turn={props.turn} onSignedOut={props.onSignedOut} />
          )}
          {isEmpty ? null : <LatestWords {...props} />}
          <Suspense>
            <PeopleLine reading={reading} onSignedOut={props.onSignedOut} />
          </Suspense>
          <Freshness loading={loading} live={live} />
        </>
      ) : null}
    </div>
  )
}
