import { useLingui } from "@lingui/react"
import { type KeyboardEvent, useId, useRef } from "react"
import type { Plan, PlanTile } from "../../client/plan/ask-plan.ts"
import { edgesOf } from "../../client/plan/plan-scale.ts"
import type { Scene } from "../../domain/scene.ts"
import { useWidth } from "../charts/use-width.ts"
import { HatchPattern } from "./hatch-pattern.tsx"
import "./messages.ts"
import { nearestTile } from "./nearest-tile.ts"
import styles from "./plan-map.module.css"
import { corners, PlanWalls } from "./plan-scene.tsx"
import type { PlanWords } from "./plan-words.ts"
import { TileMark } from "./tile-mark.tsx"
import { ZoneNames } from "./zone-names.tsx"

/** Metres around the floor. */
const MARGIN = 0.5

export interface PlanMapProps {
  scene: Scene
  plan: Plan
  words: PlanWords
  /** What the whole says, for who can't see it. */
  summary: string
  /** The tile that is looked at: under the pointer or the keyboard. */
  near: string | null
  openId: string | null
  onNear: (id: string | null) => void
  onOpen: (id: string | null) => void
}

export interface PlanBox {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** What of the scene is on the plan, in metres. */
export function boxOf({ floor }: Pick<Scene, "floor">): PlanBox {
  const xs = floor.map(({ x }) => x)
  const zs = floor.map(({ z }) => z)
  const [left, top] = [Math.min(...xs) - MARGIN, Math.min(...zs) - MARGIN]
  return { left, top, width: Math.max(...xs) + MARGIN - left, height: Math.max(...zs) + MARGIN - top }
}

/** The floor from above with a tile where something was measured. Arrows go from tile to tile. */
export function PlanMap(props: PlanMapProps) {
  const { scene, plan, words, summary, near, openId, onNear, onOpen } = props
  const { i18n } = useLingui()
  const id = useId()
  const [hatch, inside] = [`hatch${id}`, `inside${id}`]
  const svg = useRef<SVGSVGElement>(null)
  const [measured, width] = useWidth<HTMLDivElement>(720)
  const box = boxOf(scene)
  const metre = width / box.width
  const edges = edgesOf(plan.measure, plan.total.value ?? 0)
  const stop = plan.tiles.find(({ id }) => id === (openId ?? near)) ?? plan.tiles[0]

  function move(event: KeyboardEvent, tile: PlanTile): void {
    if (event.key === "Escape" && openId !== null) {
      event.stopPropagation()
      onOpen(null)
      return
    }
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault()
      onOpen(tile.id === openId ? null : tile.id)
      return
    }
    const next = nearestTile(event.key, tile, plan.tiles)
    if (!next) return
    event.preventDefault()
    onNear(next.id)
    const marks = [...(svg.current?.querySelectorAll<SVGGElement>("[data-tile]") ?? [])]
    marks.find(({ dataset }) => dataset.tile === next.id)?.focus()
  }

  return (
    <div ref={measured} className={styles.box}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset can't be in a drawing */}
      <svg
        ref={svg}
        className={styles.plan}
        viewBox={`${box.left} ${box.top} ${box.width} ${box.height}`}
        role="group"
        aria-label={i18n._("plan.map", { scene: scene.name[words.language], lead: summary })}
      >
        <defs>
          <HatchPattern id={hatch} step={6 / metre} />
          <clipPath id={inside}>
            <polygon points={corners(scene.floor)} />
          </clipPath>
        </defs>
        <polygon className={styles.floor} points={corners(scene.floor)} />
        <g clipPath={`url(#${inside})`}>
          {/* where two zones overlap the first of the list wins, so it is drawn last */}
          {scene.zones.toReversed().map((zone) => (
            <g key={zone.id}>
              <polygon className={styles.zone} points={corners(zone.outline)} />
              {plan.tiles
                .filter((tile) => tile.zone === zone.id)
                .map((tile) => (
                  <TileMark
                    key={tile.id}
                    {...{ tile, plan, edges, words, metre, zone, hatch }}
                    isStop={tile === stop}
                    isOpen={tile.id === openId}
                    onKeyDown={(event) => move(event, tile)}
                    onNear={(isNear) => onNear(isNear ? tile.id : null)}
                    onOpen={() => onOpen(tile.id === openId ? null : tile.id)}
                  />
                ))}
            </g>
          ))}
        </g>
        <PlanWalls scene={scene} />
        <ZoneNames scene={scene} plan={plan} metre={metre} />
      </svg>
    </div>
  )
}
