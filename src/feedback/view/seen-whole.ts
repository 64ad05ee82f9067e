import { LEGIBLE_ARCMIN, xHeightArcmin } from "./reading-angle.ts"

/** Where a card is looked at: as shares of its width and height, inside its round corners. */
const SHARES = [0.08, 0.3, 0.5, 0.7, 0.92]

/** Whether all of a card can be seen: nothing else of the page lies over any part of it, and it isn't scrolled or zoomed away. */
function isUncovered(card: Element, view: Window): boolean {
  const { left, top, width, height } = card.getBoundingClientRect()
  const page = card.ownerDocument
  if (!page.elementFromPoint) return true
  const seen = view.visualViewport
  return SHARES.every((down) =>
    SHARES.every((across) => {
      const [x, y] = [left + width * across, top + height * down]
      if (seen && (x < seen.offsetLeft || x > seen.offsetLeft + seen.width)) return false
      if (seen && (y < seen.offsetTop || y > seen.offsetTop + seen.height)) return false
      return card.contains(page.elementFromPoint(x, y))
    }),
  )
}

/** Whether the words are large enough on the screen to be made out. */
function isLegible(words: HTMLElement, view: Window): boolean {
  const [, fontPx] = /^([\d.]+)px$/.exec(view.getComputedStyle(words).fontSize) ?? []
  const drawn = words.getBoundingClientRect().height / words.offsetHeight
  const scale = Number.isFinite(drawn) ? drawn : 1
  const page = { width: view.innerWidth, height: view.innerHeight }
  return fontPx === undefined || xHeightArcmin(Number(fontPx) * scale, page) >= LEGIBLE_ARCMIN
}

/** Whether a question can be read now, and all of its card seen. `words`: those that ask. */
export function isSeenWhole(words: HTMLElement): boolean {
  const view = words.ownerDocument.defaultView
  if (!view || words.ownerDocument.visibilityState !== "visible") return false
  return isUncovered(words.closest("section, button") ?? words, view) && isLegible(words, view)
}
