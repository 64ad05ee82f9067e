import { useLingui } from "@lingui/react"
import { lazy, Suspense } from "react"
import { useStore } from "zustand"
import { useShop } from "../../client/shop-context.ts"
import type { TrayPillProps } from "./tray-pill.tsx"

const TrayPill = lazy(() => import("./tray-pill.tsx").then(({ TrayPill }) => ({ default: TrayPill })))

/** What is being compared, as long as there is something: fetched when the first product is chosen. */
export function CompareTray({ place = "scene" }: Partial<Pick<TrayPillProps, "place">>) {
  // Its words change with the language.
  useLingui()
  const { compare } = useShop()
  const count = useStore(compare, ({ ids }) => ids.length)
  return count === 0 ? null : (
    <Suspense fallback={null}>
      <TrayPill count={count} place={place} />
    </Suspense>
  )
}
