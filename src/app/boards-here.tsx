import { lazy, Suspense } from "react"
import { useStore } from "zustand"
import { useShop } from "../client/shop-context.ts"
import { ErrorBoundary } from "./error-boundary.tsx"

const BoardsLayer = lazy(() =>
  import("../shop/boards/boards-layer.tsx").then(({ BoardsLayer }) => ({ default: BoardsLayer })),
)

/** What hangs on the boards, over the scene or the list: fetched when one comes near, or wants to read it. */
export function BoardsHere() {
  const { boards } = useShop()
  const wanted = useStore(boards, ({ near, reading }) => near !== null || reading)
  return wanted ? (
    <ErrorBoundary fallback={null}>
      <Suspense fallback={null}>
        <BoardsLayer />
      </Suspense>
    </ErrorBoundary>
  ) : null
}
