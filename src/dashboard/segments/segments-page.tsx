import { useLingui } from "@lingui/react"
import { useCallback } from "react"
import { FigureTable } from "../charts/figure-table.tsx"
import { useWords } from "../format/use-words.ts"
import { FailureNote, Freshness } from "../frame/freshness.tsx"
import { usePageData } from "../load/use-page-data.ts"
import { EmptyStore } from "../overview/empty-store.tsx"
import type { PageProps } from "../page-props.ts"
import { NOTHING } from "../reading/measured.ts"
import { useServices } from "../services-context.ts"
import type { Section } from "../state/sections.ts"
import { type OpenRow, ROW_METRICS } from "../state/view-state.ts"
import { arrange } from "./arrange.ts"
import { DetailPanel } from "./detail-panel.tsx"
import { Forest } from "./forest.tsx"
import { labelOf } from "./label-of.ts"
import { loadSegments } from "./load-segments.ts"
import "./messages.ts"
import type { SegmentTable } from "./segment.ts"
import styles from "./segments-page.module.css"
import { SegmentsTools } from "./segments-tools.tsx"

const WAITING: readonly SegmentTable[] = ROW_METRICS.map((metric) => ({
  metric,
  total: NOTHING,
  segments: [],
}))

/** Touchpoints or products, one beside the other. */
export function SegmentsPage(props: PageProps & { section: Section }) {
  const { section, reading, view, change, live } = props
  const by = section === "products" ? "product" : "touchpoint"
  const { i18n } = useLingui()
  const { api } = useServices()
  const words = useWords()
  const { loading, reload } = usePageData(by, props, (signal) => loadSegments(api, by, reading, signal))
  const isReady = loading.kind === "ready"
  const tables = (isReady ? loading.data : WAITING).map((table) => ({
    ...table,
    segments: arrange(
      table.segments.map((segment) => ({ ...segment, label: labelOf(i18n, by, segment) })),
      view,
      words.language,
    ),
  }))
  const all = tables.flatMap(({ segments }) => segments)
  const { open } = view
  const opened = open && all.find(({ metric, key }) => metric === open.metric && key === open.key)
  const total = tables.find(({ metric }) => metric === open?.metric)?.total ?? NOTHING
  const close = useCallback(() => {
    change({ open: null })
    if (open) focusRow(open)
  }, [change, open])
  const isEmpty = isReady && loading.data.every(({ total: { n } }) => n === 0)
  const nothing = isReady && !isEmpty && all.length === 0

  return (
    <div className={styles.page} aria-busy={loading.kind === "first" || undefined}>
      <SegmentsTools by={by} showroom={reading.showroom} view={view} change={change} />
      <FailureNote loading={loading} onRetry={reload} />
      {isEmpty ? <EmptyStore reading={reading} /> : null}
      <div className={styles.columns} data-open={opened ? true : undefined}>
        <div className={styles.rows} data-stale={(isReady && loading.stale) || undefined}>
          {loading.kind === "first" ? <p className={styles.note}>{i18n._("dashboard.loading")}</p> : null}
          {nothing ? <p className={styles.note}>{i18n._("segments.filtered")}</p> : null}
          {tables
            .filter(({ segments }) => segments.length > 0 || loading.kind === "first")
            .map(({ metric, total: whole, segments }) =>
              view.table ? (
                <FigureTable
                  key={metric}
                  caption={`${words.metric(metric)}, ${words.note(metric)}`}
                  rows={segments}
                />
              ) : (
                <Forest
                  key={metric}
                  metric={metric}
                  heading={i18n._(`segments.${by}`)}
                  total={whole}
                  segments={segments}
                  openKey={open?.metric === metric ? open.key : null}
                  sort={view.sort}
                  onSort={(sort) => change({ sort })}
                  onOpen={(key) => change({ open: { metric, key } })}
                />
              ),
            )}
          {all.length > 1 ? (
            <p className={styles.chance}>
              {i18n._("segments.chance", {
                count: all.length,
                likely: Math.max(1, Math.round(all.length / 20)),
              })}
            </p>
          ) : null}
        </div>
        {opened ? <DetailPanel {...props} by={by} segment={opened} total={total} onClose={close} /> : null}
      </div>
      <Freshness loading={loading} live={live} />
    </div>
  )
}

function focusRow({ metric, key }: OpenRow): void {
  const rows = [...document.querySelectorAll<HTMLElement>("[data-row]")]
  rows.find(({ dataset }) => dataset.row === `${metric}:${key}`)?.focus()
}
