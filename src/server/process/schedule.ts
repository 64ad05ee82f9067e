/** Calls back once after `ms`, unless the process ends before: no timer keeps it. Returns the function that prevents it. */
export function schedule(callback: () => void, ms: number): () => void {
  const timer = setTimeout(callback, ms)
  timer.unref()
  return () => clearTimeout(timer)
}
