import { CanvasTexture, Mesh, MeshBasicMaterial, PlaneGeometry, SRGBColorSpace } from "three"
import type { Plan } from "../../../client/plan/ask-plan.ts"
import type { Scene } from "../../../domain/scene.ts"
import { heatBox, paintHeat } from "./paint-heat.ts"

/** Metres over the floor; rugs lie under it. */
const LIFT = 0.032
const OPACITY = 0.8

/** The tiles, lying on the floor in one piece. */
export interface HeatFloor {
  readonly object: Mesh
  show(plan: Plan): void
  /** 0..1: how much of it shows. */
  fade(share: number): void
  dispose(): void
}

/** `pixels` to a metre. */
export function createHeatFloor(scene: Scene, document: Document, pixels: number): HeatFloor {
  const box = heatBox(scene)
  const canvas = document.createElement("canvas")
  canvas.width = Math.ceil(box.width * pixels)
  canvas.height = Math.ceil(box.depth * pixels)
  const texture = new CanvasTexture(canvas)
  texture.colorSpace = SRGBColorSpace
  texture.anisotropy = 8
  const geometry = new PlaneGeometry(box.width, box.depth).rotateX(-Math.PI / 2)
  const material = new MeshBasicMaterial({
    ...{ map: texture, transparent: true, opacity: 0, depthWrite: false, toneMapped: false },
    polygonOffset: true,
    polygonOffsetFactor: -2,
    polygonOffsetUnits: -2,
  })
  const object = new Mesh(geometry, material)
  object.name = "plan"
  object.position.set(box.left + box.width / 2, LIFT, box.back + box.depth / 2)
  object.renderOrder = 0.5
  return {
    object,
    show: (plan) => {
      const pen = canvas.getContext("2d")
      if (pen) paintHeat(pen, scene, plan, box, pixels)
      texture.needsUpdate = true
    },
    fade: (share) => {
      material.opacity = OPACITY * share
    },
    dispose: () => {
      object.removeFromParent()
      geometry.dispose()
      material.dispose()
      texture.dispose()
    },
  }
}
