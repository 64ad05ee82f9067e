import { useLingui } from "@lingui/react"
import { type KeyboardEvent, useId } from "react"
import type { Plan, PlanTile } from "../../client/plan/ask-plan.ts"
import { sideOf, standingOf, stepOf } from "../../client/plan/plan-scale.ts"
import type { Zone } from "../../domain/scene.ts"
import styles from "./plan-map.module.css"
import { corners } from "./plan-scene.tsx"
import type { PlanWords } from "./plan-words.ts"

/** Metres between tiles, and by which a grey one is smaller on each side. */
const GAP = 0.05
const SMALLER = 0.32
/** Pixels. */
const VALUE = { least: 11, most: 23 }
const COUNT = { size: 12, from: 46 }

export interface TileMarkProps {
  tile: PlanTile
  plan: Plan
  edges: readonly number[]
  words: PlanWords
  /** Pixels to a metre. */
  metre: number
  zone: Zone
  /** Id of the pattern of what is hidden. */
  hatch: string
  isStop: boolean
  isOpen: boolean
  onKeyDown: (event: KeyboardEvent) => void
  onNear: (isNear: boolean) => void
  onOpen: () => void
}

/** One tile: colour, number, border and size say the same. */
export function TileMark(props: TileMarkProps) {
  const { tile, plan, edges, words, metre, zone, hatch, isStop, isOpen, onKeyDown, onNear, onOpen } = props
  const { i18n } = useLingui()
  const clip = `tile${useId()}`
  const standing = standingOf(tile)
  const side = sideOf(tile, plan.total)
  const isSmall = standing === "greyed"
  const least = Math.min(tile.width, tile.depth)
  const inset = isSmall ? Math.min(SMALLER, least * 0.16) : GAP
  const box = {
    x: tile.x + inset,
    y: tile.z + inset,
    width: Math.max(0.1, tile.width - 2 * inset),
    height: Math.max(0.1, tile.depth - 2 * inset),
    rx: tile.level === "cell" ? 0.12 : 0.2,
  }
  const room = Math.min(box.width, box.height * 1.6, 2.1 * tile.room) * metre
  // As wide as there is room for what is written.
  const fits = (2 * tile.room * metre) / (0.56 * (tile.value === null ? 1 : words.mark(tile.value).length))
  const size = Math.max(VALUE.least, Math.min(VALUE.most, room * 0.3, fits)) / metre
  const hasCount = room >= COUNT.from
  const count = Math.min(COUNT.size / metre, size * 0.72)
  const { x, z } = tile.middle
  const name = words.tile(tile, plan.zones)
  const said =
    tile.value === null || standing === "hidden"
      ? i18n._("plan.tile.hidden", { name, size: words.size(tile), absence: words.absence(tile) })
      : i18n._("plan.tile", {
          ...{ name, size: words.size(tile), value: words.value(tile.value), n: words.n(tile.n) },
          ...{ interval: words.interval(tile), side: side ? i18n._(`plan.side.${side}`) : "" },
        })
  const face = {
    className: styles.face,
    clipPath: `url(#${clip})`,
    ...(standing === "hidden" ? { style: { fill: `url(#${hatch})` } } : {}),
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button can't be in a drawing
    <g
      role="button"
      tabIndex={isStop ? 0 : -1}
      aria-label={said.trim()}
      aria-pressed={isOpen}
      className={styles.tile}
      data-tile={tile.id}
      data-standing={standing}
      data-scale={plan.measure === "dwell" ? "time" : "side"}
      data-step={standing === "full" && tile.value !== null ? stepOf(tile.value, edges) : undefined}
      data-side={side ?? undefined}
      data-open={isOpen || undefined}
      onKeyDown={onKeyDown}
      onFocus={() => onNear(true)}
      onBlur={() => onNear(false)}
      onPointerEnter={() => onNear(true)}
      onPointerLeave={() => onNear(false)}
      onClick={onOpen}
    >
      <clipPath id={clip}>
        <polygon points={corners(zone.outline)} />
      </clipPath>
      {tile.level === "zone" ? (
        <polygon {...face} points={corners(zone.outline)} />
      ) : (
        <rect {...face} {...box} />
      )}
      {standing === "hidden" ? (
        <text className={styles.absent} x={x} y={z + count * 0.35} style={{ fontSize: count }}>
          {hasCount ? words.absence(tile) : "·"}
        </text>
      ) : tile.value === null ? null : (
        <>
          <text
            className={styles.value}
            x={x}
            y={z + size * (hasCount ? 0.12 : 0.36)}
            style={{ fontSize: size }}
          >
            {words.mark(tile.value)}
          </text>
          {hasCount ? (
            <text
              className={styles.count}
              x={x}
              y={z + size * 0.12 + count * 1.25}
              style={{ fontSize: count }}
            >
              {words.n(tile.n)}
            </text>
          ) : null}
        </>
      )}
    </g>
  )
}
