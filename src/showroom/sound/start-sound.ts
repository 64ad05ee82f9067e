import { surfaceAt } from "../sim/index.ts"
import type { LiveScene } from "../view/live-scene.ts"
import { playFootstep } from "./footsteps.ts"
import { createGait, stepGait } from "./gait.ts"
import { startRoomTone } from "./room-tone.ts"
import { createSynth, type Synth } from "./synth.ts"
import { playClick, playTouch, playTray, substanceOf } from "./thing-sounds.ts"

/** Seconds in which sound comes and goes. */
const FADE = 0.4
const MASTER = 0.9
/** Later than the fade: the sound card is a little behind. */
const CLOSE_AFTER_MS = 1000
/** Metres a second from which a footfall is heavier, and how much. */
const RUNNING = 2.6
const HEAVIER = 1.5

/** Browsers let nothing sound before the visitor has done something. */
function wakeOnGesture(context: AudioContext, window: Window): () => void {
  const wake = () => void context.resume()
  const rest = () => void (window.document.hidden ? context.suspend() : context.resume())
  window.addEventListener("pointerdown", wake)
  window.addEventListener("keydown", wake)
  window.document.addEventListener("visibilitychange", rest)
  return () => {
    window.removeEventListener("pointerdown", wake)
    window.removeEventListener("keydown", wake)
    window.document.removeEventListener("visibilitychange", rest)
  }
}

/** Sounds of what the visitor does with things. */
function followShop(synth: Synth, { visit, cart, catalogue }: LiveScene["shop"]): () => void {
  const touch = (productId: string, moment: "lift" | "put-back") => {
    const product = catalogue.getState().products.get(productId)
    if (product) playTouch(synth, substanceOf(product), moment)
  }
  const count = () => cart.getState().lines.reduce((sum, { quantity }) => sum + quantity, 0)
  let before = count()
  const stops = [
    visit.subscribe(({ activity, variantOf }, last) => {
      if (activity !== last.activity && last.activity.kind === "inspecting")
        touch(last.activity.productId, "put-back")
      if (activity !== last.activity && activity.kind === "inspecting") touch(activity.productId, "lift")
      if (variantOf !== last.variantOf) playClick(synth)
    }),
    cart.subscribe(() => {
      const now = count()
      if (now > before) playTray(synth)
      before = now
    }),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}

/** Gives a running scene its sound. Returns the function that fades it out and frees it. */
export function startSound(live: LiveScene, window: Window & typeof globalThis): () => void {
  const context = new window.AudioContext()
  const master = context.createGain()
  master.gain.value = 0
  master.gain.setTargetAtTime(MASTER, context.currentTime, FADE / 3)
  master.connect(context.destination)
  const synth = createSynth(context, master, Math.random)
  const tone = startRoomTone(synth)
  const gait = createGait(live.body)
  let zone: string | null | undefined

  const follow = () => {
    const { body, scene } = live
    const foot = stepGait(gait, body.x, body.z, body.speed)
    if (foot)
      playFootstep(synth, surfaceAt(scene.surfaces, body.x, body.z), foot, body.speed > RUNNING ? HEAVIER : 1)
    if (live.zone !== zone) tone.enter(live.zone)
    zone = live.zone
  }
  live.onFrame.add(follow)
  const stops = [wakeOnGesture(context, window), followShop(synth, live.shop)]
  return () => {
    live.onFrame.delete(follow)
    for (const stop of stops) stop()
    const now = context.currentTime
    master.gain.cancelScheduledValues(now)
    master.gain.setValueAtTime(master.gain.value, now)
    master.gain.linearRampToValueAtTime(0, now + FADE)
    window.setTimeout(() => {
      tone.stop()
      void context.close()
    }, CLOSE_AFTER_MS)
  }
}
