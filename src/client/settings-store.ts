import * as v from "valibot"
import { createStore, type StoreApi } from "zustand/vanilla"
import type { SafeStorage } from "./safe-storage.ts"

/** Whether pictures move by themselves: as the device says, never, or always. */
export const MOTIONS = ["system", "calm", "full"] as const
export type Motion = (typeof MOTIONS)[number]

/** How keys and sticks turn the view: gliding, or in steps. */
export const TURNINGS = ["smooth", "steps"] as const
export type Turning = (typeof TURNINGS)[number]

/** Whether one walks where others see one. */
export const COMPANIES = ["alone", "others"] as const
export type Company = (typeof COMPANIES)[number]

/** Degrees that the lens sees from bottom to top on a wide screen: wider feels faster, narrower may tire. */
export const FIELD_OF_VIEW = { narrowest: 42, usual: 50, widest: 62, step: 4 } as const

/** What a visitor likes, on this device. */
export interface Settings {
  /** Off until it is asked for. */
  readonly sound: boolean
  readonly motion: Motion
  readonly turning: Turning
  /** Degrees. */
  readonly fieldOfView: number
  /** As it was last chosen; alone until it is. */
  readonly company: Company
}

export interface SettingsState extends Settings {
  change(next: Partial<Settings>): void
}

export type SettingsStore = StoreApi<SettingsState>

export const USUAL_SETTINGS: Settings = {
  sound: false,
  motion: "system",
  turning: "smooth",
  fieldOfView: FIELD_OF_VIEW.usual,
  company: "alone",
}

const KEY = "vetrina.settings"
const Kept = v.object({
  sound: v.fallback(v.boolean(), USUAL_SETTINGS.sound),
  motion: v.fallback(v.picklist(MOTIONS), USUAL_SETTINGS.motion),
  turning: v.fallback(v.picklist(TURNINGS), USUAL_SETTINGS.turning),
  fieldOfView: v.fallback(
    v.pipe(v.number(), v.minValue(FIELD_OF_VIEW.narrowest), v.maxValue(FIELD_OF_VIEW.widest)),
    USUAL_SETTINGS.fieldOfView,
  ),
  company: v.fallback(v.picklist(COMPANIES), USUAL_SETTINGS.company),
})

function parseSettings(stored: unknown): Settings {
  const parsed = v.safeParse(Kept, stored)
  return parsed.success ? parsed.output : USUAL_SETTINGS
}

/** Settings as they were left on this device; what is damaged is as usual. Changes are kept. */
export function createSettingsStore(storage: SafeStorage): SettingsStore {
  const store = createStore<SettingsState>()((set) => ({
    ...storage.read(KEY, parseSettings),
    change: (next) => set(next),
  }))
  store.subscribe(({ sound, motion, turning, fieldOfView, company }) =>
    storage.write(KEY, { sound, motion, turning, fieldOfView, company }),
  )
  return store
}

/** Whether things should keep still. `device`: what the device's own setting says. */
export function isCalm({ motion }: Pick<Settings, "motion">, device: boolean): boolean {
  return motion === "system" ? device : motion === "calm"
}
