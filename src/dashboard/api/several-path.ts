import { SEVERAL_METRICS } from "../../protocol/several-metrics.ts"

/** The address at which all of these numbers are told at once. */
export function severalPath(paths: readonly string[]): string {
  return `${SEVERAL_METRICS}?${new URLSearchParams(paths.map((path) => ["of", path.slice(path.indexOf("?") + 1)]))}`
}
