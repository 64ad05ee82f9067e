import { expect, test, vi } from "vitest"
import { createPresence } from "../../../src/client/presence/create-presence.ts"
import { createPresenceStore } from "../../../src/client/presence/presence-store.ts"
import type { Session } from "../../../src/client/presence/session.ts"
import { recallShunned, rememberShunned } from "../../../src/client/presence/shunned.ts"
import { visitorToken } from "../../../src/client/presence/visitor-token.ts"
import { createSafeStorage } from "../../../src/client/safe-storage.ts"
import { createFakeStorage } from "../../helpers/fake-storage.ts"

const KEY = "k".repeat(22)
const nobody = { muted: [], blocked: [] }

function fakeSession(): Session {
  return { say: vi.fn(), change: vi.fn(), wake: vi.fn(), end: vi.fn() }
}

test("[TOG-20] what it takes is loaded when it is wanted, once, and not before", async () => {
  const session = fakeSession()
  const load = vi.fn(async () => () => session)
  const presence = createPresence({ store: createPresenceStore(nobody), load })
  presence.say({ type: "gesture", gesture: "wave" })
  presence.leave()
  expect(load).not.toHaveBeenCalled()
  presence.enter({ kind: "any" })
  expect(presence.store.getState().status.kind).toBe("joining")
  await vi.waitFor(() => expect(load).toHaveBeenCalledTimes(1))
  await Promise.resolve()
  presence.enter({ kind: "friends", code: null })
  expect(session.change).toHaveBeenCalledWith({ kind: "friends", code: null })
  expect(load).toHaveBeenCalledTimes(1)
})

test("[TOG-20] who goes back to being alone while it loads stays alone", async () => {
  const start = vi.fn(() => fakeSession())
  let loaded = () => {}
  const load = () =>
    new Promise<() => Session>((resolve) => {
      loaded = () => resolve(start)
    })
  const presence = createPresence({ store: createPresenceStore(nobody), load })
  presence.enter({ kind: "any" })
  presence.leave()
  loaded()
  await Promise.resolve()
  await Promise.resolve()
  expect(start).not.toHaveBeenCalled()
  expect(presence.store.getState().status).toEqual({ kind: "off" })
})

test("[TOG-20] what can't be loaded is said, and asking again tries again", async () => {
  const session = fakeSession()
  const load = vi.fn<() => Promise<() => Session>>().mockRejectedValueOnce(new Error("offline"))
  load.mockResolvedValue(() => session)
  const presence = createPresence({ store: createPresenceStore(nobody), load })
  presence.enter({ kind: "any" })
  await Promise.resolve()
  await Promise.resolve()
  expect(presence.store.getState().status).toMatchObject({ kind: "refused", reason: "unreachable" })
  presence.enter({ kind: "any" })
  await Promise.resolve()
  await Promise.resolve()
  presence.say({ type: "hand", up: true })
  expect(session.say).toHaveBeenCalledWith({ type: "hand", up: true })
})

test("[TOG-24] whom one mutes or blocks is kept on the device, by name, and can be let off again", () => {
  const storage = createSafeStorage(() => kept)
  const kept = createFakeStorage()
  const store = createPresenceStore(recallShunned(storage))
  rememberShunned(store, storage)
  const presence = createPresence({ store, load: () => Promise.reject(new Error("alone")) })
  presence.mute({ key: KEY, name: "Mario" }, true)
  presence.block({ key: KEY, name: "Mario" }, true)
  presence.block({ key: KEY, name: "Mario, again" }, true)
  expect(recallShunned(storage)).toEqual({
    muted: [{ key: KEY, name: "Mario" }],
    blocked: [{ key: KEY, name: "Mario, again" }],
  })
  presence.mute({ key: KEY, name: "" }, false)
  expect(recallShunned(storage).muted).toEqual([])
  kept.setItem("vetrina.shunned", '{"muted":[{"key":"<script>"}],"blocked":7}')
  expect(recallShunned(storage)).toEqual(nobody)
})

test("[TOG-24] a visitor's secret is made once a tab, of 192 bits, and made anew when it is damaged", () => {
  const kept = createFakeStorage()
  const storage = createSafeStorage(() => kept)
  let made = 0
  const randomBytes = (into: Uint8Array) => into.fill(250 + made++)
  const token = visitorToken(storage, randomBytes)
  expect(token).toMatch(/^[A-Za-z0-9_-]{32}$/)
  expect(visitorToken(storage, randomBytes)).toBe(token)
  kept.setItem("vetrina.visitor", '"x"')
  expect(visitorToken(storage, randomBytes)).not.toBe(token)
})
