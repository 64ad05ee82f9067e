/** What of the log is asked for; empty: all of it. */
export interface LogFilter {
  readonly kind: string
  readonly actor: string
  /** Days as `2026-11-21`, both included. */
  readonly from: string
  readonly to: string
}

export const EVERYTHING: LogFilter = { kind: "", actor: "", from: "", to: "" }

/** As the server takes it: `?action=role&from=2026-11-01`. */
export function logSearch({ kind, actor, from, to }: LogFilter, after: string | null = null): string {
  const asked = { action: kind, actor, from, to, after: after ?? "" }
  const search = new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== ""))
  return search.size === 0 ? "" : `?${search}`
}
