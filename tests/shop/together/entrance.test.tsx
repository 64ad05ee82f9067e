// @vitest-environment jsdom
import { act, screen } from "@testing-library/react"
import { expect, test } from "vitest"
import { Entrance } from "../../../src/shop/entrance/entrance.tsx"
import { createFakeShop } from "../../helpers/fake-shop.ts"
import { renderInShop } from "../../helpers/render-in-shop.tsx"
import { CODE, withCompany } from "../../helpers/together/company.ts"

function door(path = "/", company?: "others") {
  const together = withCompany(createFakeShop([]).shop)
  if (company) together.shop.settings.getState().change({ company })
  const view = renderInShop(together.shop, <Entrance hour={10} random={() => 0.5} />, { path })
  return { ...together, ...view }
}
const alone = () => screen.getByRole("radio", { name: /Per conto mio/ })
const others = () => screen.getByRole("radio", { name: /Con altri/ })
const enter = () => screen.getByRole("button", { name: "Entra" })

test("[TOG-40] one is alone until one chooses otherwise, and walking in alone connects nothing", async () => {
  const { user, shop, wants } = door()
  expect(screen.getByRole("group", { name: "Come vuoi entrare?" })).toBeTruthy()
  expect(alone()).toHaveProperty("checked", true)
  await user.click(enter())
  expect(shop.visit.getState().entered).toBe(true)
  expect(shop.presence.store.getState().status.kind).toBe("off")
  expect(wants).toEqual([])
})

test("[TOG-40] choosing others connects nothing either: walking in does, and the choice is kept", async () => {
  const { user, shop, wants } = door()
  await user.click(others())
  expect(shop.presence.store.getState().status.kind).toBe("off")
  expect(shop.settings.getState().company).toBe("alone")
  await user.click(enter())
  await act(async () => {})
  expect(wants).toEqual([{ kind: "any" }])
  expect(shop.settings.getState().company).toBe("others")
})

test("[TOG-40] the last choice is offered again", () => {
  door("/", "others")
  expect(others()).toHaveProperty("checked", true)
})

test.each([
  ["with", { kind: "friends", code: CODE }, /Da chi ti ha invitato/],
  ["visit", { kind: "guided", code: CODE }, /In visita con una guida/],
])(
  "[TOG-41] an invitation by ?%s= is chosen already, and followed on walking in",
  async (name, want, words) => {
    const { user, wants } = door(`/?${name}=${CODE}`)
    expect(screen.getByRole("radio", { name: words })).toHaveProperty("checked", true)
    expect(wants).toEqual([])
    await user.click(enter())
    await act(async () => {})
    expect(wants).toEqual([want])
  },
)

test("[TOG-41] whoever was invited may still come alone", async () => {
  const { user, wants } = door(`/?with=${CODE}`)
  await user.click(alone())
  await user.click(enter())
  await act(async () => {})
  expect(wants).toEqual([])
})

test.each(["", "short", "0123456789ABCDE!", `${CODE}0`])(
  "[TOG-41] an invitation cut short, %o, is told, and leads to whoever is here",
  async (code) => {
    const { user, wants } = door(`/?with=${encodeURIComponent(code)}`)
    expect(screen.getByText(/Il link dell’invito è arrivato a metà/)).toBeTruthy()
    await user.click(enter())
    await act(async () => {})
    expect(wants).toEqual([{ kind: "any" }])
  },
)
