import { useEffect } from "react"

/** Calls back on ⌘K or Ctrl+K, anywhere but in a dialog: it is no single key, so it can't be switched off. `onOpen` must be stable. */
export function useSearchKey(onOpen: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isAsked = event.key.toLowerCase() === "k" && (event.metaKey || event.ctrlKey)
      if (event.defaultPrevented || !isAsked || event.altKey || event.shiftKey) return
      if (event.target instanceof Element && event.target.closest("[role=dialog]")) return
      event.preventDefault()
      onOpen()
    }
    window.addEventListener("keydown", press)
    return () => window.removeEventListener("keydown", press)
  }, [onOpen])
}
