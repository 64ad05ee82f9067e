import type { Plan } from "../../client/plan/ask-plan.ts"
import type { Scene } from "../../domain/scene.ts"
import { placeNames } from "./place-names.ts"
import styles from "./plan-map.module.css"

/** Pixels. */
const SIZE = { wide: 12.5, narrow: 10.5, until: 24 }
const NUMBER = { width: 52, depth: 42 }

/** What the zones are called, where it covers nothing. */
export function ZoneNames({ scene, plan, metre }: { scene: Scene; plan: Plan; metre: number }) {
  const size = (metre < SIZE.until ? SIZE.narrow : SIZE.wide) / metre
  const scale = Math.min(1, metre / 30)
  const names = placeNames({
    zones: scene.zones,
    floor: scene.floor,
    nameOf: (zone) => plan.zones.find(({ key }) => key === zone)?.label ?? "",
    tiles: plan.tiles.filter(({ value }) => value !== null),
    size,
    number: { width: (NUMBER.width * scale) / metre, depth: (NUMBER.depth * scale) / metre },
  })
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it can be focused
    <g className={styles.over} aria-hidden="true">
      {names.map(({ zone, name, x, z, anchor }) => (
        <text
          key={zone}
          className={styles.name}
          style={{ fontSize: size, strokeWidth: size * 0.3, textAnchor: anchor }}
          x={x}
          y={z}
        >
          {name}
        </text>
      ))}
    </g>
  )
}
