import { lazy, Suspense } from "react"
import { Route, Switch, useSearch } from "wouter"
import { HelpHere } from "../shop/help/help-here.tsx"
import { BoardsHere } from "./boards-here.tsx"
import { CompanyHere } from "./company-here.tsx"
import { LoadingPage } from "./loading-page.tsx"
import { NotePage } from "./note-page.tsx"
import { KeptOffline } from "./offline/kept-offline.tsx"
import { Prompts } from "./prompts.tsx"
import { ShopGate } from "./shop-gate.tsx"
import type { ShopLoader } from "./shop-loader.ts"
import { VisitHere } from "./visit-here.tsx"
import { WishesHere } from "./wishes-here.tsx"

const WalkPage = lazy(() => import("./walk-page.tsx").then(({ WalkPage }) => ({ default: WalkPage })))
const ReplayHere = lazy(() =>
  import("./replay/replay-here.tsx").then(({ ReplayHere }) => ({ default: ReplayHere })),
)
const ListPage = lazy(() =>
  import("../shop/list/list-page.tsx").then(({ ListPage }) => ({ default: ListPage })),
)

const SidePages = lazy(() => import("./side-pages.tsx").then(({ SidePages }) => ({ default: SidePages })))

const MyFeedback = lazy(() => import("./my-feedback.tsx").then(({ MyFeedback }) => ({ default: MyFeedback })))

const PreviewPage = lazy(() =>
  import("./preview/preview-page.tsx").then(({ PreviewPage }) => ({ default: PreviewPage })),
)

const DashboardPage = lazy(() =>
  import("../dashboard/index.ts").then(({ DashboardPage }) => ({ default: DashboardPage })),
)
const StaffPages = lazy(() => import("./staff-pages.tsx").then(({ StaffPages }) => ({ default: StaffPages })))
const SetupPage = lazy(() =>
  import("../dashboard/index.ts").then(({ SetupPage }) => ({ default: SetupPage })),
)

/** What lies beside the store and the list: one is rarely there. */
const BESIDE = /^\/(?:back|recap|book|booking|order)(?:\/|$)/

/** Every page is a bundle of its own: the list and the dashboard must not pay for the scene. */
export function Pages({ loader }: { loader: ShopLoader }) {
  const isReplay = new URLSearchParams(useSearch()).has("replay")
  return (
    <Suspense fallback={<LoadingPage name={loader.name} />}>
      <Switch>
        <Route path="/">
          {isReplay ? (
            <ReplayHere />
          ) : (
            <ShopGate loader={loader}>
              <WalkPage />
            </ShopGate>
          )}
        </Route>
        <Route path="/list">
          <ShopGate loader={loader}>
            <KeptOffline settled />
            <ListPage>
              <Prompts surface="list" />
              <CompanyHere surface="list" />
              <VisitHere surface="list" />
              <WishesHere surface="list" />
              <BoardsHere />
              <HelpHere surface="list" />
            </ListPage>
          </ShopGate>
        </Route>
        <Route path={BESIDE}>
          <ShopGate loader={loader}>
            <SidePages />
          </ShopGate>
        </Route>
        <Route path="/dashboard/preview">
          <PreviewPage />
        </Route>
        <Route path="/dashboard/*?">
          <DashboardPage />
        </Route>
        <Route path="/setup">
          <SetupPage />
        </Route>
        <Route path="/staff/*?">
          <StaffPages name={loader.name} />
        </Route>
        <Route path="/my-feedback">
          <ShopGate loader={loader}>
            <MyFeedback />
          </ShopGate>
        </Route>
        <Route>
          <NotePage />
        </Route>
      </Switch>
    </Suspense>
  )
}
