import { useLingui } from "@lingui/react"
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from "react"
import { useSearch } from "wouter"
import { useStore } from "zustand"
import { useShop } from "../client/shop-context.ts"
import { CompareTray } from "../shop/compare/compare-tray.tsx"
import { Entrance } from "../shop/entrance/entrance.tsx"
import { HelpHere } from "../shop/help/help-here.tsx"
import { useUnderstood } from "../shop/hud/use-understood.ts"
import { useListHref } from "../shop/list/use-list-href.ts"
import { SkipLink } from "../ui/skip-link.tsx"
import { usePageTitle } from "../ui/use-page-title.ts"
import { VisuallyHidden } from "../ui/visually-hidden.tsx"
import { BoardsHere } from "./boards-here.tsx"
import { CompanyHere } from "./company-here.tsx"
import "./messages.ts"
import { KeptOffline } from "./offline/kept-offline.tsx"
import { Prompts } from "./prompts.tsx"
import { Stage } from "./stage.tsx"
import { VisitHere } from "./visit-here.tsx"
import styles from "./walk-page.module.css"
import { WishesHere } from "./wishes-here.tsx"

// Neither is needed for the first picture: the controls come right after it, the panel while one walks.
const loadHud = () => import("../shop/hud/hud.tsx")
const Hud = lazy(() => loadHud().then(({ Hud }) => ({ default: Hud })))
const loadPanel = () => import("../shop/product/inspect-panel.tsx")
const InspectPanel = lazy(() => loadPanel().then(({ InspectPanel }) => ({ default: InspectPanel })))
const CompareView = lazy(() =>
  import("../shop/compare/compare-view.tsx").then(({ CompareView }) => ({ default: CompareView })),
)

const TryOnPanel = lazy(() =>
  import("../shop/try-on/try-on-panel.tsx").then(({ TryOnPanel }) => ({ default: TryOnPanel })),
)
const TrayBesidePanel = lazy(() =>
  import("../shop/cart/tray-beside-panel.tsx").then(({ TrayBesidePanel }) => ({ default: TrayBesidePanel })),
)
const TakeAsked = lazy(() =>
  import("../shop/search/take-asked.tsx").then(({ TakeAsked }) => ({ default: TakeAsked })),
)

/** The scene of the address, when the showroom has it; else the one where a visit begins. */
function useSceneId(): string | undefined {
  const { showroom } = useShop()
  const asked = new URLSearchParams(useSearch()).get("scene")
  return (showroom.scenes.find(({ id }) => id === asked) ?? showroom.scenes[0])?.id
}

const every = (milliseconds: number, run: () => void) => {
  const timer = window.setInterval(run, milliseconds)
  return () => window.clearInterval(timer)
}

/** The page to walk in: the scene, and over it whatever goes with what the visitor is doing. */
export function WalkPage() {
  const { i18n } = useLingui()
  const { visit, showroom } = useShop()
  const activity = useStore(visit, (state) => state.activity)
  const sceneId = useSceneId()
  const list = useListHref()
  const take = new URLSearchParams(useSearch()).get("take")
  const understood = useUnderstood()
  const stage = useRef<HTMLElement>(null)
  const [settled, setSettled] = useState(false)
  const ready = useCallback(() => {
    void loadHud()
    setSettled(true)
  }, [])
  usePageTitle(showroom.name)

  useEffect(() => {
    visit.getState().show("scene")
    return () => visit.getState().show(null)
  }, [visit])

  useEffect(() => {
    if (!visit.getState().entered) visit.getState().comeToDoor()
  }, [visit])

  // what one did is gone with its panel: the keyboard is back in the room
  const kind = activity.kind
  const before = useRef(kind)
  useEffect(() => {
    if (kind === "walking") void loadPanel()
    if (kind === "walking" && before.current !== kind) stage.current?.focus()
    before.current = kind
  }, [kind])

  return (
    <main className={styles.page} ref={stage} tabIndex={-1}>
      <SkipLink href={list}>{i18n._("app.skip.list")}</SkipLink>
      <h1>
        <VisuallyHidden>{i18n._("app.walk.title", { name: showroom.name })}</VisuallyHidden>
      </h1>
      {sceneId ? <Stage sceneId={sceneId} onReady={ready} /> : null}
      <KeptOffline settled={settled} />
      {take !== null ? (
        <Suspense fallback={null}>
          <TakeAsked target={take} />
        </Suspense>
      ) : null}
      <Prompts surface="scene" />
      {activity.kind === "entrance" ? (
        <Entrance hour={new Date().getHours()} random={Math.random} every={every} />
      ) : null}
      {activity.kind === "walking" ? (
        <Suspense fallback={null}>
          <Hud understood={understood} />
          <CompareTray />
        </Suspense>
      ) : null}
      {activity.kind === "entrance" ? null : (
        <>
          <CompanyHere surface="scene" />
          <VisitHere surface="scene" />
          <HelpHere surface="scene" />
        </>
      )}
      <WishesHere surface="scene" />
      <BoardsHere />
      {activity.kind === "comparing" ? (
        <Suspense fallback={null}>
          <CompareView />
        </Suspense>
      ) : null}
      {activity.kind === "trying" ? (
        <Suspense fallback={null}>
          <TryOnPanel productId={activity.productId} beforeId={activity.before} />
        </Suspense>
      ) : null}
      {activity.kind === "inspecting" ? (
        <Suspense fallback={null}>
          <InspectPanel key={activity.productId} productId={activity.productId} />
          <TrayBesidePanel />
        </Suspense>
      ) : null}
    </main>
  )
}
