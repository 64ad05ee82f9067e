import { useLingui } from "@lingui/react"
import { useEffect, useMemo, useRef } from "react"
import { type Film, filmOf } from "../../client/replay/film.ts"
import { TrackError } from "../../domain/recording/path-sample.ts"
import type { SceneReply } from "../../protocol/showroom.ts"
import type { VisitReply } from "../../protocol/visits.ts"
import { MomentList } from "../../staff/visit/moment-list.tsx"
import { Icon } from "../../ui/icon.tsx"
import { formatMoment } from "../format/days.ts"
import { useWords } from "../format/use-words.ts"
import { useLoaded } from "../load/use-loaded.ts"
import type { VisitsApi } from "./ask-visits.ts"
import "./messages.ts"
import { replayHref } from "../state/replay-href.ts"
import styles from "./visits-page.module.css"
import { WayPlan } from "./way-plan.tsx"

export interface VisitDetailProps {
  reply: VisitReply
  visits: VisitsApi
  timezone: string
  onBack: () => void
}

/** The film of a visit; without its way when that can't be read. */
function useFilm(reply: VisitReply): { readonly film: Film; readonly readable: boolean } {
  return useMemo(() => {
    try {
      return { film: filmOf(reply), readable: true }
    } catch (error) {
      if (!(error instanceof TrackError)) throw error
      return { film: filmOf({ ...reply, recording: null }), readable: false }
    }
  }, [reply])
}

/** One visit looked at closely: its way from above, and its moments in words. */
export function VisitDetail({ reply, visits, timezone, onBack }: VisitDetailProps) {
  const { i18n } = useLingui()
  const { language } = useWords()
  const { visit } = reply
  const { film, readable } = useFilm(reply)
  const heading = useRef<HTMLHeadingElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another visit is another panel
  useEffect(() => heading.current?.focus({ preventScroll: true }), [visit.id])
  const sceneId = film.reels[0]?.sceneId ?? null
  const { loading } = useLoaded<SceneReply | null>(
    `scene ${sceneId}`,
    (signal) => (sceneId === null ? Promise.resolve(null) : visits.scene(sceneId, signal)),
    0,
  )
  const scene = loading.kind === "ready" ? loading.data?.scene : null
  const title = i18n._("visits.title", { when: formatMoment(visit.startedAt, language, timezone) })
  return (
    <section
      className={styles.detail}
      aria-label={title}
      onKeyDown={({ key }) => {
        if (key === "Escape") onBack()
      }}
    >
      <button type="button" className={styles.back} onClick={onBack}>
        <Icon name="chevron-left" size={18} />
        {i18n._("visits.back")}
      </button>
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {reply.recording && readable ? (
        <p>
          <a className={styles.watch} href={replayHref(visit.id)}>
            <Icon name="play" size={18} />
            {i18n._("visits.open")}
          </a>
        </p>
      ) : (
        <p className={styles.note}>{i18n._(readable ? "visits.unrecorded" : "visits.unreadable")}</p>
      )}
      {scene ? <WayPlan scene={scene} film={film} /> : null}
      {reply.cut ? <p className={styles.note}>{i18n._("visits.cut")}</p> : null}
      <MomentList
        moments={film.moments}
        label={i18n._("visits.moments")}
        hrefOf={film.reels.length > 0 ? (offset) => replayHref(visit.id, offset) : undefined}
      />
    </section>
  )
}
