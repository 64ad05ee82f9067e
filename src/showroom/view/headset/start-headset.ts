import { Matrix4, Vector3 } from "three"
import { createCamera } from "../../sim/index.ts"
import { createFront } from "../inspect/front.ts"
import type { LiveScene } from "../live-scene.ts"
import { drawnDpr } from "../quality/drawn-dpr.ts"
import { createEyes } from "./eyes.ts"
import { HEADSET_ORDER } from "./frame-order.ts"
import type { Act, HeadsetView } from "./headset-view.ts"
import { letGo } from "./held.ts"
import { createHungPanel } from "./panel/hung-panel.ts"
import { openPicture } from "./picture.ts"
import { dismiss } from "./read-hands.ts"
import { createVeil } from "./veil.ts"

export interface StartHeadsetOptions {
  readonly live: LiveScene
  readonly session: XRSession
  readonly document: Document
  /** Milliseconds that only grow. */
  readonly now: () => number
}

/** Seconds: a headset that was put down goes on from where it was. */
const LONGEST = 0.25
/** Metres from the floor to the eyes of who uses a headset that doesn't know its floor. */
const EYES = 1.6

/** Where the visitor's floor is; devices that don't know it measure from where the head was at first. */
async function openSpace(session: XRSession): Promise<XRReferenceSpace> {
  try {
    return await session.requestReferenceSpace("local-floor")
  } catch {
    const space = await session.requestReferenceSpace("local")
    return space.getOffsetReferenceSpace(new XRRigidTransform({ y: -EYES }))
  }
}

/** What is in hand on the page goes back to its place at once. */
function clearHands({ shop, inspection, bring }: LiveScene): void {
  shop.visit.getState().goTo(null)
  if (shop.visit.getState().activity.kind === "inspecting") shop.visit.getState().putBack()
  for (let step = 0; step < 20 && bring.eased > 0; step++) inspection?.step(0.1)
}

const ACTS = { selectstart: "press", selectend: "release", squeezestart: "squeeze" } as const

/** Overhears the hands between two frames. */
function hearHands(session: XRSession, acts: Act[]): void {
  for (const type of ["selectstart", "selectend", "squeezestart"] as const)
    session.addEventListener(type, ({ inputSource }) => {
      acts.push({ kind: ACTS[type], source: inputSource })
    })
}

function createView(
  { live, session, document }: StartHeadsetOptions,
  space: XRReferenceSpace,
  picture: HeadsetView["picture"],
): HeadsetView {
  return {
    live,
    session,
    space,
    picture,
    eyes: createEyes(live.lens),
    leave: () => void session.end().catch(() => {}),
    frame: null,
    rig: null,
    base: new Matrix4(),
    head: new Vector3(),
    eye: new Vector3(),
    ahead: new Vector3(0, 0, -1),
    apart: 0,
    blink: 0,
    carried: 0,
    hands: new Map(),
    wands: new Map(),
    acts: [],
    choice: null,
    front: createFront(live.room.environment),
    held: null,
    taker: null,
    question: createHungPanel(document),
    tag: createHungPanel(document),
    menu: createHungPanel(document),
    hungFor: new Map(),
    veil: createVeil(),
  }
}

/** The page has the scene again: the camera stands behind where the visitor stands, and looks as they did. */
function giveBack({ live }: HeadsetView): void {
  const { renderer, page, lens, body, shop, ring } = live
  renderer.setRenderTarget(null)
  renderer.setPixelRatio(drawnDpr(live))
  renderer.setSize(page.width, page.height)
  lens.updateProjectionMatrix()
  ring.hide()
  Object.assign(
    live.camera,
    createCamera(body, { aspect: page.width / page.height, reducedMotion: live.reducedMotion() }),
  )
  if (shop.visit.getState().activity.kind === "inspecting") shop.visit.getState().putBack()
  live.headset = null
}

/**
 * Shows a scene in a headset until the session ends or the returned function is called. Rejects when the device refuses to
 * show it; the page has it then as before.
 */
export async function startHeadset(options: StartHeadsetOptions): Promise<() => void> {
  const { live, session, now } = options
  const space = await openSpace(session)
  const { renderer, room, lens } = live
  const picture = await openPicture(session, renderer, lens)
  clearHands(live)
  const view = createView(options, space, picture)
  const hung = [view.question, view.tag, view.menu]
  room.add(...hung.map(({ object }) => object), view.veil.object)
  live.headset = view
  hearHands(session, view.acts)
  let before = now()
  let stopped = false

  function run(_time: number, frame: XRFrame): void {
    if (stopped) return
    session.requestAnimationFrame(run)
    const began = now()
    const delta = Math.min(LONGEST, (began - before) / 1000)
    before = began
    view.frame = frame
    const dt = live.frozen ? 0 : delta
    for (const step of HEADSET_ORDER) step(view, dt)
    view.frame = null
    const { calls, triangles } = renderer.info.render
    const { tier } = live.governor
    const scriptMs = now() - began
    const figures = { frameMs: delta * 1000, scriptMs, drawCalls: calls, triangles, tier }
    for (const tell of live.onFrame) tell({ ...figures, drawn: true, continuous: true })
  }
  session.requestAnimationFrame(run)

  return () => {
    if (stopped) return
    stopped = true
    letGo(view)
    for (const source of [...view.hands.keys()]) dismiss(view, source)
    for (const { object } of hung) object.removeFromParent()
    for (const panel of hung) panel.dispose()
    view.veil.object.removeFromParent()
    view.veil.dispose()
    picture.dispose()
    giveBack(view)
  }
}
