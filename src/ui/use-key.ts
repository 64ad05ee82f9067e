import { useEffect, useRef } from "react"

/** Typing in a field is typing: no key is a command there. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(target.tagName)) &&
    !(target instanceof HTMLInputElement && target.type === "radio")
  )
}

/**
 * Calls `press` when a key goes down anywhere on the page, once however long it is held, unless a modifier is held
 * with it, one is typing, or something nearer has taken it. `key` as in `KeyboardEvent.key`, letters in lower case.
 */
export function useKey(key: string, press: () => void): void {
  const latest = useRef(press)
  latest.current = press
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return
      if (event.key.toLowerCase() !== key.toLowerCase() || isTyping(event.target)) return
      event.preventDefault()
      latest.current()
    }
    window.addEventListener("keydown", listen)
    return () => window.removeEventListener("keydown", listen)
  }, [key])
}
