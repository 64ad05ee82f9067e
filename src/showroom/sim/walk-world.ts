import { type BareWorld, createBareWorld, type Walkable } from "../../domain/floor-plan/bare-world.ts"
import { createNavGrid, type NavGrid } from "./nav-grid.ts"

/** The solid side of a scene and the ways through it; built once a scene, never changed. */
export interface WalkWorld extends BareWorld {
  readonly nav: NavGrid
}

/**
 * Builds what bodies, paths and the camera move in.
 *
 * @throws RangeError when the floor has fewer than three corners.
 * @example
 * const world = createWalkWorld(scene)
 */
export function createWalkWorld(scene: Walkable): WalkWorld {
  const bare = createBareWorld(scene)
  return { ...bare, nav: createNavGrid(bare) }
}
