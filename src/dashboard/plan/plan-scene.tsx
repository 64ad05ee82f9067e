import type { Obstacle, Point, Scene } from "../../domain/scene.ts"
import styles from "./plan-map.module.css"

/** Metres: what is higher carries the ceiling, or is in the way like a wall. */
const WALL = 2.2

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

/** What lies over the tiles: furniture as a thin line, and walls. */
export function PlanWalls({ scene }: { scene: Scene }) {
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
    </g>
  )
}
