import type { Plan, PlanTile } from "../../client/plan/ask-plan.ts"
import { sideOf, standingOf } from "../../client/plan/plan-scale.ts"
import { FigureLine, rangeOf } from "./figure-line.tsx"
import { PlanChange } from "./plan-change.tsx"
import type { PlanWords } from "./plan-words.ts"
import styles from "./tile-card.module.css"

const WIDTH = 188

export interface TileCardProps {
  tile: PlanTile
  before: PlanTile | null
  plan: Plan
  words: PlanWords
}

/** The number of a tile, with its interval and what it was before. */
export function TileCard({ tile, before, plan, words }: TileCardProps) {
  const standing = standingOf(tile)
  const side = sideOf(tile, plan.total)
  return (
    <div
      className={styles.card}
      data-few={standing !== "full" || undefined}
      data-side={(plan.measure !== "dwell" && side) || undefined}
    >
      <p className={styles.size}>{words.size(tile)}</p>
      {tile.value === null || standing === "hidden" ? (
        <p className={styles.absent}>{words.absence(tile)}</p>
      ) : (
        <>
          <p className={styles.figure}>
            <b>{words.value(tile.value)}</b>
            <span>
              {words.interval(tile)}, {words.n(tile.n)}
            </span>
          </p>
          <FigureLine figure={tile} plan={plan} range={rangeOf(plan)} width={WIDTH} height={26} />
          <PlanChange metric={plan.metric} now={tile} before={before} words={words} />
        </>
      )}
    </div>
  )
}
