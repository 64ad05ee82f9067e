import { useLingui } from "@lingui/react"
import { useState } from "react"
import { useStore } from "zustand"
import type { Api } from "../../client/api.ts"
import { currentLanguage } from "../../client/language.ts"
import { reelAt } from "../../client/replay/film.ts"
import { createPlayer, momentAt } from "../../client/replay/player.ts"
import { ShopProvider } from "../../client/shop-context.ts"
import { localeOf } from "../../domain/language.ts"
import type { Unavailable } from "../../showroom/index.ts"
import { MomentList } from "../../staff/visit/moment-list.tsx"
import { usePageTitle } from "../../ui/use-page-title.ts"
import "./messages.ts"
import { OnScreen } from "./on-screen.tsx"
import { openReplayShop } from "./open-replay-shop.ts"
import { ReplayBar } from "./replay-bar.tsx"
import type { ReplayAddress } from "./replay-page.tsx"
import styles from "./replay-room.module.css"
import { ReplayStage } from "./replay-stage.tsx"
import { ShareButton } from "./share-button.tsx"
import { useSpace } from "./use-space.ts"
import type { SeenVisit } from "./use-visit.ts"

export interface ReplayRoomProps {
  seen: SeenVisit
  api: Api
  address: ReplayAddress
}

function formatWhen(iso: string, timezone: string): string {
  const options = { dateStyle: "long", timeStyle: "short", timeZone: timezone } as const
  return new Intl.DateTimeFormat(localeOf(currentLanguage()), options).format(Date.parse(iso))
}

/** The store with the visit in it, what happened beside it, and the line of the visit below. */
export function ReplayRoom({ seen, api, address }: ReplayRoomProps) {
  const { i18n } = useLingui()
  const { reply, showroom, film } = seen
  const [player] = useState(() => createPlayer(film, address.from))
  const [shop] = useState(() =>
    openReplayShop({
      ...{ showroom, api, window },
      avatar: reply.recording?.avatar ?? null,
      now: () => Date.now(),
    }),
  )
  const [trouble, setTrouble] = useState<Unavailable | null>(null)
  const at = useStore(player.store, (state) => state.at)
  const reel = reelAt(film, at)
  const scene = showroom.scenes.find(({ id }) => id === reel?.sceneId)
  const when = i18n._("replay.when", { when: formatWhen(reply.visit.startedAt, showroom.timezone) })
  usePageTitle(when, showroom.name)
  useSpace(player.toggle)

  const why = !reel
    ? "unrecorded"
    : !scene
      ? "no-scene"
      : trouble === "no-webgl"
        ? "no-webgl"
        : trouble
          ? "not-loaded"
          : null
  const isOlder = scene !== undefined && scene.version !== reel?.sceneVersion
  return (
    <ShopProvider value={shop}>
      <main className={styles.room} data-flat={why !== null || undefined}>
        {scene && why === null ? (
          <div className={styles.scene}>
            <ReplayStage sceneId={scene.id} player={player} onUnavailable={setTrouble} />
            <OnScreen player={player} />
          </div>
        ) : null}
        <section className={styles.panel} aria-label={i18n._("replay.moments")}>
          <header className={styles.head}>
            <h1>{when}</h1>
            <p>{i18n._("replay.agreed")}</p>
            {why ? (
              <p role="status" className={styles.note}>
                {i18n._(`replay.${why}`)}
              </p>
            ) : null}
            {isOlder && why === null ? <p className={styles.note}>{i18n._("replay.older")}</p> : null}
            {reply.cut ? <p className={styles.note}>{i18n._("replay.cut")}</p> : null}
            <div className={styles.links}>
              <a href={`/dashboard/visits?visit=${encodeURIComponent(reply.visit.id)}`}>
                {i18n._("replay.to-visits")}
              </a>
              <ShareButton player={player} visitId={reply.visit.id} />
            </div>
          </header>
          {film.moments.length > 0 ? (
            <div className={styles.moments}>
              <MomentList
                moments={film.moments}
                current={momentAt(film, at)}
                label={i18n._("replay.moments")}
                onGo={player.seek}
              />
            </div>
          ) : (
            <p className={styles.note}>{i18n._("replay.moments.none")}</p>
          )}
        </section>
        {why === null ? <ReplayBar player={player} /> : null}
      </main>
    </ShopProvider>
  )
}
