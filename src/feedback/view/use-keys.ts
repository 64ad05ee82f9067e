import { type RefObject, useEffect, useRef } from "react"
import { isTyping } from "../../ui/use-key.ts"

export interface KeysOptions {
  layer: RefObject<HTMLElement | null>
  /** Q: go to the question. */
  onQuestion: () => void
  /** Esc, pressed where nothing else wants it. */
  onEscape: () => void
}

/** Single letters are words while someone is typing, and belong to a dialog while one is open. */
function isTakenElsewhere(event: KeyboardEvent): boolean {
  const { target } = event
  if (event.defaultPrevented || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return true
  return isTyping(target) || (target instanceof Element && target.closest("[role='dialog']") !== null)
}

/** The two keys that reach a question from anywhere on the page. */
export function useKeys({ layer, onQuestion, onEscape }: KeysOptions): void {
  const latest = useRef({ onQuestion, onEscape })
  latest.current = { onQuestion, onEscape }
  useEffect(() => {
    const page = layer.current?.ownerDocument
    function onKeyDown(event: KeyboardEvent) {
      if (isTakenElsewhere(event)) return
      if (event.key.toLowerCase() === "q") {
        event.preventDefault()
        latest.current.onQuestion()
      } else if (event.key === "Escape") latest.current.onEscape()
    }
    page?.addEventListener("keydown", onKeyDown)
    return () => page?.removeEventListener("keydown", onKeyDown)
  }, [layer])
}
