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
