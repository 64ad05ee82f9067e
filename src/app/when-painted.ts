type Painting = Pick<Window, "requestAnimationFrame" | "setTimeout"> & {
  document: Pick<Document, "visibilityState">
}

/**
 * Calls back when the document is on the screen as it came: the shop's name is read while the pages are made ready, not
 * after. At once where nobody looks, for there nothing is painted.
 */
export function whenPainted(window: Painting, run: () => void): void {
  if (window.document.visibilityState === "hidden") run()
  else window.requestAnimationFrame(() => window.setTimeout(run))
}
