import type { Language } from "../../domain/language.ts"
import type { TargetLine, TargetsReply } from "../../protocol/actions.ts"
import { addDays } from "../figures/calendar.ts"
import type { TargetStore } from "../storage/target-store.ts"
import { labelSegments, segmentOptions } from "./label-segment.ts"
import { type MeasureOptions, measureFigure } from "./measure-figure.ts"
import { standingOf } from "./standing-of.ts"
import type { Target } from "./target.ts"

export interface TellTargetsOptions extends Omit<MeasureOptions, "language"> {
  readonly targets: TargetStore
  /** Titles of what is sold, by id. */
  readonly productTitles: (language: Language) => Promise<ReadonlyMap<string, string>>
}

/** Goals as they stand: each by the figure that `GET /api/metrics` tells of its days. */
export async function tellTargets(
  targets: readonly Target[],
  language: Language,
  options: TellTargetsOptions,
): Promise<readonly TargetLine[]> {
  const today = options.today()
  const labelOf = await labelSegments(
    targets.map(({ segment }) => segment),
    language,
    options,
  )
  const tell = async (target: Target): Promise<TargetLine> => {
    const { id, state, version, metric, segment, value, by, days, why, setBy, setAt } = target
    const isOver = by < today
    // Once the day has come it is judged by the days until then, however often it is looked at.
    const to = isOver ? by : today
    const period = { from: addDays(to, 1 - days), to }
    const figure = await measureFigure(target, period, { ...options, language })
    return {
      ...{ id, state, version, metric, segment, value, by, days, why, period, isOver, figure },
      labels: labelOf(segment),
      setBy: setBy.name,
      setAt: new Date(setAt).toISOString(),
      standing: standingOf({ metric, figure, value, days }),
    }
  }
  return Promise.all(targets.map(tell))
}

export async function tellAllTargets(language: Language, options: TellTargetsOptions): Promise<TargetsReply> {
  const [all, products] = await Promise.all([options.targets.list(), options.productTitles(language)])
  return {
    targets: await tellTargets(all, language, options),
    options: segmentOptions(language, options.registry, products),
    today: options.today(),
  }
}
