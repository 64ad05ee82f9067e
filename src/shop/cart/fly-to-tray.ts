/** Milliseconds. */
const FLIGHT = 520
/** CSS pixels of the picture when it leaves; it lands as small as those on the tray. */
const START = 72
const END = 28

export interface Flight {
  readonly document: Document
  /** Address of the picture. */
  readonly picture: string
  /** CSS pixels on the page: where it leaves from, and where it lands. */
  readonly from: DOMRectReadOnly
  readonly to: DOMRectReadOnly
}

const middle = ({ left, top, width, height }: DOMRectReadOnly) => ({
  x: left + width / 2,
  y: top + height / 2,
})

/** A small picture goes from one place of the page to another, in an arc, and is gone. Decoration: it takes no pointer. */
export function flyToTray({ document, picture, from, to }: Flight): void {
  const start = middle(from)
  const end = middle(to)
  const element = document.createElement("img")
  element.src = picture
  element.alt = ""
  element.setAttribute("aria-hidden", "true")
  element.style.cssText =
    `position:fixed;z-index:50;left:0;top:0;width:${START}px;height:${START}px;` +
    "border-radius:50%;object-fit:cover;pointer-events:none"
  // Absent where nothing is drawn.
  if (typeof element.animate !== "function") return
  document.body.append(element)
  const at = ({ x, y }: { x: number; y: number }, scale: number) =>
    `translate(${(x - START / 2).toFixed(1)}px, ${(y - START / 2).toFixed(1)}px) scale(${scale})`
  const top = { x: (start.x + end.x) / 2, y: Math.min(start.y, end.y) - 40 }
  const flight = element.animate(
    [
      { transform: at(start, 0.6), opacity: 0 },
      { transform: at(start, 1), opacity: 1, offset: 0.15 },
      { transform: at(top, 0.8), opacity: 1, offset: 0.6 },
      { transform: at(end, END / START), opacity: 0.4 },
    ],
    { duration: FLIGHT, easing: "cubic-bezier(0.2, 0.8, 0.2, 1)" },
  )
  const land = () => element.remove()
  flight.finished.then(land, land)
}
