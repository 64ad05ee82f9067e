import { type RefObject, useLayoutEffect, useRef, useState } from "react"

/** The width of an element in CSS pixels, as it changes; `first` until it is known. */
export function useWidth<E extends HTMLElement>(first: number): readonly [RefObject<E | null>, number] {
  const element = useRef<E>(null)
  const [width, setWidth] = useState(first)
  useLayoutEffect(() => {
    const { current } = element
    if (!current || typeof ResizeObserver === "undefined") return
    const observer = new ResizeObserver(([entry]) => {
      const found = Math.round(entry?.contentRect.width ?? 0)
      if (found > 0) setWidth(found)
    })
    observer.observe(current)
    return () => observer.disconnect()
  }, [])
  return [element, width]
}
