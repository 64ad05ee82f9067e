import type { KeyboardEvent } from "react"

/** Escape closes what is open, unless something is being written, and goes back to its line. */
export function closeOnEscape(
  event: KeyboardEvent<HTMLElement>,
  open: string | null,
  close: () => void,
): void {
  const { key, target, defaultPrevented } = event
  if (key !== "Escape" || defaultPrevented || open === null) return
  if (target instanceof Element && target.closest("form")) return
  event.preventDefault()
  close()
  focusBack(open)
}

/** The focus goes to the line of what was open; from what wasn't kept, to where one begins another. */
export function focusBack(open: string | null): void {
  // On a phone the list is back only when what was open is gone.
  requestAnimationFrame(() => {
    const line = document.querySelector<HTMLElement>(`[data-line="${open}"]`)
    const begin = document.querySelector<HTMLElement>("[data-begin]")
    ;(line ?? begin)?.focus()
  })
}
