/**
 * Calls back once, when an element has been laid out with the picture that it is part of: to measure it before would have all
 * of the page laid out by itself. Returns the function that calls it off.
 */
export function whenLaidOut(element: Element, then: () => void): () => void {
  if (typeof ResizeObserver === "undefined") {
    then()
    return () => undefined
  }
  const observer = new ResizeObserver(() => {
    observer.disconnect()
    then()
  })
  observer.observe(element)
  return () => observer.disconnect()
}
