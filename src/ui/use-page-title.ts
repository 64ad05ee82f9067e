import { useEffect } from "react"

/** The title of the window: what this page is first, whose it is last. */
export function usePageTitle(...parts: readonly string[]): void {
  const title = parts.filter(Boolean).join(" · ")
  useEffect(() => {
    document.title = title
  }, [title])
}
