import { useEffect, useRef } from "react"
import { isTyping } from "./use-key.ts"

/**
 * Calls `hold(true)` when a letter's key goes down anywhere on the page and `hold(false)` when it is let go, or the window
 * loses the keyboard. Not while one types, nor with a modifier.
 */
export function useHeldKey(key: string, hold: (held: boolean) => void): void {
  const latest = useRef(hold)
  latest.current = hold
  useEffect(() => {
    let held = false
    const set = (next: boolean) => {
      if (held === next) return
      held = next
      latest.current(next)
    }
    const down = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
      if (event.key.toLowerCase() !== key || isTyping(event.target)) return
      event.preventDefault()
      set(true)
    }
    const up = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() === key) set(false)
    }
    const release = () => set(false)
    window.addEventListener("keydown", down)
    window.addEventListener("keyup", up)
    window.addEventListener("blur", release)
    document.addEventListener("visibilitychange", release)
    return () => {
      release()
      window.removeEventListener("keydown", down)
      window.removeEventListener("keyup", up)
      window.removeEventListener("blur", release)
      document.removeEventListener("visibilitychange", release)
    }
  }, [key])
}
