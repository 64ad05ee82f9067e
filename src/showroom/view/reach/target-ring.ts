import { CircleGeometry, Color, Group, Mesh, MeshBasicMaterial, RingGeometry } from "three"

/** Where the visitor asked to go, on the floor. */
export interface TargetRing {
  readonly object: Group
  show(x: number, z: number): void
  hide(): void
  step(dt: number, reducedMotion: boolean): void
}

/** sRGB; the interface's accent, and plaster around it so that it shows on green marble too. */
const GREEN = "#1F5444"
const PLASTER = "#FBF8F2"
/** Metres over the floor. */
const LIFT = 0.03
const PULSE_SECONDS = 0.9
const FADE_SECONDS = 0.25

function ring(inner: number, outer: number, colour: string, opacity: number) {
  const geometry = inner === 0 ? new CircleGeometry(outer, 32) : new RingGeometry(inner, outer, 56)
  const material = new MeshBasicMaterial({
    color: new Color(colour),
    transparent: true,
    opacity,
    depthWrite: false,
    toneMapped: false,
  })
  const mesh = new Mesh(geometry.rotateX(-Math.PI / 2), material)
  mesh.renderOrder = 1
  return mesh
}

export function createTargetRing(): TargetRing {
  const object = new Group()
  const plate = ring(0.2, 0.27, PLASTER, 0.75)
  const band = ring(0.215, 0.25, GREEN, 1)
  const dot = ring(0, 0.035, GREEN, 1)
  const wave = ring(0.34, 0.355, GREEN, 0.6)
  const parts = [plate, band, dot, wave].map((mesh) => ({ mesh, opacity: mesh.material.opacity }))
  object.add(plate, band, dot, wave)
  object.visible = false
  let [age, shown, strength] = [0, false, 0]
  return {
    object,
    show: (x, z) => {
      object.position.set(x, LIFT, z)
      age = 0
      shown = true
    },
    hide: () => {
      shown = false
    },
    step: (dt, reducedMotion) => {
      age += dt
      const change = reducedMotion ? 1 : dt / FADE_SECONDS
      strength = shown ? Math.min(1, strength + change) : Math.max(0, strength - change)
      object.visible = strength > 0
      const pulse = reducedMotion ? 1 : Math.min(1, age / PULSE_SECONDS)
      wave.scale.setScalar(0.75 + 0.45 * pulse)
      for (const { mesh, opacity } of parts) mesh.material.opacity = opacity * strength
      wave.material.opacity *= 1 - pulse * 0.6
    },
  }
}
