import { useLingui } from "@lingui/react"
import { lazy, Suspense, useEffect, useState } from "react"
import { useStore } from "zustand"
import type { Player } from "../../client/replay/player.ts"
import { loadScene } from "../../client/scene-store.ts"
import { useShop } from "../../client/shop-context.ts"
import type { Unavailable } from "../../showroom/index.ts"
import { ErrorBoundary } from "../error-boundary.tsx"
import "./messages.ts"
import styles from "./replay-room.module.css"

const Showroom = lazy(() => import("../../showroom/index.ts").then(({ Showroom }) => ({ default: Showroom })))

/** The browser's performance entry of the store's first picture. */
export const STORE_DRAWN = "vetrina-store-drawn"

export interface ReplayStageProps {
  sceneId: string
  player: Player
  onUnavailable: (reason: Unavailable) => void
}

/** The scene in which the visit is seen again. It begins to play when it is there. */
export function ReplayStage({ sceneId, player, onUnavailable }: ReplayStageProps) {
  const { i18n } = useLingui()
  const shop = useShop()
  const state = useStore(shop.scene)
  const [ready, setReady] = useState(false)
  useEffect(() => void loadScene(sceneId, shop), [sceneId, shop])
  const failed = state.kind === "failed"
  useEffect(() => {
    if (failed) onUnavailable("not-loaded")
  }, [failed, onUnavailable])
  return (
    <ErrorBoundary fallback={null}>
      <Suspense fallback={null}>
        {state.kind === "ready" ? (
          <Showroom
            stocked={state}
            replay={player}
            onUnavailable={onUnavailable}
            onReady={() => {
              performance.mark(STORE_DRAWN)
              setReady(true)
              player.play()
            }}
          />
        ) : null}
      </Suspense>
      {ready ? null : (
        <p className={styles.loading} role="status">
          {i18n._("replay.loading-scene")}
        </p>
      )}
    </ErrorBoundary>
  )
}
