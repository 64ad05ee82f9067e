// @vitest-environment jsdom
import { screen, waitFor } from "@testing-library/react"
import { expect, test, vi } from "vitest"
import { Invite } from "../../../src/shop/invite/invite.tsx"
import { createFakeShop } from "../../helpers/fake-shop.ts"
import { renderInShop } from "../../helpers/render-in-shop.tsx"

function open({
  share = null,
  language = "it",
}: {
  share?: null | (() => Promise<void>)
  language?: "it" | "en"
} = {}) {
  const { shop } = createFakeShop([])
  const own = { make: vi.fn(async () => "0123456789abcdef"), noteShared: vi.fn() }
  const copy = vi.fn(async (_: string) => {})
  const tools = { origin: "http://shop.test", share: share && vi.fn(share), copy }
  return { ...renderInShop(shop, <Invite own={own} tools={tools} />, { language }), own, tools }
}
const URL = "http://shop.test/?invite=0123456789abcdef"

test("[INV-6] the link is made on wish, copied, and only then passed on; that there is no reward is said", async () => {
  const { user, own, tools } = open()
  expect(screen.getByText(/Non ci sono premi/)).toBeTruthy()
  expect(own.make).not.toHaveBeenCalled()
  await user.click(screen.getByRole("button", { name: "Fai un link" }))
  const field = await screen.findByLabelText<HTMLInputElement>("Il tuo link")
  expect(field.value).toBe(URL)
  await waitFor(() => expect(document.activeElement).toBe(field))
  expect(own.noteShared).not.toHaveBeenCalled()
  expect(screen.queryByRole("button", { name: "Condividi" })).toBeNull()
  await user.click(screen.getByRole("button", { name: "Copia" }))
  expect(tools.copy).toHaveBeenCalledWith(URL)
  await screen.findByRole("button", { name: "Copiato" })
  expect(own.noteShared).toHaveBeenCalledTimes(1)
})

test("[INV-6] where the clipboard is closed the link is selected, to be copied by hand", async () => {
  const { user, tools } = open()
  tools.copy.mockRejectedValueOnce(new Error("no"))
  await user.click(screen.getByRole("button", { name: "Fai un link" }))
  const field = await screen.findByLabelText<HTMLInputElement>("Il tuo link")
  await user.click(screen.getByRole("button", { name: "Copia" }))
  await waitFor(() => expect(screen.getByText(/copialo a mano/)).toBeTruthy())
  expect(field.selectionEnd).toBe(URL.length)
})

test("[INV-6] the system's own ways to share are offered; closing them without choosing passes nothing on", async () => {
  let closes = true
  const share = () => (closes ? Promise.reject(new DOMException("closed", "AbortError")) : Promise.resolve())
  const { user, own, tools } = open({ share, language: "en" })
  await user.click(screen.getByRole("button", { name: "Make a link" }))
  await user.click(await screen.findByRole("button", { name: "Share" }))
  expect(tools.share).toHaveBeenCalledWith({
    title: "A walk at Casa Ambrogia",
    text: "You walk in, right in the browser.",
    url: URL,
  })
  expect(own.noteShared).not.toHaveBeenCalled()
  closes = false
  await user.click(screen.getByRole("button", { name: "Share" }))
  await waitFor(() => expect(own.noteShared).toHaveBeenCalledTimes(1))
})

test("[INV-6] a link that doesn't come is said, and can be asked for again", async () => {
  const { user, own } = open()
  own.make.mockRejectedValueOnce(new TypeError("Failed to fetch"))
  await user.click(screen.getByRole("button", { name: "Fai un link" }))
  await waitFor(() => expect(screen.getByRole("alert").textContent).toMatch(/il negozio non risponde/))
  await user.click(screen.getByRole("button", { name: "Fai un link" }))
  await screen.findByLabelText("Il tuo link")
  expect(screen.getByRole("alert").textContent).toBe("")
})
