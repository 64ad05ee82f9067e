import { useEffect, useState } from "react"

/**
 * Asks before one leaves what isn't saved: the browser does when the page goes, and the page itself when a link of ours is
 * followed. `asked` is where that link leads; what was written is kept either way.
 */
export function useLeaving(isUnsaved: boolean): {
  readonly asked: string | null
  readonly stay: () => void
} {
  const [asked, setAsked] = useState<string | null>(null)
  useEffect(() => {
    if (!isUnsaved) return
    const unload = (event: BeforeUnloadEvent) => event.preventDefault()
    const click = (event: MouseEvent) => {
      if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[href]") : null
      if (!link || link.target === "_blank" || link.origin !== window.location.origin) return
      if (link.pathname === window.location.pathname || "leave" in link.dataset) return
      event.preventDefault()
      event.stopPropagation()
      setAsked(`${link.pathname}${link.search}`)
    }
    window.addEventListener("beforeunload", unload)
    document.addEventListener("click", click, { capture: true })
    return () => {
      window.removeEventListener("beforeunload", unload)
      document.removeEventListener("click", click, { capture: true })
    }
  }, [isUnsaved])
  return { asked, stay: () => setAsked(null) }
}
