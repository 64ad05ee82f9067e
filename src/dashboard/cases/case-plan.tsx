import { useLingui } from "@lingui/react"
import type { Point, Scene } from "../../domain/scene.ts"
import type { CaseReply } from "../../protocol/cases.ts"
import styles from "./case-plan.module.css"

const MARGIN = 0.6
const corners = (outline: readonly Point[]) => outline.map(({ x, z }) => `${x},${z}`).join(" ")

/** Where a visitor was before, one place after the other, and where the case is. */
export function stepsOf({ visit, place }: Pick<CaseReply, "visit" | "place">): readonly Point[] {
  const points = (visit ?? []).flatMap((step) => (step.place ? [step.place] : []))
  const way = place ? [...points, place] : points
  return way.filter(({ x, z }, index) => x !== way[index - 1]?.x || z !== way[index - 1]?.z)
}

/** The scene from above, its door below, with the way of the visit to the place. The steps are told in words beside it. */
export function CasePlan({ scene, kase }: { scene: Scene; kase: CaseReply }) {
  const { i18n } = useLingui()
  const xs = scene.floor.map(({ x }) => x)
  const zs = scene.floor.map(({ z }) => z)
  const [left, top] = [Math.min(...xs) - MARGIN, Math.min(...zs) - MARGIN]
  const [width, height] = [Math.max(...xs) + MARGIN - left, Math.max(...zs) + MARGIN - top]
  const way = stepsOf(kase)
  const touchpoint = scene.touchpoints.find(({ id }) => id === kase.touchpoint?.id)
  const at = kase.place ?? touchpoint?.at ?? null
  return (
    <svg
      className={styles.plan}
      viewBox={`${left} ${top} ${width} ${height}`}
      role="img"
      aria-label={i18n._("cases.plan", {
        zone: kase.zone?.label ?? i18n._("cases.nowhere"),
        steps: way.length,
      })}
    >
      <polygon className={styles.floor} points={corners(scene.floor)} />
      {scene.zones.toReversed().map(({ id, outline }) => (
        <polygon
          key={id}
          className={styles.zone}
          data-here={id === kase.zone?.id || undefined}
          points={corners(outline)}
        />
      ))}
      {way.length > 1 ? <polyline className={styles.way} points={corners(way)} /> : null}
      {way.slice(0, -1).map(({ x, z }) => (
        <circle key={`${x} ${z}`} className={styles.step} cx={x} cy={z} r={0.28} />
      ))}
      {at ? (
        <>
          <circle className={styles.halo} cx={at.x} cy={at.z} r={1.1} />
          <circle className={styles.spot} cx={at.x} cy={at.z} r={0.4} />
        </>
      ) : null}
    </svg>
  )
}
