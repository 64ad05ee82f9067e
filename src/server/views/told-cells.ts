import { createHash } from "node:crypto"
import { PROMPT_METRICS, type PromptMetric } from "../../domain/prompt.ts"
import type { DivideOptions } from "../figures/divide.ts"
import { createCountsMemory } from "../figures/memory/counts-memory.ts"
import { readMoment } from "../figures/memory/read-moment.ts"
import type { Range } from "../figures/metrics-query.ts"
import { tellQuarter } from "../figures/scores/judge-scores.ts"

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
export async function readToldCells(quarter: Range, options: DivideOptions): Promise<readonly ToldCell[]> {
  const { pool, registry } = options
  const read = { pool, showroomId: registry.showroomId, whats: PROMPT_METRICS, ...quarter }
  const figures = await readMoment(read)
  const cells = await readMoment({ ...read, memory: createCountsMemory() })
  const told: ToldCell[] = []
  for (const metric of PROMPT_METRICS)
    for (const { day, keys } of await tellQuarter(quarter, { metric, options, figures, cells }))
      told.push({ metric, day, keys: createHash("md5").update(arrayText(keys)).digest("hex") })
  return told
}
