/** Where a visit is seen again. `at`: milliseconds since it began. */
export function replayHref(visitId: string, at = 0): string {
  const seconds = Math.floor(at / 1000)
  return `/?${new URLSearchParams({ replay: visitId, ...(seconds > 0 ? { t: String(seconds) } : {}) })}`
}
