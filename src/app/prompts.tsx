import { lazy, Suspense } from "react"
import { useStore } from "zustand"
import { useShop } from "../client/shop-context.ts"
import { ErrorBoundary } from "./error-boundary.tsx"

const PromptHost = lazy(() =>
  import("../feedback/index.ts").then(({ PromptHost }) => ({ default: PromptHost })),
)

/** The questions, once the visitor is in: they are not needed before, and the shop goes on if they break. */
export function Prompts({ surface }: { surface: "scene" | "list" }) {
  const { visit } = useShop()
  const present = useStore(visit, (state) => state.present)
  if (!present) return null
  return (
    <ErrorBoundary fallback={null}>
      <Suspense fallback={null}>
        <PromptHost surface={surface} />
      </Suspense>
    </ErrorBoundary>
  )
}
