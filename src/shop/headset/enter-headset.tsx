import { lazy, Suspense } from "react"
import type { Headsets } from "./headset-here.ts"

const HeadsetButton = lazy(() =>
  import("./headset-button.tsx").then(({ HeadsetButton }) => ({ default: HeadsetButton })),
)

/** The way into the store by a headset: nothing of it is fetched where a browser knows of none. */
export function EnterHeadset({ xr }: { xr: Headsets | undefined }) {
  return xr ? (
    <Suspense fallback={null}>
      <HeadsetButton xr={xr} />
    </Suspense>
  ) : null
}
