import { lazy, Suspense, useState } from "react"
import { useStore } from "zustand"
import { pageTools } from "../../../client/page-tools.ts"
import { readsNumbers } from "../../../client/plan/plan-hint.ts"
import { useShop } from "../../../client/shop-context.ts"
import type { LiveScene } from "../live-scene.ts"

const HeatLayer = lazy(async () => ({ default: (await import("./heat-layer.tsx")).HeatLayer }))

/** The numbers on the floor: fetched for who has read numbers in this browser, or whose address asks for them. */
export function HeatHere({ live }: { live: LiveScene }) {
  const { visit, preview } = useShop()
  const walking = useStore(visit, ({ activity }) => activity.kind === "walking")
  const [asked] = useState(() => new URLSearchParams(window.location.search))
  const [mayBe] = useState(() => asked.has("plan") || readsNumbers(pageTools(window).lasting))
  if (!mayBe || !walking || preview !== undefined || asked.has("replay")) return null
  return (
    <Suspense fallback={null}>
      <HeatLayer live={live} asked={asked} />
    </Suspense>
  )
}
