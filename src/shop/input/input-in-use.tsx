import { lazy, Suspense, useEffect, useState } from "react"
import { useRoute } from "wouter"
import { useShop } from "../../client/shop-context.ts"
import { followInput } from "./follow-input.ts"

const PadInUse = lazy(() => import("./pad-in-use.tsx").then(({ PadInUse }) => ({ default: PadInUse })))

/** Notes what the visitor has in hand; what serves a gamepad comes with the first one. */
export function InputInUse() {
  const { input } = useShop()
  const [pad, setPad] = useState(false)
  const [onScene] = useRoute("/")
  useEffect(() => followInput({ window, input, onPad: () => setPad(true) }), [input])
  return pad ? (
    <Suspense fallback={null}>
      <PadInUse onScene={onScene} />
    </Suspense>
  ) : null
}
