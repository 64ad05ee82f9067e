import { lazy, Suspense, useEffect, useMemo, useRef, useState } from "react"
import type { Api } from "../../client/api.ts"
import { createPulseWire } from "./pulse-wire.ts"

const PulseCard = lazy(() => import("./pulse-card.tsx").then(({ PulseCard }) => ({ default: PulseCard })))

/**
 * Asks the pulse when a shift ends: at most once a week, never of who answered or doesn't want to be asked, and not of who
 * only opens the desk. `onDutySince`: `null` while off duty.
 */
export function PulseAtDesk({ api, onDutySince }: { api: Api; onDutySince: string | null }) {
  const wire = useMemo(() => createPulseWire(api), [api])
  const [asked, setAsked] = useState(false)
  const before = useRef(onDutySince)
  useEffect(() => {
    const ended = before.current !== null && onDutySince === null
    before.current = onDutySince
    if (!ended) {
      if (onDutySince !== null) setAsked(false)
      return
    }
    let left = false
    const ask = async () => {
      const { turn, quiet } = await wire.read()
      if (turn === "open" && !quiet && !left) setAsked(true)
    }
    // Whoever can't be reached isn't asked: the page is there whenever they like.
    ask().catch(() => {})
    return () => {
      left = true
    }
  }, [onDutySince, wire])
  if (!asked) return null
  return (
    <Suspense fallback={null}>
      <PulseCard wire={wire} onDone={() => setAsked(false)} />
    </Suspense>
  )
}
