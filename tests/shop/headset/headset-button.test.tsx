// @vitest-environment jsdom
import { act, screen } from "@testing-library/react"
import userEvent from "@testing-library/user-event"
import { expect, test } from "vitest"
import { HeadsetButton } from "../../../src/shop/headset/headset-button.tsx"
import type { Headsets } from "../../../src/shop/headset/headset-here.ts"
import { createFakeShop } from "../../helpers/fake-shop.ts"
import { renderInShop } from "../../helpers/render-in-shop.tsx"

const SESSION = { inputSources: [] } as unknown as XRSession

function fakeHeadsets(isHere: boolean, put: () => Promise<XRSession> = async () => SESSION) {
  let plug = () => {}
  const state = { isHere }
  const xr: Headsets = {
    isSessionSupported: async (mode) => mode === "immersive-vr" && state.isHere,
    requestSession: put,
    addEventListener: ((_type: string, listener: () => void) => {
      plug = listener
    }) as XRSystem["addEventListener"],
    removeEventListener: () => {},
  }
  const change = async (now: boolean) => {
    state.isHere = now
    await act(async () => plug())
  }
  return { xr, change }
}

async function renderButton(xr: Headsets) {
  const { shop } = createFakeShop([])
  await act(async () => renderInShop(shop, <HeadsetButton xr={xr} />))
  return shop
}

const button = () => screen.queryByRole("button", { name: "Entra in VR" })

test("[VRX-1] the way in comes and goes with the headset", async () => {
  const { xr, change } = fakeHeadsets(false)
  await renderButton(xr)
  expect(button()).toBeNull()
  await change(true)
  expect(button()).not.toBeNull()
  await change(false)
  expect(button()).toBeNull()
})

test("[VRX-1] a browser that won't say has none", async () => {
  const { xr } = fakeHeadsets(true)
  await renderButton({ ...xr, isSessionSupported: () => Promise.reject(new Error("no")) })
  expect(button()).toBeNull()
})

test("[VRX-1] pressing it gives the shop the session", async () => {
  const { xr } = fakeHeadsets(true)
  const shop = await renderButton(xr)
  await userEvent.click(screen.getByRole("button", { name: "Entra in VR" }))
  expect(shop.headset.getState().session).toBe(SESSION)
})

test("[VRX-1] a headset that refuses is told about, and can be asked again", async () => {
  let tries = 0
  const { xr } = fakeHeadsets(true, () =>
    ++tries === 1 ? Promise.reject(new Error("no")) : Promise.resolve(SESSION),
  )
  const shop = await renderButton(xr)
  await userEvent.click(screen.getByRole("button", { name: "Entra in VR" }))
  expect(screen.getByRole("alert").textContent).toContain("Il visore non si è aperto")
  expect(shop.headset.getState().session).toBeNull()
  await userEvent.click(screen.getByRole("button", { name: "Entra in VR" }))
  expect(shop.headset.getState().session).toBe(SESSION)
  expect(screen.queryByRole("alert")).toBeNull()
})
