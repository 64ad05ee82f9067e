import { lazy, Suspense } from "react"
import { useStore } from "zustand"
import { useShop } from "../client/shop-context.ts"
import { ErrorBoundary } from "./error-boundary.tsx"

const OpenVisit = lazy(() => import("./open-visit.tsx").then(({ OpenVisit }) => ({ default: OpenVisit })))

/** A guided visit, in this browser: fetched when one is in it, or wanted to be; the shop goes on if it breaks. */
export function VisitHere({ surface }: { surface: "scene" | "list" }) {
  const { guided, presence } = useShop()
  const isGuided = useStore(
    guided.store,
    ({ visit, waiting, summary }) => visit !== null || waiting || summary !== null,
  )
  const isRefused = useStore(
    presence.store,
    ({ status }) => status.kind === "refused" && status.want.kind.startsWith("guide"),
  )
  if (!isGuided && !isRefused) return null
  return (
    <ErrorBoundary fallback={null}>
      <Suspense fallback={null}>
        <OpenVisit surface={surface} />
      </Suspense>
    </ErrorBoundary>
  )
}
