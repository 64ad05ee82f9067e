import { useLingui } from "@lingui/react"
import { useCallback, useMemo } from "react"
import { FigureTable } from "../charts/figure-table.tsx"
import { useWords } from "../format/use-words.ts"
import { FailureNote, Freshness } from "../frame/freshness.tsx"
import type { SectionProps } from "../frame/section-page.tsx"
import { useShortcuts } from "../frame/use-shortcuts.ts"
import { usePageData } from "../load/use-page-data.ts"
import { EmptyStore } from "../overview/empty-store.tsx"
import { PersonaRules } from "../personas/persona-rules.tsx"
import { usePersonas } from "../personas/use-personas.ts"
import { NOTHING } from "../reading/measured.ts"
import { useServices } from "../services-context.ts"
import { type OpenRow, ROW_METRICS, type Sort } from "../state/view-state.ts"
import { arrange } from "./arrange.ts"
import { askRows } from "./ask-rows.ts"
import { DetailPanel } from "./detail-panel.tsx"
import { Forest } from "./forest.tsx"
import { heldChanges, nameOfRow } from "./held-changes.ts"
import { labelOf } from "./label-of.ts"
import { loadSegments } from "./load-segments.ts"
import "./messages.ts"
import { RowKeys } from "./row-keys.tsx"
import type { SegmentTable } from "./segment.ts"
import styles from "./segments-page.module.css"
import { SegmentsTools } from "./segments-tools.tsx"
import { useMoreColumns } from "./use-more-columns.ts"

const WAITING: readonly SegmentTable[] = ROW_METRICS.map((metric) => ({
  metric,
  total: NOTHING,
  segments: [],
}))

const BY_NAME: Sort = { key: "name", up: true }
/** What the key S goes through. */
const SORTS: readonly Sort[] = [
  { key: "value", up: true },
  { key: "n", up: false },
  { key: "words", up: false },
  BY_NAME,
]

export type SegmentsPageProps = Pick<
  SectionProps,
  "section" | "reading" | "view" | "change" | "turn" | "live" | "onSignedOut" | "keysWanted"
>

/** Touchpoints, products, zones …, one beside the other. */
export function SegmentsPage(props: SegmentsPageProps) {
  const { section, reading, view, change, live, keysWanted } = props
  const by = section === "products" ? "product" : (view.by ?? "touchpoint")
  const { i18n } = useLingui()
  const { api } = useServices()
  const personas = usePersonas()
  const words = useWords()
  const { loading, reload } = usePageData(by, props, (signal) => loadSegments(api, by, reading, signal))
  // What stands beside the numbers comes after them, so that nobody waits for it.
  const { loading: around, reload: again } = usePageData(`beside ${by}`, props, (signal) =>
    askRows(api, by, reading, signal),
  )
  const isOld = loading.kind === "ready" && loading.stale
  const beside = around.kind === "ready" && (isOld || !around.stale) ? around.data : null
  const more = useMoreColumns()
  const isReady = loading.kind === "ready"
  // Who guides is never ranked.
  const isRanked = by !== "guide"
  const sort = isRanked ? view.sort : BY_NAME
  const read = isReady ? loading.data : WAITING
  const changes = useMemo(() => heldChanges(read), [read])
  const tables = read.map((table) => ({
    ...table,
    segments: arrange(
      table.segments.map((segment) => ({
        ...segment,
        label: labelOf(i18n, by, segment),
        beside: beside?.get(nameOfRow(segment)) ?? null,
      })),
      { ...view, sort },
      words.language,
    ),
  }))
  const all = tables.flatMap(({ segments }) => segments)
  const { open } = view
  // Whoever comes by a name alone doesn't know which metric it is asked in.
  const named = open ? all.filter(({ key }) => key === open.key) : []
  const opened = named.find(({ metric }) => metric === open?.metric) ?? named[0]
  const total = tables.find(({ metric }) => metric === opened?.metric)?.total ?? NOTHING
  const close = useCallback(() => {
    change({ open: null })
    if (opened) focusRow(opened)
  }, [change, opened])
  const keys = useMemo(() => {
    const at = SORTS.findIndex(({ key, up }) => key === view.sort.key && up === view.sort.up)
    const next = SORTS[(at + 1) % SORTS.length]
    return { s: () => next && change({ sort: next }) }
  }, [view.sort, change])
  useShortcuts(keysWanted && isRanked, keys)
  const isEmpty = isReady && loading.data.every(({ total: { n } }) => n === 0)
  const nothing = isReady && !isEmpty && all.length === 0

  return (
    <div className={styles.page} aria-busy={loading.kind === "first" || isOld || undefined}>
      <SegmentsTools by={by} showroom={reading.showroom} personas={personas} view={view} change={change} />
      {around.kind === "failed" && loading.kind === "ready" && loading.failure === null ? (
        <FailureNote loading={around} onRetry={again} />
      ) : (
        <FailureNote loading={loading} onRetry={reload} />
      )}
      {isEmpty ? <EmptyStore reading={reading} /> : null}
      <div className={styles.columns} data-open={opened ? true : undefined}>
        <div className={styles.rows} data-stale={(isReady && loading.stale) || undefined}>
          {loading.kind === "first" ? <p className={styles.note}>{i18n._("dashboard.loading")}</p> : null}
          {isReady && !loading.stale && !isEmpty && open && !opened ? (
            <p className={styles.note} role="status">
              {i18n._("segments.gone")}
            </p>
          ) : null}
          {nothing ? <p className={styles.note}>{i18n._("segments.filtered")}</p> : null}
          {tables
            .filter(({ segments }) => segments.length > 0 || loading.kind === "first")
            .map(({ metric, total: whole, segments }) =>
              view.table ? (
                <FigureTable
                  key={metric}
                  caption={`${words.metric(metric)}, ${words.note(metric)}`}
                  rows={segments}
                  more={more}
                />
              ) : (
                <Forest
                  key={metric}
                  metric={metric}
                  heading={i18n._(`segments.${by}`)}
                  total={whole}
                  segments={segments}
                  held={changes.held}
                  openKey={opened?.metric === metric ? opened.key : null}
                  sort={sort}
                  isRanked={isRanked}
                  onSort={(chosen) => change({ sort: chosen })}
                  onOpen={(key) => change({ open: { metric, key } })}
                />
              ),
            )}
          {all.length > 0 && !isRanked ? (
            <p className={styles.chance}>{i18n._("segments.guide.note")}</p>
          ) : null}
          {changes.tested > 1 && isRanked ? (
            <p className={styles.chance}>
              {i18n._("segments.chance", {
                count: changes.tested,
                likely: Math.max(1, Math.round(changes.tested / 20)),
              })}
            </p>
          ) : null}
          {by === "persona" ? <PersonaRules personas={personas} /> : null}
          {all.length > 0 && keysWanted ? <RowKeys isRanked={isRanked} /> : null}
        </div>
        {opened ? (
          <DetailPanel
            {...props}
            by={by}
            personas={personas}
            segment={opened}
            total={total}
            changes={changes}
            onClose={close}
          />
        ) : null}
      </div>
      <Freshness loading={loading} live={live} />
    </div>
  )
}

function focusRow({ metric, key }: Pick<OpenRow, "metric" | "key">): void {
  const rows = [...document.querySelectorAll<HTMLElement>("[data-row]")]
  rows.find(({ dataset }) => dataset.row === `${metric}:${key}`)?.focus()
}
