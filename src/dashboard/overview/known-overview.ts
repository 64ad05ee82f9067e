import { parseSeveral } from "../api/several.ts"
import { severalPath } from "../api/several-path.ts"
import { type Early, type Known, knownFrom } from "../load/known.ts"
import type { Reading } from "../reading/reading.ts"
import { type Kept, keepBefore, type Overview, overviewOf } from "./load-overview.ts"
import { overviewPaths, pathsOf } from "./overview-questions.ts"

/** The overview as it was asked for before the page; what is of the period before is kept. */
export function knownOverview(early: Early, reading: Reading, kept: Kept): Known<Overview> {
  const paths = pathsOf(overviewPaths(reading))
  return knownFrom(early, severalPath(paths), (body) => {
    const replies = parseSeveral(paths, body)
    const overview = overviewOf(reading, replies)
    keepBefore(reading, replies, kept)
    return overview
  })
}
