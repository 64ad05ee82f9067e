import { useLingui } from "@lingui/react"
import type { Film } from "../../client/replay/film.ts"
import { kindOf } from "../../client/replay/moment-kind.ts"
import { isLeap } from "../../domain/recording/spot-at.ts"
import type { Point, Scene } from "../../domain/scene.ts"
import styles from "./way-plan.module.css"

const MARGIN = 0.6
const corners = (outline: readonly Point[]) => outline.map(({ x, z }) => `${x},${z}`).join(" ")

/** The stretches of a way that were walked, broken where somebody was put elsewhere. */
export function stretchesOf({ reels }: Pick<Film, "reels">, sceneId: string): readonly (readonly Point[])[] {
  const stretches: Point[][] = []
  for (const { samples, ...reel } of reels) {
    if (reel.sceneId !== sceneId) continue
    samples.forEach((sample, index) => {
      const before = samples[index - 1]
      if (!before || isLeap(before, sample)) stretches.push([])
      stretches.at(-1)?.push(sample)
    })
  }
  return stretches
}

export function metresOf(stretches: readonly (readonly Point[])[]): number {
  const legs = stretches.flatMap((points) =>
    points.slice(1).map((to, index) => {
      const from = points[index] ?? to
      return Math.hypot(to.x - from.x, to.z - from.z)
    }),
  )
  return legs.reduce((sum, leg) => sum + leg, 0)
}

/** The scene from above, its door below, with the way of the visit. The moments are told in words beside it. */
export function WayPlan({ scene, film }: { scene: Scene; film: Film }) {
  const { i18n } = useLingui()
  const xs = scene.floor.map(({ x }) => x)
  const zs = scene.floor.map(({ z }) => z)
  const [left, top] = [Math.min(...xs) - MARGIN, Math.min(...zs) - MARGIN]
  const [width, height] = [Math.max(...xs) + MARGIN - left, Math.max(...zs) + MARGIN - top]
  const stretches = stretchesOf(film, scene.id)
  const marked = film.moments.filter((each) => ["low", "struggle"].includes(kindOf(each)))
  return (
    <svg
      className={styles.plan}
      viewBox={`${left} ${top} ${width} ${height}`}
      role="img"
      aria-label={i18n._("visits.way", { metres: Math.round(metresOf(stretches)) })}
    >
      <polygon className={styles.floor} points={corners(scene.floor)} />
      {scene.zones.toReversed().map(({ id, outline }) => (
        <polygon key={id} className={styles.zone} points={corners(outline)} />
      ))}
      {stretches.map((points, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: stretches have no other name
        <polyline key={index} className={styles.way} points={corners(points)} />
      ))}
      {marked.map(({ id, place }) =>
        place ? <circle key={id} className={styles.spot} cx={place.x} cy={place.z} r={0.4} /> : null,
      )}
    </svg>
  )
}
