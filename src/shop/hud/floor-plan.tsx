import type { Point, Scene } from "../../domain/scene.ts"
import styles from "./floor-plan.module.css"

export interface FloorPlanProps {
  scene: Scene
  /** Id of the zone that is filled. */
  zone: string | null
  /** Where the visitor stands; no dot without. */
  at?: (Point & { readonly heading: number }) | null
  /** What was found; the active one stands out. */
  marks?: readonly (Point & { readonly active: boolean })[]
}

/** Metres around the floor. */
const MARGIN = 0.6

const corners = (outline: readonly Point[]) => outline.map(({ x, z }) => `${x},${z}`).join(" ")

/** The scene from above, its door below. A picture: what can be done with it is in the list beside it. */
export function FloorPlan({ scene, zone, at = null, marks = [] }: FloorPlanProps) {
  const xs = scene.floor.map(({ x }) => x)
  const zs = scene.floor.map(({ z }) => z)
  const left = Math.min(...xs) - MARGIN
  const top = Math.min(...zs) - MARGIN
  const width = Math.max(...xs) + MARGIN - left
  const height = Math.max(...zs) + MARGIN - top
  return (
    <svg
      className={styles.plan}
      viewBox={`${left} ${top} ${width} ${height}`}
      aria-hidden="true"
      focusable="false"
    >
      <polygon className={styles.floor} points={corners(scene.floor)} />
      {/* the first of the list wins where two overlap, so it is drawn last */}
      {scene.zones.toReversed().map(({ id, outline }) => (
        <polygon
          key={id}
          className={styles.zone}
          data-here={id === zone || undefined}
          points={corners(outline)}
        />
      ))}
      {/* the active one is drawn last, over its neighbours */}
      {marks
        .toSorted((a, b) => Number(a.active) - Number(b.active))
        .map(({ x, z, active }) => (
          <circle
            key={`${x} ${z}`}
            className={styles.mark}
            data-active={active || undefined}
            cx={x}
            cy={z}
            r={active ? 0.6 : 0.4}
          />
        ))}
      {at ? (
        <g transform={`translate(${at.x} ${at.z}) rotate(${at.heading})`}>
          <path className={styles.gaze} d="M0 -1.9 L0.9 -0.3 A0.95 0.95 0 0 1 -0.9 -0.3 Z" />
          <circle className={styles.visitor} r="0.62" />
        </g>
      ) : null}
    </svg>
  )
}
