import { lazy } from "react"
import { Route, Switch } from "wouter"
import { NotePage } from "./note-page.tsx"

const DeskPage = lazy(() => import("../guiding/index.ts").then(({ DeskPage }) => ({ default: DeskPage })))
const PulsePage = lazy(() =>
  import("../guiding/pulse/pulse-page.tsx").then(({ PulsePage }) => ({ default: PulsePage })),
)
const StartVisitPage = lazy(() =>
  import("./start-visit-page.tsx").then(({ StartVisitPage }) => ({ default: StartVisitPage })),
)
const PresentationsPage = lazy(() =>
  import("../guiding/presentations/desk/presentations-page.tsx").then(({ PresentationsPage }) => ({
    default: PresentationsPage,
  })),
)

/** The pages of staff in the store called `name`, but for the dashboard. */
export function StaffPages({ name }: { name: string }) {
  return (
    <Switch>
      <Route path="/staff/visit">
        <StartVisitPage name={name} />
      </Route>
      <Route path="/staff/pulse">
        <PulsePage />
      </Route>
      <Route path="/staff/presentations/*?">
        <PresentationsPage />
      </Route>
      <Route path="/staff">
        <DeskPage name={name} />
      </Route>
      <Route>
        <NotePage />
      </Route>
    </Switch>
  )
}
