import { Color, Vector3 } from "three"
import { approach, type Body, easeInOut, stepCamera } from "../../sim/index.ts"
import { entrancePose } from "../entrance-pose.ts"
import type { FrameStep, LiveScene } from "../live-scene.ts"

const STEP = 1 / 30
const LONGEST = 0.25
/** Seconds from the look at oneself to the look into the store. */
const ENTER_SECONDS = 1.1
/** Seconds from one's face to all that one wears. */
const FIGURE_SECONDS = 0.6
/** Degrees that the lens sees more, from bottom to top, on an upright screen. */
const UPRIGHT_MORE = 10

/** How far the picture is shifted on a wide screen, in millimetres of a 35 mm film: the visitor stands left of the middle. */
const SHIFT = 6.5
/** The eye gets used to a darker room: the light it takes for normal, how far it goes, and how fast (1/s). */
const ADAPTATION = { normal: 0.86, power: 0.55, most: 1.4, eagerness: 1.6 }

const place = new Vector3()
const light = new Color()
const aim = new Vector3()
const idle = { turn: 0, tilt: 0, zoom: 1, dragging: false }

function stepEntering(entered: number, isIn: boolean, reducedMotion: boolean, dt: number): number {
  if (!isIn) return 0
  return reducedMotion ? 1 : Math.min(1, entered + dt / ENTER_SECONDS)
}

function stepFigure(figure: number, isWhole: boolean, reducedMotion: boolean, dt: number): number {
  return reducedMotion ? Number(isWhole) : approach(figure, Number(isWhole), 1 / FIGURE_SECONDS, dt)
}

/** Opens the lens in a dark room, as an eye does. */
export function adapt(
  { renderer, scene, lightAt, body }: LiveScene,
  reducedMotion: boolean,
  dt: number,
): void {
  lightAt(body.x, body.z, light)
  const luminance = (light.r + light.g + light.b) / 3
  const gain = Math.min(ADAPTATION.most, Math.max(1, (ADAPTATION.normal / luminance) ** ADAPTATION.power))
  const goal = scene.shell.exposure * gain
  const share = reducedMotion || dt === 0 ? 1 : 1 - Math.exp(-ADAPTATION.eagerness * dt)
  renderer.toneMappingExposure += (goal - renderer.toneMappingExposure) * share
}

/** Metres by which camera and aim are lower where somebody sits. */
const SEATED = { camera: 0.3, aim: 0.5 }

/** Whom the camera follows: the visitor, where they sit and as they ride along with a guide too. */
function followed({ body, act, customer, guided }: LiveScene): Body {
  if (act.sitting) return { ...body, x: customer.place.x, z: customer.place.z }
  return guided?.seen() ?? body
}

/** Follows the visitor; at the entrance it faces them, and comes round when they walk in. */
export const aimCamera: FrameStep = (live, dt) => {
  const { world, camera, look, lens, page, shop } = live
  const { kind } = shop.visit.getState().activity
  const options = { aspect: page.width / page.height, reducedMotion: live.reducedMotion() }
  if (kind !== "inspecting" && kind !== "comparing") {
    const body = followed(live)
    let left = Math.min(dt, LONGEST)
    let hand = kind === "walking" ? look : idle
    do {
      const step = Math.min(left, STEP)
      left -= step
      stepCamera(world, camera, body, hand, options, step)
      hand = { ...idle, dragging: hand.dragging }
    } while (left > 1e-4)
  }
  live.entered = stepEntering(live.entered, kind !== "entrance", options.reducedMotion, dt)
  const eased = live.entered * live.entered * (3 - 2 * live.entered)
  live.figure = stepFigure(live.figure, shop.stage.getState().shows === "figure", options.reducedMotion, dt)
  const entrance = entrancePose(live.scene, options.aspect, easeInOut(live.figure))
  place.copy(entrance.place).lerp(lens.position.set(camera.x, camera.y, camera.z), eased)
  aim.copy(entrance.aim).lerp(lens.up.set(camera.lookX, camera.lookY, camera.lookZ), eased)
  lens.up.set(0, 1, 0)
  place.y -= SEATED.camera * live.act.seated
  aim.y -= SEATED.aim * live.act.seated
  lens.position.copy(place)
  lens.lookAt(aim)
  const { fieldOfView } = shop.settings.getState()
  const angle = fieldOfView + (options.aspect < 1 ? UPRIGHT_MORE : 0)
  const shift = options.aspect < 1 ? 0 : SHIFT * eased
  if (lens.fov !== angle || lens.aspect !== options.aspect || lens.filmOffset !== shift) {
    lens.fov = angle
    lens.aspect = options.aspect
    lens.filmOffset = shift
    lens.updateProjectionMatrix()
  }
  lens.updateMatrixWorld(true)
  adapt(live, options.reducedMotion, dt)
}
