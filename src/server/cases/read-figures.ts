import type pg from "pg"
import { ASKERS, type Asker, askerOf } from "../../domain/case.ts"
import type { Language } from "../../domain/language.ts"
import { type BrandPromise, FITS, type Fit } from "../../domain/promise.ts"
import { PROMPT_METRICS, type PromptMetric, SCALE_OF_METRIC } from "../../domain/prompt.ts"
import { HIDDEN_UNDER, PAIRED_DEFINITION, pairedDifference, tallyPairs } from "../../metrics/index.ts"
import type { CaseFiguresReply, FitCell, HelpedFigure } from "../../protocol/cases.ts"
import { groupsToHide } from "../figures/protect-groups.ts"

export interface ReadFiguresOptions {
  readonly pool: pg.Pool
  readonly showroomId: string
  readonly promises: readonly BrandPromise[]
}

/** What answering does, and who asks for what; nothing of fewer than five. */
export type ReadFigures = (language: Language) => Promise<CaseFiguresReply>

interface Pair {
  readonly metric: PromptMetric
  readonly before: number
  readonly after: number
}

function helpedBy(metric: PromptMetric, pairs: readonly Pair[]): HelpedFigure {
  const mine = pairs.filter((pair) => pair.metric === metric)
  const { n, delta, low, high } = pairedDifference(tallyPairs(SCALE_OF_METRIC[metric], mine))
  return n < HIDDEN_UNDER
    ? { metric, n, delta: null, low: null, high: null, hidden: true }
    : { metric, n, delta, low, high, hidden: false }
}

interface Judged {
  readonly promise_id: string
  readonly fit: Fit
  readonly nps: number | null
  readonly n: number
}

function cellsOf(judged: readonly Judged[]): readonly FitCell[] {
  const cells = FITS.flatMap((fit) => ASKERS.map((asker) => ({ fit, asker, n: countOf(judged, fit, asker) })))
  const hidden = groupsToHide({ groups: cells, sizeOf: ({ n }) => n, within: [({ fit }) => fit] })
  return cells.map((cell) => (hidden.has(cell) ? { ...cell, n: null } : cell))
}

function countOf(judged: readonly Judged[], fit: Fit, asker: Asker): number {
  return judged
    .filter((each) => each.fit === fit && askerOf(each.nps) === asker)
    .reduce((sum, { n }) => sum + n, 0)
}

const PAIRS = `select metric, score as before, again_score as after from cases
  where showroom_id = $1 and again_score is not null and score is not null`

const JUDGED = `
select fits.promise_id, fits.fit, latest.score as nps, count(*)::int as n
from case_fits as fits join cases on cases.id = fits.case_id
left join lateral (
  select score from impressions
  where visitor = decode(cases.visitor, 'hex') and metric = 'nps' and score is not null and not withdrawn
  order by answered_at desc, id desc limit 1
) as latest on true
where cases.showroom_id = $1 group by 1, 2, 3`

export function createReadFigures({ pool, showroomId, promises }: ReadFiguresOptions): ReadFigures {
  return async (language) => {
    const [pairs, judged] = await Promise.all([
      pool.query<Pair>(PAIRS, [showroomId]),
      pool.query<Judged>(JUDGED, [showroomId]),
    ])
    const { id, version, formula } = PAIRED_DEFINITION
    return {
      definition: { id, version, formula },
      helped: PROMPT_METRICS.map((metric) => helpedBy(metric, pairs.rows)),
      requests: promises.map((promise) => {
        const mine = judged.rows.filter(({ promise_id }) => promise_id === promise.id)
        return {
          promise: { id: promise.id, label: promise.name[language] },
          n: mine.reduce((sum, { n }) => sum + n, 0),
          cells: cellsOf(mine),
        }
      }),
    }
  }
}
