// @vitest-environment jsdom
import { act, screen, waitFor, within } from "@testing-library/react"
import { expect, test } from "vitest"
import flagship from "../../../scenes/flagship.json"
import { parseScene } from "../../../src/domain/parse-scene.ts"
import { WishHere } from "../../../src/shop/wish-list/wish-here.tsx"
import { WishListButton } from "../../../src/shop/wish-list/wish-list-button.tsx"
import "../../../src/shop/wish-list/wish-panel.tsx"
import { Company } from "../../../src/shop/together/company.tsx"
import { WishToggle } from "../../../src/shop/wish-list/wish-toggle.tsx"
import "../../../src/shop/together/together-layer.tsx"
import { aProduct } from "../../helpers/fake-catalogue.ts"
import { createFakeShop } from "../../helpers/fake-shop.ts"
import { renderInShop } from "../../helpers/render-in-shop.tsx"
import { aPerson, CODE, withCompany } from "../../helpers/together/company.ts"
import { createFakeWishes } from "../../helpers/wish-list/fake-wishes.ts"
import { createWishWorld, thing } from "../../helpers/wish-list/wish-world.ts"

const scene = parseScene(flagship, "scenes/flagship.json")
const slot = scene.fixtures.flatMap(({ slots }) => slots).find(({ inspectable }) => inspectable)?.id ?? ""
const product = (n: number) => ({ ...aProduct(n), id: thing(n).id })
const [lamp, vase, gone] = [product(1), product(2), product(3)]

/** A page of the store in which the lamp is on display; `world`: where shared lists are. */
function open({ path = "/", world = createWishWorld(), walks = true, name = "Giulia" } = {}) {
  const fake = createFakeShop([lamp, vase])
  fake.shop.catalogue.getState().add([lamp, vase])
  fake.shop.scene.setState({ kind: "ready", scene, stock: [{ slot, product: lamp }] }, true)
  const { visit } = fake.shop
  if (walks) visit.getState().enter({ name, avatar: visit.getState().avatar })
  const wishes = createFakeWishes(world.api, visit, fake.clock.now)
  const copied: string[] = []
  const together = withCompany({ ...fake.shop, wishes })
  const copy = async (text: string) => void copied.push(text)
  const tools = { ...together.tools, copy }
  const view = renderInShop(
    together.shop,
    <main tabIndex={-1}>
      <WishListButton />
      <WishToggle product={lamp} />
      <WishHere surface="scene" tools={tools} />
      <Company surface="scene" tools={tools} />
    </main>,
    { path },
  )
  const panel = () => screen.findByRole("region", { name: /lista/i })
  const things = async () =>
    within(await screen.findByRole("list", { name: "Cose nella lista" }))
      .getAllByRole("heading")
      .map(({ textContent }) => textContent)
  return { ...fake, ...together, ...view, world, wishes, copied, panel, things }
}
const heart = () => screen.getByRole("button", { name: /nella lista dei desideri/ })
const listButton = () => screen.getByRole("button", { name: /^Lista dei desideri, / })

/** A list of somebody else's, with these things on it, and the code that opens it. */
async function somebodysList(world: ReturnType<typeof createWishWorld>, ...numbers: number[]) {
  const anna = await world.device("Anna").open()
  for (const n of numbers) await anna.toggle(thing(n))
  await anna.share()
  await anna.flush()
  const [code] = [...world.lists.keys()]
  if (code === undefined) throw new Error("the list has no code")
  return { anna, code }
}

test("[WSH-18] a product is noted by its heart or by L, counted on the button, and listed", async () => {
  const { user, things, shop } = open()
  expect(listButton().getAttribute("aria-label")).toBe("Lista dei desideri, vuota")
  await user.click(heart())
  await waitFor(() => expect(heart().getAttribute("aria-pressed")).toBe("true"))
  expect(screen.getByRole("button", { name: "Lista dei desideri, una cosa" })).toBeTruthy()
  await user.keyboard("l")
  await waitFor(() => expect(heart().getAttribute("aria-pressed")).toBe("false"))
  await user.keyboard("l")
  await user.click(listButton())
  expect(await things()).toEqual(["Lampada 1"])
  expect(shop.cart.getState().lines).toEqual([])
})

test("[WSH-18] an empty list says how it is filled", async () => {
  const { user, panel } = open()
  await user.click(listButton())
  expect((await panel()).textContent).toMatch(/Ancora niente\..*Il cuore accanto a un prodotto/)
})

test("[WSH-18] from the list a thing is taken in hand, walked to, compared, and put into one's own cart", async () => {
  const { user, shop, panel } = open()
  await user.click(heart())
  await user.click(listButton())
  const inside = within(await panel())
  await user.click(await inside.findByRole("button", { name: "Aggiungi Lampada 1 al mio carrello" }))
  expect(shop.cart.getState().lines).toMatchObject([{ productId: lamp.id, quantity: 1 }])
  await user.click(inside.getByRole("button", { name: "Confronta Lampada 1" }))
  expect(shop.compare.getState().ids).toEqual([lamp.id])
  await user.click(inside.getByRole("button", { name: "Portami da Lampada 1" }))
  expect(shop.visit.getState().destination).toEqual({ kind: "slot", id: slot })
  await user.click(inside.getByRole("button", { name: "Guarda Lampada 1" }))
  expect(shop.visit.getState().activity).toMatchObject({ kind: "inspecting", productId: lamp.id })
  expect(screen.queryByRole("list", { name: "Cose nella lista" })).toBeNull()
})

test("[WSH-18] what is taken off can be put back, with its note", async () => {
  const { user, panel, things } = open()
  await user.click(heart())
  await user.click(listButton())
  const inside = within(await panel())
  await user.click(await inside.findByRole("button", { name: "Scrivi una nota su Lampada 1" }))
  await user.type(inside.getByRole("textbox", { name: "Nota su Lampada 1" }), "in verde{Enter}")
  expect(await inside.findByText("in verde")).toBeTruthy()
  await user.click(inside.getByRole("button", { name: "Togli Lampada 1 dalla lista" }))
  expect(await inside.findByText("Lampada 1 non è più nella lista")).toBeTruthy()
  expect(screen.queryByText("in verde")).toBeNull()
  await user.click(inside.getByRole("button", { name: "Rimetti" }))
  expect(await things()).toEqual(["Lampada 1"])
  expect(await inside.findByText("in verde")).toBeTruthy()
})

test("[WSH-18] a note that is too long can't be saved, and Escape leaves it as it was", async () => {
  const { user, panel } = open()
  await user.click(heart())
  await user.click(listButton())
  const inside = within(await panel())
  await user.click(await inside.findByRole("button", { name: "Scrivi una nota su Lampada 1" }))
  const field = inside.getByRole("textbox", { name: "Nota su Lampada 1" })
  await user.click(field)
  await user.paste("x".repeat(142))
  expect(inside.getByText("2 caratteri di troppo")).toBeTruthy()
  await user.keyboard("{Enter}")
  expect(inside.getByRole("textbox", { name: "Nota su Lampada 1" })).toBeTruthy()
  await user.keyboard("{Escape}")
  expect(inside.queryByRole("textbox")).toBeNull()
  expect(inside.getByRole("heading", { name: "Lista dei desideri" })).toBeTruthy()
})

test("[WSH-6] what is no longer sold stays on the list and says so", async () => {
  const world = createWishWorld()
  const { code } = await somebodysList(world, 1, 3)
  const { panel } = open({ path: `/?wish=${code}`, world })
  const inside = within(await panel())
  expect(await inside.findByText("Non più in vendita")).toBeTruthy()
  expect(inside.getByText(gone.title)).toBeTruthy()
  expect(inside.queryByRole("button", { name: `Guarda ${gone.title}` })).toBeNull()
})

test("[WSH-16] who opens a link sees the list at once, at the door too, and is in it only once they join", async () => {
  const world = createWishWorld()
  const { code } = await somebodysList(world, 1, 2)
  const { user, panel, things, history, shop } = open({ path: `/?wish=${code}`, world, walks: false })
  expect(await things()).toEqual(["Lampada 2", "Lampada 1"])
  const inside = within(await panel())
  expect(inside.getByRole("heading", { name: "La lista di Anna" })).toBeTruthy()
  expect(inside.queryByRole("button", { name: /anch’io|Togli|nota/ })).toBeNull()
  expect(world.lists.get(code)?.members).toHaveLength(1)

  await user.type(inside.getByRole("textbox", { name: /Come ti chiamiamo/ }), "Marco")
  await user.click(inside.getByRole("button", { name: "Partecipa" }))
  await user.click(await inside.findByRole("button", { name: "Lo vorrei anch’io: Lampada 1" }))
  expect(await inside.findByText(/Messo da Anna · Lo vorreste tu e Anna/)).toBeTruthy()
  await waitFor(() =>
    expect(world.lists.get(code)?.members.map(({ name }) => name)).toEqual(["Anna", "Marco"]),
  )
  expect(shop.visit.getState().name).toBe("Marco")
  await user.click(inside.getByRole("button", { name: "Chiudi" }))
  expect(history.at(-1)).toBe("/")
})

test("[WSH-3] taking off what others want is asked twice", async () => {
  const world = createWishWorld()
  const { code } = await somebodysList(world, 1)
  const { user, panel } = open({ path: `/?wish=${code}`, world })
  const inside = within(await panel())
  await user.click(await inside.findByRole("button", { name: "Partecipa" }))
  await user.click(await inside.findByRole("button", { name: "Togli Lampada 1 dalla lista" }))
  expect(inside.getByRole("alert").textContent).toMatch(/^Lo vorrebbe anche un’altra persona/)
  await user.click(inside.getByRole("button", { name: "No" }))
  expect(world.lists.get(code)?.wishes).toHaveLength(1)
  await user.click(inside.getByRole("button", { name: "Togli Lampada 1 dalla lista" }))
  await user.click(inside.getByRole("button", { name: "Togli per tutti" }))
  await waitFor(() => expect(world.lists.get(code)?.wishes).toEqual([]))
})

test.each([
  ["that never was", "0000000000000000", /^Questa lista non c’è/],
  ["that is cut short", "0000", /^Questa lista non c’è/],
])("[WSH-16] a link %s says so, and leads to one's own list", async (_what, code, words) => {
  const { user, panel } = open({ path: `/?wish=${code}` })
  expect((await screen.findByRole("alert")).textContent).toMatch(words)
  await user.click(screen.getByRole("button", { name: "Torna alla mia lista" }))
  expect((await panel()).textContent).toMatch(/Ancora niente/)
})

test("[WSH-7] the link of a closed list says so", async () => {
  const world = createWishWorld()
  const { anna, code } = await somebodysList(world, 1)
  await anna.close()
  await anna.flush()
  open({ path: `/?wish=${code}`, world })
  expect((await screen.findByRole("alert")).textContent).toBe("Questa lista è stata chiusa.")
})

test("[WSH-16] a list that doesn't arrive can be asked for again", async () => {
  const world = createWishWorld()
  const { code } = await somebodysList(world, 1)
  world.faults.push("unreachable")
  const { user, things } = open({ path: `/?wish=${code}`, world })
  await user.click(await screen.findByRole("button", { name: "Riprova" }))
  expect(await things()).toEqual(["Lampada 1"])
})

test("[WSH-16] sharing gives a link to copy, which opens this list", async () => {
  const { user, copied, world, panel } = open()
  await user.click(heart())
  await user.click(listButton())
  const inside = within(await panel())
  await user.click(await inside.findByRole("button", { name: "Condividi con un link" }))
  await user.click(await inside.findByRole("button", { name: "Copia" }))
  const [code] = [...world.lists.keys()]
  expect(copied).toEqual([`https://shop.test/?wish=${code}`])
  expect(await inside.findByRole("button", { name: "Copiato" })).toBeTruthy()
})

test("[WSH-7] leaving and closing are asked twice; only the creator may close", async () => {
  const world = createWishWorld()
  const { code } = await somebodysList(world, 1)
  const { user, panel } = open({ path: `/?wish=${code}`, world })
  const inside = within(await panel())
  await user.click(await inside.findByRole("button", { name: "Partecipa" }))
  await user.click(await inside.findByText("Altro"))
  expect(inside.queryByRole("button", { name: "Chiudi la lista per tutti" })).toBeNull()
  await user.click(inside.getByRole("button", { name: "Esci da questa lista" }))
  expect(inside.getByRole("alert").textContent).toMatch(/Il tuo nome, i tuoi voti e le tue note/)
  await user.click(inside.getByRole("button", { name: "Esci" }))
  await waitFor(() => expect(world.lists.get(code)?.members.filter(({ left }) => !left)).toHaveLength(1))
  expect((await panel()).textContent).toMatch(/Ancora niente/)
})

test("[WSH-9] a member can be reported from the list", async () => {
  const world = createWishWorld()
  const { code } = await somebodysList(world, 1)
  const { user, panel } = open({ path: `/?wish=${code}`, world })
  await user.click(await within(await panel()).findByText(/^Una persona/))
  await user.click(screen.getByRole("button", { name: "Segnala Anna" }))
  const dialog = within(await screen.findByRole("dialog", { name: "Segnala Anna" }))
  await user.click(dialog.getAllByRole("radio")[0] as HTMLElement)
  world.faults.push("unreachable")
  await user.click(dialog.getByRole("button", { name: /^Invia|^Segnala/ }))
  expect(await dialog.findByText(/La segnalazione non è partita/)).toBeTruthy()
})

test("[WSH-14] in a room of friends one tap shows them the list, and theirs opens at a tap", async () => {
  const world = createWishWorld()
  const { code } = await somebodysList(world, 2)
  const { user, join, said, tell, panel, things } = open({ world })
  await join([aPerson(1, { name: "Chiara" })])
  await user.click(heart())
  await user.click(listButton())
  const inside = within(await panel())
  expect(inside.queryByRole("button", { name: "Mostra a chi è con te" })).toBeNull()
  await join([aPerson(1, { name: "Chiara" })], { kind: "friends", code: CODE })
  await user.click(await inside.findByRole("button", { name: "Mostra a chi è con te" }))
  await waitFor(() => expect(said).toMatchObject([{ type: "offer-list" }]))
  await user.click(inside.getByRole("button", { name: "Chiudi" }))

  tell({ type: "list-offered", id: 1, code })
  expect(await screen.findByText("Chiara mostra una lista dei desideri")).toBeTruthy()
  await user.click(screen.getByRole("button", { name: "Apri la lista di Chiara" }))
  await waitFor(async () => expect(await things()).toEqual(["Lampada 2"]))
})

test("[WSH-16] the button closes a list that the address opened, too", async () => {
  const world = createWishWorld()
  const { code } = await somebodysList(world, 1)
  const { user, history, things, panel } = open({ path: `/?with=${CODE}&wish=${code}`, world })
  expect(await things()).toEqual(["Lampada 1"])
  const region = await panel()
  await user.click(listButton())
  await waitFor(() => expect(region.isConnected).toBe(false))
  expect(history.at(-1)).toBe(`/?with=${CODE}`)
})

test("[WSH-18] one panel is open at a time, and Escape closes this one and gives the focus back", async () => {
  const { user, talk, panel, shop } = open()
  await user.click(listButton())
  const region = await panel()
  act(() => talk.getState().open("people"))
  await waitFor(() => expect(region.isConnected).toBe(false))
  await user.click(listButton())
  await panel()
  expect(talk.getState().panel).toBeNull()
  const second = await panel()
  act(() => shop.help.store.getState().show())
  await waitFor(() => expect(second.isConnected).toBe(false))
  await user.click(listButton())
  await panel()
  expect(shop.help.store.getState().open).toBe(false)
  await user.keyboard("{Escape}")
  await waitFor(() => expect(document.activeElement).toBe(listButton()))
})
