import * as v from "valibot"

const vec3 = v.tuple([v.number(), v.number(), v.number()])
const index = v.pipe(v.number(), v.integer(), v.minValue(0))

const hotspot = v.object({ id: v.string(), at: vec3, normal: v.optional(vec3) })
const extras = v.object({
  sizes: v.fallback(v.record(v.string(), v.pipe(v.number(), v.minValue(0.01), v.maxValue(100))), {}),
  moves: v.fallback(v.nullable(v.picklist(["light", "turn", "build", "recline"])), null),
  hotspots: v.fallback(v.array(hotspot), []),
})

/** The part of a glTF description that tells how large a model is and what it can do. */
export const Gltf = v.object({
  scene: v.fallback(index, 0),
  scenes: v.fallback(v.array(v.object({ nodes: v.fallback(v.array(index), []) })), []),
  nodes: v.fallback(
    v.array(
      v.object({
        name: v.fallback(v.string(), ""),
        children: v.fallback(v.array(index), []),
        mesh: v.optional(index),
        translation: v.fallback(vec3, [0, 0, 0]),
        rotation: v.fallback(v.tuple([v.number(), v.number(), v.number(), v.number()]), [0, 0, 0, 1]),
        scale: v.fallback(vec3, [1, 1, 1]),
        matrix: v.optional(v.pipe(v.array(v.number()), v.length(16))),
        extras: v.fallback(extras, { sizes: {}, moves: null, hotspots: [] }),
      }),
    ),
    [],
  ),
  meshes: v.fallback(
    v.array(v.object({ primitives: v.array(v.object({ attributes: v.object({ POSITION: index }) })) })),
    [],
  ),
  accessors: v.fallback(
    v.array(
      v.object({
        componentType: v.number(),
        normalized: v.fallback(v.boolean(), false),
        min: v.optional(v.array(v.number())),
        max: v.optional(v.array(v.number())),
      }),
    ),
    [],
  ),
})

export type Gltf = v.InferOutput<typeof Gltf>
export type Vec3 = v.InferOutput<typeof vec3>
