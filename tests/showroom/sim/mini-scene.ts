import type { Fixture, Scene, Slot } from "../../../src/domain/scene.ts"
import type { Walkable } from "../../../src/showroom/sim/index.ts"

/**
 * An L-shaped room of 10 by 8 m with what is hard to walk around: a thin turned screen, a wall with a door, two
 * columns a body just fits between, overlapping boxes, a plinth, and a closed pen that nobody gets into.
 */
export const MINI: Walkable = {
  ceiling: 4,
  floor: [
    { x: -5, z: -4 },
    { x: 5, z: -4 },
    { x: 5, z: 1 },
    { x: 1, z: 1 },
    { x: 1, z: 4 },
    { x: -5, z: 4 },
  ],
  obstacles: [
    { kind: "box", x: -2.5, z: 0, width: 0.04, depth: 2, heading: 30, height: 2 },
    { kind: "box", x: 2, z: -3, width: 0.2, depth: 2, heading: 0, height: 4 },
    { kind: "box", x: 2, z: 0, width: 0.2, depth: 2, heading: 0, height: 4 },
    { kind: "circle", x: -1, z: 2.5, radius: 0.25, height: 4 },
    { kind: "circle", x: -0.1, z: 2.5, radius: 0.02, height: 4 },
    { kind: "box", x: -4, z: -2.5, width: 1, depth: 1, heading: 45, height: 0.8 },
    { kind: "box", x: -3.6, z: -2.2, width: 1.4, depth: 0.5, heading: 20, height: 1.2 },
    { kind: "circle", x: 0, z: -1, radius: 0.4, height: 0.9 },
    { kind: "box", x: 3.5, z: 0.2, width: 1.6, depth: 0.1, heading: 0, height: 1 },
    { kind: "box", x: 3.5, z: -1.2, width: 1.6, depth: 0.1, heading: 0, height: 1 },
    { kind: "box", x: 2.75, z: -0.5, width: 0.1, depth: 1.5, heading: 0, height: 1 },
    { kind: "box", x: 4.25, z: -0.5, width: 0.1, depth: 1.5, heading: 0, height: 1 },
  ],
}

export function slotAt(id: string, position: Slot["position"], heading = 0): Slot {
  return { id, product: null, position, heading, scale: 1, light: [1, 1, 1], inspectable: true }
}

export const MINI_FIXTURES: readonly Fixture[] = [
  {
    id: "plinth",
    zone: "hall",
    touchpoint: "plinth",
    kind: "plinth",
    slots: [slotAt("vase", [0, 0.9, -1], 180)],
  },
  {
    id: "shelf",
    zone: "hall",
    touchpoint: "shelf",
    kind: "built-in",
    slots: [
      slotAt("low", [-4.9, 0.6, 3], 90),
      slotAt("middle", [-4.9, 1.3, 3], 90),
      slotAt("beside", [-4.9, 1.3, 2.5], 90),
      { ...slotAt("top", [-4.9, 2.1, 3], 90), inspectable: false },
    ],
  },
  {
    id: "behind-the-screen",
    zone: "hall",
    touchpoint: "shelf",
    kind: "plinth",
    slots: [slotAt("hidden", [2.5, 0.5, 0])],
  },
]

export const MINI_SCENE: Walkable & Pick<Scene, "fixtures"> = { ...MINI, fixtures: MINI_FIXTURES }
