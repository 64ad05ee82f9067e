// @vitest-environment jsdom
import { fireEvent, screen, within } from "@testing-library/react"
import userEvent from "@testing-library/user-event"
import { expect, test, vi } from "vitest"
import { SettingsDialog } from "../../../src/shop/settings/settings-dialog.tsx"
import { createFakeShop } from "../../helpers/fake-shop.ts"
import { renderInShop } from "../../helpers/render-in-shop.tsx"

function open() {
  const { shop } = createFakeShop([])
  renderInShop(shop, <SettingsDialog onClose={vi.fn()} />)
  return shop.settings
}

test("[WLK-52] sound is a switch that is off at first", async () => {
  const settings = open()
  const state = (checked: boolean) => screen.getByRole("switch", { name: "Suono", checked })
  await userEvent.click(state(false))
  state(true)
  expect(settings.getState().sound).toBe(true)
})

test("[WLK-52] motion and turning are one choice each", async () => {
  const settings = open()
  const motion = screen.getByRole("group", { name: "Movimento" })
  within(motion).getByRole("radio", { name: "Come il dispositivo", checked: true })
  await userEvent.click(within(motion).getByRole("radio", { name: "Calmo" }))
  await userEvent.click(screen.getByRole("radio", { name: "A scatti di 30°" }))
  expect(settings.getState()).toMatchObject({ motion: "calm", turning: "steps" })
})

test("[WLK-52] the field of view says itself in degrees", () => {
  const settings = open()
  const view = screen.getByRole("slider", { name: "Campo visivo" })
  expect(view.getAttribute("aria-valuetext")).toBe("50 gradi")
  fireEvent.change(view, { target: { value: "58" } })
  expect(settings.getState().fieldOfView).toBe(58)
  expect(view.getAttribute("aria-valuetext")).toBe("58 gradi")
})
