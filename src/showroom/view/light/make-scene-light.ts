import { Color } from "three"
import type { Scene } from "../../../domain/scene.ts"
import { createLightField } from "./light-field.ts"
import { evenProbes, type ProbeGeometry, readProbes } from "./probe-grid.ts"
import { createSceneLight, type SceneLight } from "./scene-light.ts"

const STEP = 1

/** The grid that covers a floor, at the height of the eye. */
function gridOver(floor: Scene["floor"]): ProbeGeometry {
  const [xs, zs] = [floor.map(({ x }) => x), floor.map(({ z }) => z)]
  const [left, back] = [Math.min(...xs), Math.min(...zs)]
  const count = (values: readonly number[], from: number) =>
    Math.ceil((Math.max(...values) - from) / STEP) + 1
  return {
    origin: [left, 1, back],
    step: [STEP, STEP, STEP],
    size: [count(xs, left), 1, count(zs, back)],
  }
}

/** Light in the air of a scene: its probes, or without a file of them what its products' places say of theirs. */
export function makeSceneLight(
  scene: Pick<Scene, "floor" | "fixtures" | "shell">,
  file: ArrayBuffer | null,
): SceneLight {
  const { probes } = scene.shell
  if (probes !== null && file !== null) return createSceneLight(readProbes(probes, file))
  const lightAt = createLightField(scene)
  const colour = new Color()
  return createSceneLight(
    evenProbes(gridOver(scene.floor), ({ x, z }) => {
      const { r, g, b } = lightAt(x, z, colour)
      return [r, g, b]
    }),
  )
}
