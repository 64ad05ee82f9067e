import * as v from "valibot"
import { checkScene } from "./check-scene.ts"
import { JOURNEY_STAGES } from "./journey-stage.ts"
import { finite, heading, hexColour, localized, name, positive, text } from "./parse-shared.ts"
import { ParseError, parseWith } from "./parsing.ts"
import { type Scene, SURFACE_MATERIALS } from "./scene.ts"

const point = v.strictObject({ x: finite, z: finite })
const polygon = v.pipe(v.array(point), v.minLength(3))
const stand = v.strictObject({ x: finite, z: finite, heading })
/** Relative to `/assets/`: no scheme, no way out of the folder. */
const file = v.pipe(v.string(), v.regex(/^(?:[\w-]+\/)*[\w-]+\.\w+$/))
const light = v.pipe(finite, v.minValue(0), v.maxValue(8))

const triple = v.strictTuple([finite, finite, finite])
const step = v.strictTuple([positive, positive, positive])
const count = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(256))

const room = v.strictObject({ id: name, model: file, lightmap: v.nullable(file), x: finite, z: finite })
const probes = v.strictObject({ file, origin: triple, step, size: v.strictTuple([count, count, count]) })
const mirror = v.strictObject({
  x: finite,
  y: finite,
  z: finite,
  heading,
  width: positive,
  height: positive,
})

const board = v.strictObject({
  id: name,
  x: finite,
  y: finite,
  z: finite,
  heading,
  width: positive,
  height: positive,
})

const obstacle = v.variant("kind", [
  v.strictObject({ kind: v.literal("circle"), x: finite, z: finite, radius: positive, height: positive }),
  v.strictObject({
    kind: v.literal("box"),
    x: finite,
    z: finite,
    width: positive,
    depth: positive,
    heading,
    height: positive,
  }),
])

const slot = v.strictObject({
  id: name,
  product: v.nullable(name),
  position: triple,
  heading,
  scale: positive,
  light: v.strictTuple([light, light, light]),
  inspectable: v.boolean(),
})

const fixture = v.strictObject({
  id: name,
  zone: name,
  touchpoint: name,
  kind: v.picklist(["built-in", "plinth", "easel"]),
  slots: v.array(slot),
})

const scene: v.GenericSchema<unknown, Scene> = v.strictObject({
  id: name,
  version: text,
  name: localized,
  shell: v.strictObject({
    model: file,
    lightmaps: v.record(v.string(), file),
    lightmapScale: positive,
    environment: file,
    exposure: positive,
    tiles: v.optional(v.nullable(file), null),
    rooms: v.optional(v.array(room), []),
    probes: v.optional(v.nullable(probes), null),
  }),
  floor: polygon,
  obstacles: v.array(obstacle),
  ceiling: positive,
  zones: v.pipe(
    v.array(v.strictObject({ id: name, name: localized, outline: polygon, arrival: stand })),
    v.minLength(1),
  ),
  spawnPoints: v.pipe(v.array(v.strictObject({ id: name, x: finite, z: finite, heading })), v.minLength(1)),
  fixtures: v.array(fixture),
  touchpoints: v.array(
    v.strictObject({
      id: name,
      name: localized,
      stage: v.picklist(JOURNEY_STAGES),
      zone: name,
      at: v.nullable(v.strictObject({ x: finite, y: finite, z: finite })),
    }),
  ),
  attendants: v.array(
    v.strictObject({ id: name, name: text, at: stand, outfit: v.record(v.string(), hexColour) }),
  ),
  mirror: v.optional(v.nullable(mirror), null),
  boards: v.optional(v.array(board), []),
  surfaces: v.optional(
    v.array(v.strictObject({ material: v.picklist(SURFACE_MATERIALS), outline: polygon })),
    [],
  ),
})

/**
 * Parses a file of `scenes/`: its shape, then whether its parts fit together. Throws a ParseError that names path,
 * value and what was expected.
 */
export function parseScene(input: unknown, subject = "scene"): Scene {
  const parsed = parseWith(scene, input, subject)
  const problems = checkScene(parsed)
  if (problems.length > 0) throw new ParseError(subject, problems)
  return parsed
}
