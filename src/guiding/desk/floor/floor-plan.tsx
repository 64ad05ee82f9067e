import type { FloorGuest } from "../../../client/help/index.ts"
import { currentLanguage } from "../../../client/language.ts"
import type { Point, Scene } from "../../../domain/scene.ts"
import styles from "./floor.module.css"

/** Metres around the floor. */
const MARGIN = 0.6
const corners = (outline: readonly Point[]) => outline.map(({ x, z }) => `${x},${z}`).join(" ")

/** Where a zone's name stands: over its middle, near its upper edge. */
function middleOf(outline: readonly Point[]): { readonly x: number; readonly y: number } {
  const xs = outline.map(({ x }) => x)
  return { x: (Math.min(...xs) + Math.max(...xs)) / 2, y: Math.min(...outline.map(({ z }) => z)) + 0.85 }
}

export interface FloorPlanProps {
  scene: Scene
  guests: readonly FloorGuest[]
  nameOf: (guest: FloorGuest) => string
}

/** The scene from above with who is in it. A picture: the list beside it says the same. */
export function FloorPlan({ scene, guests, nameOf }: FloorPlanProps) {
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
      {scene.zones.toReversed().map(({ id, outline }) => (
        <polygon key={id} className={styles.zone} points={corners(outline)} />
      ))}
      {scene.zones.map(({ id, name, outline }) => (
        <text key={id} className={styles.place} {...middleOf(outline)}>
          {name[currentLanguage()]}
        </text>
      ))}
      {guests.map((guest) => (
        <g key={guest.id} transform={`translate(${guest.x} ${guest.z})`}>
          <circle className={styles.guest} data-hand={guest.hand || undefined} r="0.38" />
          <text className={styles.name} x="0.6" y="0.25">
            {nameOf(guest)}
          </text>
        </g>
      ))}
    </svg>
  )
}
