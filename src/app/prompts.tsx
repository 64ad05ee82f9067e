import { lazy, Suspense, useState } from "react"
import { useStore } from "zustand"
import { useShop } from "../client/shop-context.ts"
import { ErrorBoundary } from "./error-boundary.tsx"

const PromptHost = lazy(() =>
  import("../feedback/index.ts").then(({ PromptHost }) => ({ default: PromptHost })),
)

const HeldQuestions = lazy(() =>
  import("../feedback/held-questions.tsx").then(({ HeldQuestions }) => ({ default: HeldQuestions })),
)

/**
 * The questions, once the visitor is in: they are not needed before, and the shop goes on if they break. Who doesn't want to
 * be remembered isn't asked; nor is who wants to be asked nothing.
 */
export function Prompts({ surface }: { surface: "scene" | "list" }) {
  const { visit, visitor } = useShop()
  const present = useStore(visit, (state) => state.present)
  const consent = useStore(visitor.store, (state) => state.consent)
  // What was said on the last card is acknowledged on it: from the next page on nothing is asked.
  const [silent] = useState(() => visitor.store.getState().silent)
  if (!present || silent) return null
  return (
    <ErrorBoundary fallback={null}>
      <Suspense fallback={null}>
        {consent === "declined" ? <HeldQuestions surface={surface} /> : <PromptHost surface={surface} />}
      </Suspense>
    </ErrorBoundary>
  )
}
