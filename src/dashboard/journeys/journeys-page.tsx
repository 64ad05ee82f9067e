import { useLingui } from "@lingui/react"
import { useCallback, useMemo } from "react"
import { useWords } from "../format/use-words.ts"
import { FailureNote, Freshness } from "../frame/freshness.tsx"
import { usePageData } from "../load/use-page-data.ts"
import type { PageProps } from "../page-props.ts"
import { useServices } from "../services-context.ts"
import { createJourneysApi } from "./ask-journeys.ts"
import { CoverNote } from "./cover-note.tsx"
import { FlowChart } from "./flow-chart.tsx"
import { FlowLegend } from "./flow-legend.tsx"
import { FlowList } from "./flow-list.tsx"
import { FlowTables } from "./flow-tables.tsx"
import { focusStop } from "./focus-stop.ts"
import { journeyOf, stopId } from "./journey.ts"
import styles from "./journeys-page.module.css"
import { JourneysTools } from "./journeys-tools.tsx"
import { formatJourneysView, type JourneysView, type OpenStop, parseJourneysView } from "./journeys-view.ts"
import { Lead } from "./lead.tsx"
import "./messages.ts"
import { stepWords } from "./step-words.ts"
import { StopPanel } from "./stop-panel.tsx"
import { useIsNarrow } from "./use-is-narrow.ts"

/** Where visits went next, and where they went no further. */
export function JourneysPage(props: PageProps) {
  const { reading, view, change, live, turn, onSignedOut } = props
  const { i18n } = useLingui()
  const words = useWords()
  const { api } = useServices()
  const isNarrow = useIsNarrow()
  const own = useMemo(() => parseJourneysView(view.own), [view.own])
  const { nodes, judge, product, open } = own
  const set = useCallback(
    (parts: Partial<JourneysView>) => change({ own: formatJourneysView({ ...own, ...parts }) }),
    [change, own],
  )
  const journeys = useMemo(
    () => createJourneysApi(api, reading, { nodes, judge: "csat", product, open: null }),
    [api, reading, nodes, product],
  )
  const { loading, reload } = usePageData(
    `journeys ${nodes} ${product}`,
    { reading, turn, onSignedOut },
    async (signal) => {
      const [now, before] = await Promise.all([
        journeys.flow(reading.period, signal),
        journeys.flow(reading.period.previous, signal),
      ])
      return { now: journeyOf(now), before: journeyOf(before) }
    },
  )
  const data = loading.kind === "ready" ? loading.data : null
  const opened = open && data?.now.stops.find(({ id }) => id === stopId(open.step, open.key))
  const close = useCallback(() => {
    set({ open: null })
    if (open) focusStop(stopId(open.step, open.key))
  }, [set, open])
  const onOpen = useCallback((stop: OpenStop) => set({ open: { step: stop.step, key: stop.key } }), [set])
  const [firstUntold] = data?.now.untold ?? []
  return (
    <div className={styles.page} aria-busy={loading.kind === "first" || undefined}>
      <JourneysTools view={own} onChange={set} journeys={journeys} {...{ reading, turn, onSignedOut }} />
      <FailureNote loading={loading} onRetry={reload} />
      {loading.kind === "first" ? <p className={styles.note}>{i18n._("dashboard.loading")}</p> : null}
      {data && data.now.visits === null ? <CoverNote journey={data.now} /> : null}
      {data && data.now.visits !== null ? (
        <div className={styles.columns} data-open={opened ? true : undefined}>
          <div className={styles.flow} data-stale={(loading.kind === "ready" && loading.stale) || undefined}>
            <Lead journey={data.now} judge={judge} showroom={reading.showroom} />
            <CoverNote journey={data.now} />
            {view.table ? (
              <FlowTables now={data.now} before={data.before} />
            ) : (
              <>
                <FlowLegend judge={judge} />
                {isNarrow ? (
                  <FlowList journey={data.now} judge={judge} open={opened ?? null} onOpen={onOpen} />
                ) : (
                  <FlowChart journey={data.now} judge={judge} open={opened ?? null} onOpen={onOpen} />
                )}
              </>
            )}
            {firstUntold === undefined ? null : (
              <p className={styles.note}>
                {i18n._("journeys.untold", { step: stepWords(i18n, firstUntold) })}
              </p>
            )}
            <p className={styles.note}>{i18n._("journeys.note")}</p>
          </div>
          {opened ? (
            <StopPanel
              key={opened.id}
              stop={opened}
              journey={data.now}
              journeys={journeys}
              {...{ nodes, words, reading, turn, onSignedOut }}
              onClose={close}
            />
          ) : null}
        </div>
      ) : null}
      <Freshness loading={loading} live={live} />
    </div>
  )
}
