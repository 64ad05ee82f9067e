import { useEffect, useState } from "react"

/** Milliseconds without a sign of the visitor before they are asked whether they are still there. */
export const IDLE_MS = 60_000
/** Seconds that they have to say so. */
export const COUNTDOWN_S = 20

const SIGNS = ["pointerdown", "pointermove", "wheel", "keydown"] as const

export interface IdleOptions {
  page: Pick<Window, "addEventListener" | "removeEventListener">
  /** Calls back once after so many milliseconds; returns what stops it. */
  later: (callback: () => void, ms: number) => () => void
  /** Whether somebody is there though nothing is touched, such as in a guided visit. */
  isHeld: () => boolean
  onOver: () => void
}

/** `used`: somebody has touched it. `left`: seconds until the visit is over; `null` while it isn't counted down. */
export interface Idle {
  readonly used: boolean
  readonly left: number | null
}

/** Notices that a visitor has gone. Any touch of the page says that they haven't. */
export function useIdle({ page, later, isHeld, onOver }: IdleOptions): Idle {
  const [idle, setIdle] = useState<Idle>({ used: false, left: null })
  useEffect(() => {
    let cancel = () => {}
    function count(left: number): void {
      if (left === 0) {
        onOver()
        return
      }
      setIdle({ used: true, left })
      cancel = later(() => count(left - 1), 1000)
    }
    function wait(): void {
      cancel()
      cancel = later(() => (isHeld() ? wait() : count(COUNTDOWN_S)), IDLE_MS)
    }
    function sign({ target }: Event): void {
      // Saying that one is done is no sign of staying.
      if (target instanceof Element && target.closest("[data-done]")) return
      setIdle((known) => (known.used && known.left === null ? known : { used: true, left: null }))
      wait()
    }
    for (const type of SIGNS) page.addEventListener(type, sign, { capture: true, passive: true })
    return () => {
      cancel()
      for (const type of SIGNS) page.removeEventListener(type, sign, { capture: true })
    }
  }, [page, later, isHeld, onOver])
  return idle
}
