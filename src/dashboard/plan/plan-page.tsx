import { useLingui } from "@lingui/react"
import { useState } from "react"
import { PLAN_MEASURES } from "../../protocol/plan.ts"
import { FailureNote, Freshness } from "../frame/freshness.tsx"
import { Segmented } from "../frame/segmented.tsx"
import { usePageData } from "../load/use-page-data.ts"
import { EmptyStore } from "../overview/empty-store.tsx"
import type { PageProps } from "../page-props.ts"
import { useServices } from "../services-context.ts"
import { LeadLine, leadWords } from "./lead-line.tsx"
import { loadPlan } from "./load-plan.ts"
import "./messages.ts"
import { PlanLegend } from "./plan-legend.tsx"
import { PlanMap } from "./plan-map.tsx"
import styles from "./plan-page.module.css"
import { PlanTable } from "./plan-table.tsx"
import { planWords } from "./plan-words.ts"
import { TileCard } from "./tile-card.tsx"
import { storeHref, TilePanel } from "./tile-panel.tsx"
import { usePlanView } from "./use-plan-view.ts"
import { ZoneLines } from "./zone-lines.tsx"

/** Satisfaction, ease and time spent over the floor of the store. */
export function PlanPage(props: PageProps) {
  const { reading, view, live } = props
  const { i18n } = useLingui()
  const { api } = useServices()
  const [{ measure, tile: openId }, change] = usePlanView()
  const [near, setNear] = useState<string | null>(null)
  const { loading, reload } = usePageData(`plan ${measure}`, props, (signal) =>
    loadPlan(api, measure, reading, signal),
  )
  const isReady = loading.kind === "ready"
  const loaded = isReady ? loading.data : null
  const now = loaded?.now ?? null
  const words = planWords(i18n, now?.metric ?? "csat")
  const find = (id: string | null) => now?.tiles.find((tile) => tile.id === id) ?? null
  const beforeOf = (id: string) => loaded?.before.tiles.find((tile) => tile.id === id) ?? null
  const [opened, looked] = [find(openId), find(near)]

  function show(zone: string): void {
    const first = now?.tiles.find((tile) => tile.zone === zone)
    if (first) change({ tile: first.id })
  }

  function close(): void {
    change({ tile: null })
    const marks = [...document.querySelectorAll<SVGGElement>("[data-tile]")]
    marks.find(({ dataset }) => dataset.tile === openId)?.focus()
  }

  return (
    <div className={styles.page} aria-busy={loading.kind === "first" || undefined}>
      <div className={styles.tools}>
        <Segmented
          label={i18n._("plan.measure")}
          options={PLAN_MEASURES.map((id) => ({ id, label: i18n._(`plan.${id}`) }))}
          value={measure}
          onChoose={(id) => change({ measure: id })}
        />
        <p>{i18n._(`plan.about.${measure}`)}</p>
        {now ? (
          <a className={styles.walk} href={storeHref(null, now)}>
            {i18n._("plan.walk")}
          </a>
        ) : null}
      </div>
      {loading.kind === "first" ? <p className={styles.note}>{i18n._("dashboard.loading")}</p> : null}
      <FailureNote loading={loading} onRetry={reload} />
      {loaded && now ? (
        <div className={styles.shown} data-stale={(isReady && loading.stale) || undefined}>
          <LeadLine plan={now} words={words} />
          {now.total.n === 0 && measure !== "dwell" ? <EmptyStore reading={reading} /> : null}
          {view.table ? (
            <PlanTable now={now} before={loaded.before} words={words} />
          ) : (
            <div className={styles.columns}>
              <div className={styles.map}>
                <PlanMap
                  scene={loaded.scene}
                  plan={now}
                  words={words}
                  summary={leadWords(i18n, now, words)}
                  near={near}
                  openId={openId}
                  onNear={setNear}
                  onOpen={(id) => change({ tile: id })}
                />
                {looked && looked.id !== openId ? (
                  <div
                    className={styles.beside}
                    data-left={looked.middle.x > 0 || undefined}
                    aria-hidden="true"
                  >
                    <p className={styles.name}>{words.tile(looked, now.zones)}</p>
                    <TileCard tile={looked} before={beforeOf(looked.id)} plan={now} words={words} />
                  </div>
                ) : null}
                <PlanLegend plan={now} words={words} />
              </div>
              <div className={styles.side}>
                {opened ? (
                  <TilePanel
                    {...props}
                    tile={opened}
                    before={beforeOf(opened.id)}
                    plan={now}
                    words={words}
                    onClose={close}
                  />
                ) : null}
                <ZoneLines plan={now} words={words} onShow={show} />
              </div>
            </div>
          )}
          <p className={styles.keys}>
            <span>{i18n._("plan.keys")}</span>
            {measure === "dwell" ? null : <span>{i18n._("plan.grow")}</span>}
          </p>
        </div>
      ) : null}
      <Freshness loading={loading} live={live} />
    </div>
  )
}
