import { useLingui } from "@lingui/react"
import { lazy, Suspense, useCallback, useEffect, useState } from "react"
import { Link } from "wouter"
import { useStore } from "zustand"
import { loadScene } from "../client/scene-store.ts"
import { useShop } from "../client/shop-context.ts"
import { useListHref } from "../shop/list/use-list-href.ts"
import type { Unavailable } from "../showroom/index.ts"
import { Button, quietButtonClass } from "../ui/button.tsx"
import { ErrorBoundary } from "./error-boundary.tsx"
import "./messages.ts"
import styles from "./stage.module.css"

const Showroom = lazy(() => import("../showroom/index.ts").then(({ Showroom }) => ({ default: Showroom })))

type Trouble = Unavailable | "unreachable" | "broken"

/** The scene can't be shown: why, and the list, which always can. */
function NoScene({ trouble, onRetry }: { trouble: Trouble; onRetry?: () => void }) {
  const { i18n } = useLingui()
  const list = useListHref()
  return (
    <div className={styles.trouble} role="alert">
      <p>{i18n._(`app.scene.${trouble}`)}</p>
      <div className={styles.actions}>
        {onRetry ? <Button onClick={onRetry}>{i18n._("app.retry")}</Button> : null}
        <Link href={list} className={quietButtonClass}>
          {i18n._("app.list")}
        </Link>
      </div>
    </div>
  )
}

/** A line along the upper edge while the scene comes: `share` 0..1. */
function Progress({ share }: { share: number }) {
  const { i18n } = useLingui()
  return (
    <div
      className={styles.progress}
      role="progressbar"
      aria-label={i18n._("app.loading")}
      aria-valuenow={Math.round(share * 100)}
    >
      <div className={styles.share} style={{ transform: `scaleX(${Math.max(0.04, share)})` }} />
    </div>
  )
}

/** The scene behind everything, as far as it has come. What lies over it doesn't wait for it. */
export function Stage({ sceneId, onReady }: { sceneId: string; onReady: () => void }) {
  const shop = useShop()
  const state = useStore(shop.scene)
  const [share, setShare] = useState(0)
  const [ready, setReady] = useState(false)
  const [trouble, setTrouble] = useState<Unavailable | null>(null)
  const load = useCallback(() => void loadScene(sceneId, shop), [sceneId, shop])
  useEffect(load, [load])

  if (state.kind === "failed") return <NoScene trouble="unreachable" onRetry={load} />
  if (trouble) return <NoScene trouble={trouble} />
  return (
    <>
      {state.kind === "ready" ? (
        <ErrorBoundary fallback={<NoScene trouble="broken" />}>
          <Suspense fallback={null}>
            <div className={styles.scene} data-ready={ready || undefined}>
              <Showroom
                stocked={state}
                onProgress={setShare}
                onReady={() => {
                  setReady(true)
                  onReady()
                }}
                onUnavailable={setTrouble}
              />
            </div>
          </Suspense>
        </ErrorBoundary>
      ) : null}
      {ready ? null : <Progress share={share} />}
    </>
  )
}
