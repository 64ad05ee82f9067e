import { InstancedMesh, Matrix4 } from "three"
import type { Footprint } from "./footprint.ts"
import { shadowPlane, softShadow } from "./soft-shadow.ts"

/** Soft shadows under what stands on shelves and floors: light that was baked without it has none. One draw call. */
export interface ContactShadows {
  readonly mesh: InstancedMesh
  /** `matrix`: from the product's axes to the scene's. */
  add(footprint: Footprint, matrix: Matrix4): ContactShadow
  /** Writes what has changed; called once a frame. */
  write(): void
  dispose(): void
}

export interface ContactShadow {
  setShown(shown: boolean): void
  remove(): void
}

interface Entry {
  readonly matrix: Matrix4
  shown: boolean
}

const FIRST = 64
const DARKNESS = 0.62
/** How far a shadow reaches beyond the foot: a share of it, and metres. */
const REACH = { share: 1.35, metres: 0.025 }
/** Metres over what it lies on. */
const LIFT = 0.003

function placed({ x, z, halfX, halfZ }: Footprint, matrix: Matrix4): Matrix4 {
  const [width, depth] = [halfX, halfZ].map((half) => 2 * (half * REACH.share + REACH.metres))
  return new Matrix4()
    .makeTranslation(x, LIFT, z)
    .premultiply(matrix)
    .multiply(new Matrix4().makeScale(width ?? 0, 1, depth ?? 0))
}

export function createContactShadows(): ContactShadows {
  const entries = new Set<Entry>()
  const mesh = new InstancedMesh(shadowPlane(), softShadow(DARKNESS), FIRST)
  mesh.name = "contact shadows"
  mesh.frustumCulled = false
  mesh.count = 0
  mesh.visible = false
  let stale = false

  function grow(): void {
    // The buffer of the old size is given back; the mesh stays the one that is in the scene.
    mesh.dispose()
    const { instanceMatrix } = new InstancedMesh(mesh.geometry, mesh.material, entries.size * 2)
    mesh.instanceMatrix = instanceMatrix
  }

  return {
    mesh,
    add: (footprint, matrix) => {
      const entry: Entry = { matrix: placed(footprint, matrix), shown: false }
      entries.add(entry)
      return {
        setShown: (shown) => {
          stale ||= entry.shown !== shown
          entry.shown = shown
        },
        remove: () => {
          entries.delete(entry)
          stale ||= entry.shown
        },
      }
    },
    write: () => {
      if (!stale) return
      stale = false
      if (entries.size > mesh.instanceMatrix.count) grow()
      mesh.count = 0
      for (const { matrix, shown } of entries) if (shown) mesh.setMatrixAt(mesh.count++, matrix)
      mesh.visible = mesh.count > 0
      mesh.instanceMatrix.needsUpdate = true
    },
    dispose: () => {
      mesh.geometry.dispose()
      for (const material of [mesh.material].flat()) material.dispose()
      mesh.dispose()
    },
  }
}
