import { useLingui } from "@lingui/react"
import { lazy, type ReactElement, type ReactNode, Suspense, useEffect, useRef, useState } from "react"
import { useStore } from "zustand"
import type { Player } from "../../client/replay/player.ts"
import { useShop } from "../../client/shop-context.ts"
import { Joystick } from "../input/index.ts"
import { useSound } from "../sound/use-sound.ts"
import type { LiveScene } from "./live-scene.ts"
import { Notice } from "./notice.tsx"
import { openDebug } from "./open-debug.ts"
import "./messages.ts"
import styles from "./showroom.module.css"
import { startShowroom, type Unavailable } from "./start-showroom.ts"
import type { StockedScene } from "./stocked-scene.ts"

export interface ShowroomProps {
  /** The scene and its stock, as the server answers it; another one closes this one and opens that. */
  readonly stocked: StockedScene
  /** There is no scene: go on in the list. */
  readonly onUnavailable: (reason: Unavailable) => void
  /** Share of the files that have come, 0..1. */
  readonly onProgress?: (share: number) => void
  /** The scene can be walked and its first picture is drawn. */
  readonly onReady?: () => void
  /** A visit to be seen again: whoever watches makes none. */
  readonly replay?: Player | undefined
  /** What is laid over the scene. */
  readonly children?: ReactNode
}

/** Who shops alone doesn't load it. */
const Together = lazy(async () => ({ default: (await import("./together/together.tsx")).Together }))

/** Nor does it who is in no guided visit. */
const GuidedScene = lazy(async () => ({ default: (await import("./guided/guided-scene.tsx")).GuidedScene }))

/** Nor does it who looks at a screen. */
const InHeadset = lazy(async () => ({ default: (await import("./headset/in-headset.tsx")).InHeadset }))

/** Nor does it who didn't agree to be remembered. */
const RecordVisit = lazy(async () => ({
  default: (await import("./record/record-visit.tsx")).RecordVisit,
}))

/** Nor does it who makes a visit of their own. */
const loadReplay = () => import("./replay/index.ts")
const WatchFreely = lazy(async () => ({ default: (await loadReplay()).WatchFreely }))

/** Nor does it whose address asks for no place. */
const StandAsked = lazy(async () => ({ default: (await import("./stand-asked.tsx")).StandAsked }))

/** What isn't needed to come in. */
const Afterwards = lazy(async () => ({ default: (await import("./afterwards.tsx")).Afterwards }))

/** Milliseconds: a canvas that was made anew and is lost again so soon won't get better by another. */
const REBUILT_LATELY = 30_000

/** The store that one walks in. Fills its parent. Must be used within <ShopProvider>. */
export function Showroom({
  stocked,
  onUnavailable,
  onProgress,
  onReady,
  replay,
  children,
}: ShowroomProps): ReactElement {
  const shop = useShop()
  const { i18n } = useLingui()
  const walking = useStore(shop.visit, ({ activity }) => activity.kind === "walking")
  const host = useRef<HTMLDivElement>(null)
  const [live, setLive] = useState<LiveScene | null>(null)
  const [lost, setLost] = useState(false)
  const [missing, setMissing] = useState(false)
  const [rebuilt, setRebuilt] = useState(0)
  const rebuiltAt = useRef(Number.NEGATIVE_INFINITY)
  const isTogether = useStore(shop.presence.store, ({ status }) => status.kind !== "off")
  const isGuided = useStore(shop.guided.store, ({ visit, spotlight }) => (visit ?? spotlight) !== null)
  const hasHeadset = useStore(shop.headset, ({ session }) => session !== null)
  const isRemembered = useStore(shop.visitor.store, ({ consent }) => consent === "given")
  useSound(live)
  const tell = useRef({ onUnavailable, onProgress, onReady, label: "" })
  tell.current = { onUnavailable, onProgress, onReady, label: i18n._("showroom.canvas") }

  // biome-ignore lint/correctness/useExhaustiveDependencies: another `rebuilt` is a canvas made anew
  useEffect(() => {
    if (!host.current) return
    const debug = openDebug(window)
    // It comes while the store does, and is in the store's first picture: React would render it when there is time.
    const acting = replay ? loadReplay().catch(() => null) : null
    let stopActing: (() => void) | null = null
    let gone = false
    const stop = startShowroom({
      host: host.current,
      window,
      shop,
      stocked,
      label: tell.current.label,
      tier: debug?.tier,
      watching: replay !== undefined,
      now: () => performance.now(),
      onProgress: (share) => tell.current.onProgress?.(share),
      onUnavailable: (reason) => {
        const now = performance.now()
        if (reason !== "context-lost" || now - rebuiltAt.current < REBUILT_LATELY)
          return tell.current.onUnavailable(reason)
        rebuiltAt.current = now
        setRebuilt((times) => times + 1)
      },
      onContext: (state) => setLost(state === "lost"),
      onMissing: (pieces) => setMissing(pieces.length > 0),
      prepare: async (opened) => {
        if (!replay) return
        const found = await acting
        if (gone) return
        if (found) stopActing = found.actVisitor(opened, replay)
        else tell.current.onUnavailable("not-loaded")
      },
      onReady: (opened) => {
        setLive(opened)
        setLost(false)
        debug?.ready(opened)
        tell.current.onReady?.()
      },
    })
    return () => {
      gone = true
      stopActing?.()
      setLive(null)
      debug?.remove()
      stop()
    }
  }, [shop, stocked, rebuilt, replay])

  return (
    <div className={styles.showroom}>
      <div ref={host} className={styles.stage} />
      <Notice notice={lost ? "restoring" : missing ? "missing" : null} />
      {live && walking && !replay && <Joystick input={live.input} label={i18n._("showroom.joystick")} />}
      {live && (
        <Suspense>
          <Afterwards live={live} />
        </Suspense>
      )}
      {live && window.location.search.includes("at=") && (
        <Suspense>
          <StandAsked live={live} />
        </Suspense>
      )}
      {live && isTogether && (
        <Suspense>
          <Together live={live} />
        </Suspense>
      )}
      {live && isGuided && (
        <Suspense>
          <GuidedScene live={live} />
        </Suspense>
      )}
      {live && hasHeadset && (
        <Suspense>
          <InHeadset live={live} />
        </Suspense>
      )}
      {live && replay && (
        <Suspense>
          <WatchFreely live={live} player={replay} />
        </Suspense>
      )}
      {live && isRemembered && (
        <Suspense>
          <RecordVisit live={live} />
        </Suspense>
      )}
      {children}
    </div>
  )
}
