import type { Direction } from "./box.ts"
import { type Control, controlsIn, type Measure, scopeOf } from "./controls.ts"
import { nextBox } from "./next-box.ts"
import { pressKey, slide } from "./press-control.ts"
import { scrollOn } from "./scroll-on.ts"

function give(control: Control | undefined): void {
  if (!control) return
  control.element.focus({ preventScroll: true })
  control.element.scrollIntoView?.({ block: "nearest", inline: "nearest" })
}

/** What has the focus, unless that is nothing or the page itself. */
export function focusedIn(document: Document): HTMLElement | null {
  const focused = document.activeElement
  if (!(focused instanceof HTMLElement) || focused === document.body || focused.tagName === "MAIN")
    return null
  return focused
}

/**
 * Moves the focus to the control that lies in a direction from it: what is open over the page is not left. A slider moves
 * sideways itself, a list of suggestions up and down. Where nothing has the focus, the first control gets it.
 */
export function moveFocus(document: Document, direction: Direction, measure: Measure): void {
  const { root } = scopeOf(document)
  const controls = controlsIn(root, measure)
  const focused = focusedIn(document)
  const from = focused && root.contains(focused) ? measure(focused) : null
  if (!focused || !from) {
    give(controls[0])
    return
  }
  const sideways = direction === "left" || direction === "right"
  if (sideways && slide(focused, direction === "right" ? 1 : -1)) return
  if (
    !sideways &&
    focused.role === "combobox" &&
    pressKey(focused, direction === "up" ? "ArrowUp" : "ArrowDown")
  )
    return
  const others = controls.filter(({ element }) => element !== focused)
  const next =
    others[
      nextBox(
        from,
        others.map(({ box }) => box),
        direction,
      )
    ]
  if (!scrollOn(focused, next?.box ?? null, direction)) give(next)
}

/** Moves the focus on or back in the order of the Tab key, round and round: so everything is reached. */
export function stepFocus(document: Document, by: 1 | -1, measure: Measure): void {
  const controls = controlsIn(scopeOf(document).root, measure)
  const focused = focusedIn(document)
  const at = controls.findIndex(({ element }) => element === focused)
  if (at < 0 && focused) {
    // a heading has the focus: on from where it stands
    const after = controls.findIndex(
      ({ element }) => (focused.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
    )
    give(controls.at(by > 0 ? Math.max(0, after) : after - 1))
    return
  }
  const next = at < 0 ? (by > 0 ? 0 : controls.length - 1) : (at + by + controls.length) % controls.length
  give(controls[next])
}
