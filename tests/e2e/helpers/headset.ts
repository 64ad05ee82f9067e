import { readFileSync } from "node:fs"
import { expect, type Page } from "@playwright/test"
import type { HeadsetSnapshot } from "../../../src/showroom/view/headset/headset-snapshot.ts"

type Place = HeadsetSnapshot["buttons"][number]["at"]
type Side = "left" | "right"

/** What the runtime that stands for a headset is asked for here. */
interface Posed {
  readonly position: { set(x: number, y: number, z: number): void; x: number; y: number; z: number }
  readonly quaternion: { set(x: number, y: number, z: number, w: number): void }
}
interface FakeHeadset extends Posed {
  stereoEnabled: boolean
  readonly controllers: Readonly<
    Record<
      Side,
      Posed & {
        updateButtonValue(id: string, value: number): void
        updateAxes(id: string, x: number, y: number): void
      }
    >
  >
  installRuntime(options: { forceInstall: boolean }): void
}
declare global {
  interface Window {
    IWER?: { XRDevice: new (config: unknown) => FakeHeadset; metaQuest3: unknown }
    fakeHeadset?: FakeHeadset
  }
}

const RUNTIME = readFileSync("node_modules/iwer/build/iwer.min.js", "utf8")

/** Gives a page a headset with two controllers, worn at 1.6 m; called before it is opened. */
export async function plugInHeadset(page: Page): Promise<void> {
  await page.addInitScript(`${RUNTIME};(() => {
    const device = new IWER.XRDevice(IWER.metaQuest3)
    device.installRuntime({ forceInstall: true })
    device.stereoEnabled = true
    device.position.set(0, 1.6, 0)
    window.fakeHeadset = device
  })()`)
}

export async function seenBy(page: Page): Promise<HeadsetSnapshot> {
  const snapshot = await page.evaluate(() => window.vetrina?.headset?.() ?? null)
  if (!snapshot) throw new Error("nobody wears a headset")
  return snapshot
}

export const isWorn = (page: Page): Promise<boolean> =>
  page.evaluate(() => (window.vetrina?.headset?.() ?? null) !== null)

/** As many of the page's frames as hands and eyes need to be read in. */
async function letSee(page: Page, frames = 4): Promise<void> {
  await page.evaluate(async (count) => {
    for (let n = 0; n < count; n++) await new Promise((resolve) => requestAnimationFrame(resolve))
  }, frames)
}

/** The turn that brings what looks along -z to look along a way, upright. */
function turnAlong([x, y, z]: Place): readonly [number, number, number, number] {
  const yaw = Math.atan2(-x, -z) / 2
  const pitch = Math.atan2(y, Math.hypot(x, z)) / 2
  const [sy, cy, sp, cp] = [Math.sin(yaw), Math.cos(yaw), Math.sin(pitch), Math.cos(pitch)]
  return [cy * sp, sy * cp, -sy * sp, cy * cp]
}

const minus = (a: Place, b: Place): Place => [a[0] - b[0], a[1] - b[1], a[2] - b[2]]

/** Turns the head to a place in the visitor's room. */
export async function lookAt(page: Page, at: Place): Promise<void> {
  const eye = await page.evaluate(() => {
    const { x = 0, y = 0, z = 0 } = window.fakeHeadset?.position ?? {}
    return [x, y, z] as const
  })
  await page.evaluate((turn) => window.fakeHeadset?.quaternion.set(...turn), turnAlong(minus(at, eye)))
  await letSee(page)
}

/** Where each hand is held, in the visitor's room. */
const HELD: Readonly<Record<Side, Place>> = { left: [-0.2, 1.15, -0.2], right: [0.2, 1.15, -0.2] }

/** Points a controller along a way. */
export async function pointAlong(page: Page, way: Place, side: Side = "right"): Promise<void> {
  await page.evaluate(
    ([which, at, turn]) => {
      const hand = window.fakeHeadset?.controllers[which]
      hand?.position.set(...at)
      hand?.quaternion.set(...turn)
    },
    [side, HELD[side], turnAlong(way)] as const,
  )
  await letSee(page)
}

export const pointAt = (page: Page, at: Place, side: Side = "right"): Promise<void> =>
  pointAlong(page, minus(at, HELD[side]), side)

/** Presses a controller's button as long as it takes to be noticed. */
export async function pull(page: Page, button: "trigger" | "squeeze", side: Side = "right"): Promise<void> {
  const set = (value: number) =>
    page.evaluate(([which, id, to]) => window.fakeHeadset?.controllers[which].updateButtonValue(id, to), [
      side,
      button,
      value,
    ] as const)
  await set(1)
  await letSee(page)
  await set(0)
  await letSee(page)
}

/** Pushes a controller's stick and lets it go. */
export async function flick(page: Page, x: number, y: number, side: Side = "right"): Promise<void> {
  const set = (to: readonly [number, number]) =>
    page.evaluate(([which, at]) => window.fakeHeadset?.controllers[which].updateAxes("thumbstick", ...at), [
      side,
      to,
    ] as const)
  await set([x, y])
  await letSee(page)
  await set([0, 0])
  await letSee(page)
}

/** Points at a button of a panel, as soon as it hangs there, and presses it. */
export async function pressButton(page: Page, id: string, side: Side = "right"): Promise<void> {
  const find = async () => (await seenBy(page)).buttons.find((button) => button.id === id)
  await expect.poll(async () => (await find())?.id, { timeout: 60_000 }).toBe(id)
  const button = await find()
  if (!button) throw new Error(`no button ${id}`)
  await pointAt(page, button.at, side)
  await pull(page, "trigger", side)
}
