import type { Total, TotalRequest } from "../../protocol/totals.ts"

/** Tells the server that there was one more of it, and nothing else. One that is lost is lost. */
export function createCountTotals(fetch: typeof globalThis.fetch): (what: Total) => void {
  return (what) => {
    const request: TotalRequest = { what }
    fetch("/api/totals", {
      method: "POST",
      // No cookie, nor anything else that could tell who it was.
      credentials: "omit",
      referrerPolicy: "no-referrer",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(request),
      keepalive: true,
    }).catch(() => {})
  }
}
