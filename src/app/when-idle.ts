/** Milliseconds that a busy page may put it off. */
const AT_LAST = 10_000

/** Calls `work` when the page has nothing better to do. Gives the function that calls it off. */
export function whenIdle(work: () => void): () => void {
  // Safari has no `requestIdleCallback`.
  if (!("requestIdleCallback" in window)) {
    const timer = setTimeout(work, AT_LAST / 4)
    return () => clearTimeout(timer)
  }
  const handle = window.requestIdleCallback(work, { timeout: AT_LAST })
  return () => window.cancelIdleCallback(handle)
}
