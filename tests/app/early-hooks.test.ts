// @vitest-environment jsdom
import { afterEach, expect, test } from "vitest"
import { installEarlyHooks } from "../../src/app/early-hooks.ts"

afterEach(() => {
  delete window.vetrina
  window.history.replaceState(null, "", "/")
})

test("with ?debug a script may wait for the scene before it is there", async () => {
  window.history.replaceState(null, "", "/?debug")
  installEarlyHooks(window)
  const ready = window.vetrina?.ready
  expect(window.vetrina?.stats()).toBeNull()
  expect(window.vetrina?.goTo("lighting")).toBe(false)
  window.dispatchEvent(new Event("vetrina:ready"))
  await expect(ready).resolves.toBeUndefined()
})

test("without it there are no hooks", () => {
  installEarlyHooks(window)
  expect(window.vetrina).toBeUndefined()
})
