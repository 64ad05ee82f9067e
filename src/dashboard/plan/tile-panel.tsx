import { useLingui } from "@lingui/react"
import { useEffect, useRef } from "react"
import type { Plan, PlanTile } from "../../client/plan/ask-plan.ts"
import { Icon } from "../../ui/icon.tsx"
import { askComments } from "../api/ask-comments.ts"
import { CommentItem } from "../comments/comment-item.tsx"
import { usePageData } from "../load/use-page-data.ts"
import type { PageProps } from "../page-props.ts"
import { useServices } from "../services-context.ts"
import { lowVisitsHref } from "../state/visit-href.ts"
import "./messages.ts"
import type { PlanWords } from "./plan-words.ts"
import { TileCard } from "./tile-card.tsx"
import styles from "./tile-panel.module.css"

const COMMENTS = 6

export interface TilePanelProps extends Pick<PageProps, "reading" | "turn" | "onSignedOut"> {
  tile: PlanTile
  before: PlanTile | null
  plan: Plan
  words: PlanWords
  onClose: () => void
}

/** Where something may be looked at in the store, with the plan on its floor. */
export function storeHref(zone: string | null, { measure, from, to }: Plan): string {
  const place = zone === null ? [] : [["at", `zone:${zone}`]]
  return `/?${new URLSearchParams([...place, ["plan", measure], ["from", from], ["to", to]])}`
}

/** A tile looked at closely: its number, and what people wrote in its zone. */
export function TilePanel(props: TilePanelProps) {
  const { tile, before, plan, words, reading, onClose } = props
  const { i18n } = useLingui()
  const { api } = useServices()
  const heading = useRef<HTMLHeadingElement>(null)
  const name = words.tile(tile, plan.zones)
  const zone = plan.zones.find(({ key }) => key === tile.zone)?.label ?? tile.zone
  // biome-ignore lint/correctness/useExhaustiveDependencies: another tile is another panel
  useEffect(() => {
    // Nothing is given back: in some browsers it is a promise, which React would call to end the effect.
    heading.current?.scrollIntoView?.({ block: "nearest" })
  }, [tile.id])
  const metric = plan.measure === "effort" ? "ces" : "csat"
  const { period, language, showroom } = reading
  const filters = { ...reading.filters, zone: [tile.zone] }
  const { loading } = usePageData(`plan comments ${metric} ${tile.zone}`, props, (signal) =>
    askComments(api, { metric, days: period, filters, language, limit: COMMENTS }, signal),
  )
  const comments = loading.kind === "ready" && !loading.stale ? loading.data.comments : []
  return (
    <section
      className={styles.panel}
      aria-label={i18n._("plan.detail", { name })}
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose()
      }}
    >
      <button type="button" className={styles.close} aria-label={i18n._("dashboard.close")} onClick={onClose}>
        <Icon name="close" size={18} />
      </button>
      <h2 ref={heading}>{name}</h2>
      <TileCard tile={tile} before={before} plan={plan} words={words} />
      <p className={styles.ways}>
        <a href={storeHref(tile.zone, plan)}>{i18n._("plan.open")}</a>
        <a href={lowVisitsHref({ zone: tile.zone })}>{i18n._("plan.visits", { zone })}</a>
      </p>
      {comments.length > 0 ? (
        <div className={styles.part}>
          <h3>{i18n._("plan.comments", { zone })}</h3>
          <ul>
            {comments.map((comment) => (
              <CommentItem key={comment.id} comment={comment} timezone={showroom.timezone} />
            ))}
          </ul>
        </div>
      ) : null}
    </section>
  )
}
