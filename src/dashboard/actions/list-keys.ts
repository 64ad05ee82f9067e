import type { KeyboardEvent } from "react"

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }

/** Arrows go from line to line. */
export function moveInList(event: KeyboardEvent<HTMLElement>): void {
  const step = STEPS[event.key]
  if (step === undefined) return
  const lines: readonly Element[] = [...event.currentTarget.querySelectorAll("button")]
  const at = event.target instanceof Element ? lines.indexOf(event.target) : -1
  if (at < 0) return
  event.preventDefault()
  const next = lines[at + step]
  if (next instanceof HTMLElement) next.focus()
}

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
