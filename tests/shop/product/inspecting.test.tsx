// @vitest-environment jsdom
import { act, fireEvent, screen, within } from "@testing-library/react"
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest"
import { ProductDialog } from "../../../src/shop/list/product-dialog.tsx"
import { InspectPanel } from "../../../src/shop/product/inspect-panel.tsx"
import { MoveControl } from "../../../src/shop/product/moves/move-control.tsx"
import { ReachSteps } from "../../../src/shop/product/reach-steps.tsx"
import { aModel } from "../../helpers/a-model.ts"
import { aProduct } from "../../helpers/fake-catalogue.ts"
import { createFakeShop } from "../../helpers/fake-shop.ts"
import { renderInShop } from "../../helpers/render-in-shop.tsx"

const FILE = "/assets/models/goods/lamps.glb"
const plain = aProduct(1, { title: "Lampada Cupola" })
const told = [
  { id: "glass", title: "Vetro soffiato", text: "Soffiato a bocca." },
  { id: "foot", title: "Ottone pieno", text: "Si accende sfiorandolo." },
]
const lamp = {
  ...plain,
  model: `${FILE}#lamp`,
  texts: { ...plain.texts, it: { ...plain.texts.it, hotspots: told } },
}

function shopWith(extras: Record<string, unknown> = {}, steps = 0) {
  const fake = createFakeShop([lamp], [], { [FILE]: aModel({ size: [0.32, 0.37, 0.32], extras, steps }) })
  fake.shop.catalogue.getState().add([lamp])
  return fake
}

const seen = (shown: number) => [
  { id: "glass", x: 300, y: 200, shown },
  { id: "foot", x: 320, y: 500, shown: 1 },
]

describe("hotspots", () => {
  test("[INS-21] in the list all they tell is a plain list", async () => {
    const { shop } = shopWith()
    renderInShop(shop, <ProductDialog handle={lamp.handle} onClose={() => {}} />)
    const list = await screen.findByRole("region", { name: "Da sapere" })
    expect(
      within(list)
        .getAllByRole("listitem")
        .map((item) => item.textContent),
    ).toEqual(["Vetro soffiato Soffiato a bocca.", "Ottone pieno Si accende sfiorandolo."])
  })

  test("[INS-21] on the model they are numbered buttons in the catalogue's order, each with all it tells; the list is gone", () => {
    const { shop } = shopWith()
    renderInShop(shop, <InspectPanel productId={lamp.id} />)
    expect(screen.getByText("Da sapere")).toBeTruthy()
    act(() => shop.inspecting.getState().see({ points: seen(1).toReversed() }))
    expect(screen.queryByText("Da sapere")).toBeNull()
    const dots = screen.getAllByRole("button", { name: /^\d\. / })
    expect(dots.map((dot) => dot.getAttribute("aria-label"))).toEqual([
      "1. Vetro soffiato",
      "2. Ottone pieno",
    ])
    const text = document.getElementById(dots[0]?.getAttribute("aria-describedby") ?? "")
    expect(text?.textContent).toBe("Soffiato a bocca.")
  })

  test("[INS-21] focused, the product is asked to turn it here and its note opens; Escape closes that first", () => {
    const { shop } = shopWith()
    shop.visit.getState().inspect(lamp.id, "slot-1")
    renderInShop(shop, <InspectPanel productId={lamp.id} />)
    act(() => shop.inspecting.getState().see({ points: seen(0) }))
    const dot = screen.getByRole("button", { name: "1. Vetro soffiato" })
    act(() => dot.focus())
    expect(shop.inspecting.getState().facing).toBe("glass")
    expect(dot.getAttribute("aria-expanded")).toBe("true")
    fireEvent.keyDown(dot, { key: "Escape" })
    expect(dot.getAttribute("aria-expanded")).toBe("false")
    expect(shop.inspecting.getState().facing).toBeNull()
    expect(shop.visit.getState().activity.kind).toBe("inspecting")
    fireEvent.keyDown(dot, { key: "Escape" })
    expect(shop.visit.getState().activity.kind).toBe("walking")
  })

  test("[INS-20] a dot is where the scene says, fades with it, and can't be tapped when it is turned away", () => {
    const { shop } = shopWith()
    renderInShop(shop, <InspectPanel productId={lamp.id} />)
    act(() => shop.inspecting.getState().see({ points: seen(0.1) }))
    const item = screen.getByRole("button", { name: "1. Vetro soffiato" }).closest("li")
    expect(item?.style.transform).toBe("translate(300.0px, 200.0px)")
    expect(item?.style.opacity).toBe("0.1")
    expect(item?.hasAttribute("data-away")).toBe(true)
    act(() => shop.inspecting.getState().see({ points: seen(1) }))
    expect(item?.hasAttribute("data-away")).toBe(false)
  })
})

describe("how large it is", () => {
  test("[INS-25] is asked of the scene and said in words; the list has the same words", async () => {
    const { shop } = shopWith({ sizes: { "Ø 40 cm": 1.25 } })
    const { user } = renderInShop(shop, <InspectPanel productId={lamp.id} />)
    await user.click(await screen.findByRole("button", { name: "Quanto è grande?" }))
    expect(shop.inspecting.getState().beside).toBe(true)
    const words = "Altezza 37 cm, larghezza 32 cm, profondità 32 cm. Supera un quaderno A5."
    expect(screen.getByRole("status").textContent?.replaceAll("\u00a0", " ")).toBe(words)
    expect(
      screen.getByRole("region", { name: "Lampada Cupola" }).textContent?.replaceAll("\u00a0", " "),
    ).toContain(words)
  })
})

describe("what moves", () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] })
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  test("[INS-23] a lamp is a switch that says what it did, and knows from which slot it was taken", async () => {
    const { shop } = shopWith({ moves: "light" })
    shop.visit.getState().inspect(lamp.id, "slot-1")
    const { user } = renderInShop(shop, <MoveControl product={lamp} />)
    const lampSwitch = await screen.findByRole("switch", { name: "Luce" })
    await user.click(lampSwitch)
    expect(lampSwitch.getAttribute("aria-checked")).toBe("true")
    expect(shop.moves.getState().lit).toEqual({ productId: lamp.id, slotId: "slot-1" })
    expect(screen.getByRole("status").textContent).toBe("Lampada Cupola: luce accesa.")
    act(() => shop.moves.getState().setLit("another", true, null))
    expect(lampSwitch.getAttribute("aria-checked")).toBe("false")
  })

  test("[INS-22] a record is played and stopped by one button", async () => {
    const { shop } = shopWith({ moves: "turn" })
    const { user } = renderInShop(shop, <MoveControl product={lamp} />, { language: "en" })
    await user.click(await screen.findByRole("button", { name: "Play the record" }))
    expect(shop.moves.getState().playing).toEqual([lamp.id])
    await user.click(screen.getByRole("button", { name: "Stop the record" }))
    expect(shop.moves.getState().playing).toEqual([])
  })

  test("[INS-24] a set builds itself step by step, can be stopped anywhere, and stops when nobody looks", async () => {
    const { shop } = shopWith({ moves: "build" }, 3)
    const { user, unmount } = renderInShop(shop, <MoveControl product={lamp} />)
    const slider = await screen.findByRole("slider", { name: "Montaggio" })
    expect(slider.getAttribute("aria-valuetext")).toBe("passo 3 di 3")
    await user.click(screen.getByRole("button", { name: "Montalo" }))
    expect(slider.getAttribute("aria-valuetext")).toBe("passo 0 di 3")
    act(() => void vi.advanceTimersByTime(2000))
    expect(slider.getAttribute("aria-valuetext")).toBe("passo 2 di 3")
    act(() => void vi.advanceTimersByTime(5000))
    expect(slider.getAttribute("aria-valuetext")).toBe("passo 3 di 3")
    expect(shop.moves.getState().playing).toEqual([])
    expect(screen.getByRole("status").textContent).toBe("Lampada Cupola: montato.")
    fireEvent.change(slider, { target: { value: "1" } })
    expect(shop.moves.getState().progress[lamp.id]).toBeCloseTo(1 / 3)
    await user.click(screen.getByRole("button", { name: "Montalo" }))
    unmount()
    expect(shop.moves.getState().playing).toEqual([])
  })

  test("[INS-22] a chair leans back by a slider that says how far", async () => {
    const { shop } = shopWith({ moves: "recline" })
    renderInShop(shop, <MoveControl product={lamp} />)
    const slider = await screen.findByRole("slider", { name: "Schienale" })
    expect(slider.getAttribute("aria-valuetext")).toBe("dritto")
    fireEvent.change(slider, { target: { value: "40" } })
    expect(slider.getAttribute("aria-valuetext")).toBe("indietro al 40%")
    expect(shop.moves.getState().progress).toEqual({ [lamp.id]: 0.4 })
  })

  test("[INS-22] what doesn't move has no control", async () => {
    const { shop } = shopWith({})
    const { container } = renderInShop(shop, <MoveControl product={lamp} />)
    await expect.poll(() => shop.models.getState().facts.size).toBe(1)
    expect(container.querySelector("button, input")).toBeNull()
  })
})

describe("what is in reach", () => {
  test("[INS-30] is counted beside the product, and stepped through by arrows and by two keys, by their place", async () => {
    const { shop } = shopWith()
    shop.inspecting.getState().setInReach(["slot-1", "slot-2", "slot-3"])
    const rect = { x: 0, y: 0, width: 1, height: 1 }
    shop.stage.getState().setReach({ slotId: "slot-2", productId: lamp.id, rect })
    const { user } = renderInShop(shop, <ReachSteps slotId="slot-2" />)
    expect(screen.getByText("2 di 3")).toBeTruthy()
    await user.click(screen.getByRole("button", { name: "Il prossimo a portata di mano" }))
    expect(shop.inspecting.getState().chosen).toBe("slot-3")
    fireEvent.keyDown(document.body, { code: "BracketLeft", key: "è" })
    expect(shop.inspecting.getState().chosen).toBe("slot-1")
    fireEvent.keyDown(document.body, { code: "BracketLeft", ctrlKey: true })
    expect(shop.inspecting.getState().chosen).toBe("slot-1")
  })

  test("[INS-30] alone in reach it has no arrows", () => {
    const { shop } = shopWith()
    shop.inspecting.getState().setInReach(["slot-1"])
    const { container } = renderInShop(shop, <ReachSteps slotId="slot-1" />)
    expect(container.querySelector("button")).toBeNull()
  })
})
