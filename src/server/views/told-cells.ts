import { createHash } from "node:crypto"
import { PROMPT_METRICS, type PromptMetric } from "../../domain/prompt.ts"
import type { DivideOptions } from "../figures/divide.ts"
import { readMoment } from "../figures/memory/read-moment.ts"
import type { Range } from "../figures/metrics-query.ts"
import { hideCells } from "../figures/scores/hide-cells.ts"
import { cellsOf, cellsSource } from "../figures/scores/score-cells.ts"

/** That the scores of a day's answers of these keys may be told. */
export interface ToldCell {
  readonly metric: PromptMetric
  /** The keys of all dimensions as one: what `md5(json_build_array(...)::text)` makes of them. */
  readonly keys: string
  readonly day: string
}

/** As the database writes it. */
const arrayText = (keys: readonly string[]) => `[${keys.map((key) => JSON.stringify(key)).join(", ")}]`

/** The cells of a quarter of a year whose scores may be told: by the same rule as in an export. */
export async function readToldCells(
  quarter: Range,
  { pool, registry: { showroomId } }: DivideOptions,
): Promise<readonly ToldCell[]> {
  const moment = await readMoment({ pool, showroomId, whats: PROMPT_METRICS, ...quarter })
  const told: ToldCell[] = []
  for (const metric of PROMPT_METRICS)
    for (const season of await moment.read(cellsSource(showroomId, metric))) {
      const cells = cellsOf(metric, season)
      const hidden = hideCells(cells)
      for (const cell of cells) {
        if (hidden.has(cell)) continue
        const keys = createHash("md5").update(arrayText(cell.keys)).digest("hex")
        told.push({ metric, keys, day: cell.day })
      }
    }
  return told
}
