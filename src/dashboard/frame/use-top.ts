import { useLayoutEffect, useRef } from "react"

/** Another section is read from its top, however far down the one before was read. */
export function useTop(section: string | null): void {
  const before = useRef(section)
  useLayoutEffect(() => {
    if (before.current === section) return
    before.current = section
    document.documentElement.scrollTop = 0
  }, [section])
}
