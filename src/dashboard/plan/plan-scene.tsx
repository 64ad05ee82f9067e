import type { Plan } from "../../client/plan/ask-plan.ts"
import type { Obstacle, Point, Scene } from "../../domain/scene.ts"
import styles from "./plan-map.module.css"

/** Metres: what is higher carries the ceiling, or is in the way like a wall. */
const WALL = 2.2
/** Pixels of a zone's name. */
const NAME = 12.5

export const corners = (outline: readonly Point[]) => outline.map(({ x, z }) => `${x},${z}`).join(" ")

function Standing({ obstacle }: { obstacle: Obstacle }) {
  const { x, z } = obstacle
  if (obstacle.kind === "circle") return <circle cx={x} cy={z} r={obstacle.radius} />
  const { width, depth, heading } = obstacle
  return (
    <rect
      x={x - width / 2}
      y={z - depth / 2}
      width={width}
      height={depth}
      rx={0.06}
      transform={`rotate(${heading} ${x} ${z})`}
    />
  )
}

function keyed(obstacles: readonly Obstacle[]) {
  return obstacles.map((obstacle) => ({ key: JSON.stringify(obstacle), obstacle }))
}

/** What lies over them: furniture as a thin line, walls, and the names of the zones. */
export function PlanWalls({ scene, plan, metre }: { scene: Scene; plan: Plan; metre: number }) {
  const size = NAME / metre
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it can be focused
    <g className={styles.over} aria-hidden="true">
      <g className={styles.things}>
        {keyed(scene.obstacles.filter(({ height }) => height < WALL)).map(({ key, obstacle }) => (
          <Standing key={key} obstacle={obstacle} />
        ))}
      </g>
      <g className={styles.walls}>
        {keyed(scene.obstacles.filter(({ kind, height }) => kind === "box" && height >= WALL)).map(
          ({ key, obstacle }) => (
            <Standing key={key} obstacle={obstacle} />
          ),
        )}
        <polygon className={styles.shell} points={corners(scene.floor)} />
      </g>
      {scene.zones.map(({ id, outline }) => (
        <text
          key={id}
          className={styles.name}
          style={{ fontSize: size, strokeWidth: size * 0.3 }}
          x={Math.min(...outline.map(({ x }) => x)) + 0.24}
          y={Math.min(...outline.map(({ z }) => z)) + 0.18 + size}
        >
          {plan.zones.find(({ key }) => key === id)?.label ?? ""}
        </text>
      ))}
    </g>
  )
}
