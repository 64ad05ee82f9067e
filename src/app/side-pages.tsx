import { lazy } from "react"
import { Route, Switch } from "wouter"
import { NotePage } from "./note-page.tsx"

const BackPage = lazy(() =>
  import("../shop/checkout/back-page.tsx").then(({ BackPage }) => ({ default: BackPage })),
)
const RecapPage = lazy(() =>
  import("../shop/recap/recap-page.tsx").then(({ RecapPage }) => ({ default: RecapPage })),
)
const BookPage = lazy(() =>
  import("../shop/booking/book-page.tsx").then(({ BookPage }) => ({ default: BookPage })),
)
const BookingPage = lazy(() =>
  import("../shop/booking/booking-page.tsx").then(({ BookingPage }) => ({ default: BookingPage })),
)
const SheetPage = lazy(() =>
  import("../guiding/presentations/sheet/sheet-page.tsx").then(({ SheetPage }) => ({ default: SheetPage })),
)

/** Pages of the shop to which one comes by a link. */
export function SidePages() {
  return (
    <Switch>
      <Route path="/back">
        <BackPage />
      </Route>
      <Route path="/recap/:code">{({ code }) => <RecapPage key={code} code={code} />}</Route>
      <Route path="/book">
        <BookPage />
      </Route>
      <Route path="/booking/:code">{({ code }) => <BookingPage key={code} code={code} />}</Route>
      <Route path="/order/:code">{({ code }) => <SheetPage key={code} code={code} />}</Route>
      <Route>
        <NotePage />
      </Route>
    </Switch>
  )
}
