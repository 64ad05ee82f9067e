import { lazy, Suspense } from "react"
import { useSearch } from "wouter"
import { useStore } from "zustand"
import { useShop } from "../client/shop-context.ts"
import { ErrorBoundary } from "./error-boundary.tsx"

const OpenVisit = lazy(() => import("./open-visit.tsx").then(({ OpenVisit }) => ({ default: OpenVisit })))

/**
 * A guided visit or a presentation, in this browser: fetched when one is in it, or wanted to be; the shop goes on if it
 * breaks.
 */
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
  const isPresented = new URLSearchParams(useSearch()).has("presentation")
  if (!isGuided && !isRefused && !isPresented) return null
  return (
    <ErrorBoundary fallback={null}>
      <Suspense fallback={null}>
        <OpenVisit surface={surface} />
      </Suspense>
    </ErrorBoundary>
  )
}
