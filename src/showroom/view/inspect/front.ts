import {
  DirectionalLight,
  Group,
  HemisphereLight,
  type Light,
  type PerspectiveCamera,
  Scene,
  type Texture,
  Vector3,
} from "three"

/** What is in front of the visitor: a scene of its own, drawn over the room, so that nothing of the room is in its way. */
export interface Front {
  readonly scene: Scene
  /** The lamps are the visitor's: they come along, so that a product is lit alike wherever it was taken. */
  follow(lens: PerspectiveCamera, at: Vector3): void
  /** How much of their light is on: `share` 0, in the light of the shelf, .. 1, in front. */
  shine(share: number): void
}

const REFLECTION = 1.05
const KEY = { colour: "#FFE3BF", intensity: 1.35, from: new Vector3(-0.9, 1.4, 1.1) }
const RIM = { colour: "#FFF4E2", intensity: 0.6, from: new Vector3(1.3, 0.6, -0.9) }
const FILL = { sky: "#FFF6E8", ground: "#C9A67E", intensity: 0.3 }

function makeLights(): { group: Group; shine: Front["shine"] } {
  const group = new Group()
  const full = new Map<Light, number>()
  for (const { colour, intensity, from } of [KEY, RIM]) {
    const light = new DirectionalLight(colour, intensity)
    light.position.copy(from)
    full.set(light, intensity)
    group.add(light, light.target)
  }
  const fill = new HemisphereLight(FILL.sky, FILL.ground, FILL.intensity)
  full.set(fill, FILL.intensity)
  group.add(fill)
  return {
    group,
    shine: (share) => {
      for (const [light, intensity] of full) light.intensity = intensity * share
    },
  }
}

export function createFront(surroundings: Texture | null): Front {
  const scene = new Scene()
  scene.environment = surroundings
  scene.environmentIntensity = REFLECTION
  const { group: lights, shine } = makeLights()
  scene.add(lights)
  return {
    scene,
    shine,
    follow: (lens, at) => {
      lights.position.copy(at)
      lights.quaternion.copy(lens.quaternion)
      lights.updateMatrixWorld(true)
    },
  }
}
