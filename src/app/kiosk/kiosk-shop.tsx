import { lazy, Suspense, useCallback } from "react"
import { useStore } from "zustand"
import { ShopProvider } from "../../client/shop-context.ts"
import { ErrorBoundary } from "../error-boundary.tsx"
import type { ShopLoader } from "../shop-loader.ts"
import { nextVisitor } from "./kiosk.ts"

const KioskHere = lazy(() => import("./kiosk-here.tsx").then(({ KioskHere }) => ({ default: KioskHere })))

const later = (callback: () => void, ms: number) => {
  const timer = window.setTimeout(callback, ms)
  return () => window.clearTimeout(timer)
}

/** What a shared screen has on every page of the shop, once that is open. Only such a screen fetches it. */
export function Kiosk({ loader }: { loader: ShopLoader }) {
  const loading = useStore(loader.state)
  const next = useCallback(() => nextVisitor(window), [])
  if (loading.kind !== "ready") return null
  return (
    <ShopProvider value={loading.shop}>
      <ErrorBoundary fallback={null}>
        <Suspense fallback={null}>
          <KioskHere page={window} later={later} onNext={next} />
        </Suspense>
      </ErrorBoundary>
    </ShopProvider>
  )
}
