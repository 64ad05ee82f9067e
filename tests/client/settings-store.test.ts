import { expect, test } from "vitest"
import { createSafeStorage } from "../../src/client/safe-storage.ts"
import { createSettingsStore, isCalm, USUAL_SETTINGS } from "../../src/client/settings-store.ts"
import { createFakeStorage, forbidden } from "../helpers/fake-storage.ts"

const open = (storage: ReturnType<typeof createFakeStorage>) =>
  createSettingsStore(createSafeStorage(() => storage)).getState()

test("[WLK-52] sound is off and motion as the device says, until the visitor chooses; choices are kept", () => {
  const storage = createFakeStorage()
  expect(open(storage)).toMatchObject(USUAL_SETTINGS)
  expect(USUAL_SETTINGS.sound).toBe(false)
  open(storage).change({ sound: true, fieldOfView: 58 })
  expect(open(storage)).toMatchObject({ sound: true, motion: "system", turning: "smooth", fieldOfView: 58 })
})

test.each(["{", '"x"', '{"fieldOfView":170,"sound":"loud","motion":7}', '{"fieldOfView":-1}'])(
  "[WLK-52] what is damaged or out of bounds is as usual: %s",
  (text) => {
    expect(open(createFakeStorage({ "vetrina.settings": text }))).toMatchObject(USUAL_SETTINGS)
  },
)

test("[WLK-52] where nothing may be kept, choices hold for the page", () => {
  const store = createSettingsStore(createSafeStorage(forbidden))
  store.getState().change({ turning: "steps" })
  expect(store.getState().turning).toBe("steps")
})

test("[WLK-52] calm is what the visitor says, else what the device says", () => {
  expect(isCalm({ motion: "system" }, true)).toBe(true)
  expect(isCalm({ motion: "full" }, true)).toBe(false)
  expect(isCalm({ motion: "calm" }, false)).toBe(true)
})
