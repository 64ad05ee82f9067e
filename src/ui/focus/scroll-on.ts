import type { Box, Direction } from "./box.ts"

/** Share of its height that a panel is scrolled by. */
const STEP = 0.6

function canScroll(element: Element, by: number): boolean {
  const { overflowY } = getComputedStyle(element)
  const root = element === element.ownerDocument.scrollingElement
  if (!root && overflowY !== "auto" && overflowY !== "scroll") return false
  const rest = element.scrollHeight - element.clientHeight - element.scrollTop
  return by > 0 ? rest > 1 : element.scrollTop > 1
}

/** The nearest around an element that still scrolls up or down. */
export function scrollerOf(element: Element, by: number): Element | null {
  for (let each: Element | null = element; each; each = each.parentElement) {
    if (canScroll(each, by)) return each
  }
  const root = element.ownerDocument.scrollingElement
  return root && canScroll(root, by) ? root : null
}

/**
 * Scrolls to what lies between the focus and the next control when that is far: a text without a control in it must be
 * read too. `next`: the next control's box. Whether it did.
 */
export function scrollOn(from: Element, next: Box | null, direction: Direction): boolean {
  if (direction !== "up" && direction !== "down") return false
  const by = direction === "down" ? 1 : -1
  const scroller = scrollerOf(from, by)
  if (!scroller) return false
  const height = scroller.clientHeight
  const top = scroller === from.ownerDocument.scrollingElement ? 0 : scroller.getBoundingClientRect().top
  const beyond =
    !next || (by > 0 ? next.top > top + height * (1 + STEP / 2) : next.bottom < top - height * (STEP / 2))
  if (!beyond) return false
  scroller.scrollBy?.({ top: by * height * STEP, behavior: "instant" })
  return true
}
