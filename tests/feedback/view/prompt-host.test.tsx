// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen, within } from "@testing-library/react"
import { afterEach, beforeAll, describe, expect, test } from "vitest"
import { laterPart } from "../../../src/feedback/view/later-part.ts"
import { told } from "../fake-shop.ts"
import { FakeObserver, renderHost } from "./render-host.tsx"

beforeAll(async () => {
  await laterPart.fetch()
})
afterEach(cleanup)

/** The sign by the door, in view. */
const SIGN = { rect: { x: 200, y: 300, width: 24, height: 24 }, seen: true }

const card = () => screen.queryByRole("region", { name: /quanto ti convince|quanto è stato facile/i })
const scores = () => screen.getAllByRole("radio")
const score = (n: number) => screen.getByRole("radio", { name: new RegExp(`^${n} `) })

describe("a question appears", () => {
  test("[ASK-14] after the product has been put back, without taking the focus, and is announced politely", () => {
    const { lookAtLamp, store, heard } = renderHost()
    store.focus()
    expect(card()).toBeNull()
    lookAtLamp()
    expect(card()).not.toBeNull()
    expect(document.activeElement).toBe(store)
    expect(heard()).toBe("Una domanda su Lampada Cupola. Premi Q per rispondere.")
  })

  test("with nothing chosen, five faces with their digits, and what the ends mean", () => {
    const { lookAtLamp } = renderHost()
    lookAtLamp()
    expect(scores().map((radio) => [radio.textContent, radio.getAttribute("aria-checked")])).toEqual(
      ["1", "2", "3", "4", "5"].map((digit) => [digit, "false"]),
    )
    expect(scores().map((radio) => radio.getAttribute("aria-label"))).toEqual([
      "1 su 5: Per niente",
      "2 su 5",
      "3 su 5",
      "4 su 5",
      "5 su 5: Del tutto",
    ])
  })

  test("in English when the visitor reads English", () => {
    const { lookAtLamp, heard } = renderHost({ language: "en" })
    lookAtLamp()
    expect(screen.getByRole("heading").textContent).toBe("Lampada Cupola: how much do you like what you saw?")
    expect(heard()).toBe("A question about Lampada Cupola. Press Q to answer.")
  })

  test("[ASK-7] and steps aside while the next product is in hand", () => {
    const { lookAtLamp, shop, pass } = renderHost()
    lookAtLamp()
    act(() => shop.visit.getState().inspect(shop.lamp.id, "slot-1"))
    expect(card()).toBeNull()
    act(() => shop.visit.getState().putBack())
    expect(card()).toBeNull()
    act(() => shop.stage.getState().see({ rect: { x: 500, y: 300, width: 120, height: 160 }, seen: true }))
    pass(700)
    expect(card()).not.toBeNull()
  })

  test("and has the scene follow the product only as long as it is there", () => {
    const { lookAtLamp, shop, unmount } = renderHost()
    lookAtLamp()
    expect(shop.stage.getState().subject).toEqual({ kind: "slot", id: "slot-1" })
    unmount()
    expect(shop.stage.getState().subject).toBeNull()
  })

  test("in the list too, on the same journal", () => {
    const { lookAtLamp } = renderHost({ surface: "list" })
    lookAtLamp(null)
    expect(card()).not.toBeNull()
  })

  test.each([
    ["markup", "<img src=x onerror=alert(1)> & <b>vaso</b>", "<img src=x onerror=alert(1)> & <b>vaso</b>"],
    ["a text that turns round", "Vaso \u202Eosav\u2066 \u0000\nOnda", "Vaso osav Onda"],
    ["a name without end", "Vaso ".repeat(2000), `${"Vaso ".repeat(9)}Va…`],
  ])("with a hostile title as text: %s", (_name, title, shown) => {
    const { lookAtLamp, container } = renderHost({ title })
    lookAtLamp()
    expect(screen.getByRole("heading").textContent).toBe(`${shown}: quanto ti convince quel che hai visto?`)
    expect(container.querySelector("img, b")).toBeNull()
    expect(container.querySelector("h2 bdi")?.textContent).toBe(shown)
  })
})

describe("[ASK-15] one tap answers", () => {
  test("and says thanks, with a way to change it, for six seconds", () => {
    const { lookAtLamp, shop, pass, heard } = renderHost()
    lookAtLamp()
    fireEvent.click(score(4), { detail: 1 })
    expect(told(shop.events)).toEqual(["shown product-csat", "answered product-csat 4"])
    expect(heard()).toBe("4 su 5, grazie. La legge chi lavora in Casa Ambrogia.")
    pass(600)
    expect(screen.queryByRole("textbox", { name: /cosa ti ha fatto/i })).toBeNull()
    pass(5900)
    expect(screen.queryByText(/4 su 5/, { selector: "b" })).not.toBeNull()
    pass(200)
    expect(screen.queryByText(/4 su 5/, { selector: "b" })).toBeNull()
  })

  test("a second click on another face is not a second answer", async () => {
    const { lookAtLamp, user, shop } = renderHost()
    lookAtLamp()
    await user.click(score(4))
    await user.click(score(1))
    expect(told(shop.events)).toEqual(["shown product-csat", "answered product-csat 4"])
  })

  test("the thanks don't go while the pointer is on them", async () => {
    const { lookAtLamp, user, pass } = renderHost()
    lookAtLamp()
    await user.click(score(4))
    pass(60_000)
    expect(screen.queryByRole("button", { name: "Cambia" })).not.toBeNull()
  })

  test("the thanks don't go while they have the focus", async () => {
    const { lookAtLamp, user, pass } = renderHost()
    lookAtLamp()
    await user.click(score(5))
    pass(600)
    screen.getByRole("button", { name: "Cambia" }).focus()
    pass(60_000)
    expect(screen.queryByRole("button", { name: "Cambia" })).not.toBeNull()
  })

  test("[ASK-12] changing it amends it, and keeping it doesn't", async () => {
    const { lookAtLamp, user, shop, pass } = renderHost()
    lookAtLamp()
    await user.click(score(5))
    pass(600)
    await user.click(screen.getByRole("button", { name: "Cambia" }))
    expect(score(5).getAttribute("aria-checked")).toBe("true")
    await user.click(screen.getByRole("button", { name: "Lascia così" }))
    await user.click(screen.getByRole("button", { name: "Cambia" }))
    await user.click(score(3))
    expect(told(shop.events)).toEqual([
      "shown product-csat",
      "answered product-csat 5",
      "amended product-csat 3",
    ])
  })

  test("[ASK-16] a low score asks for one line, which is optional", async () => {
    const { lookAtLamp, user, shop, pass, heard } = renderHost()
    lookAtLamp()
    await user.click(score(2))
    pass(600)
    const line = screen.getByRole("textbox", { name: "Cosa ti ha fatto dare 2?" })
    expect(document.activeElement).not.toBe(line)
    await user.type(line, "La luce <b>è</b> forte{Enter}")
    expect(told(shop.events).at(-1)).toBe("amended product-csat 2 La luce <b>è</b> forte")
    expect(heard()).toBe("La tua riga è annotata.")
  })

  test("a high score takes a line when one is offered; an empty one is not sent", async () => {
    const { lookAtLamp, user, shop, pass } = renderHost()
    lookAtLamp()
    await user.click(score(5))
    pass(600)
    await user.click(screen.getByRole("button", { name: "Aggiungi una riga" }))
    await user.type(screen.getByRole("textbox", { name: /cosa ti ha fatto/i }), "   ")
    await user.click(screen.getByRole("button", { name: "Invia" }))
    expect(told(shop.events)).toEqual(["shown product-csat", "answered product-csat 5"])
  })

  test("a line that is being written keeps its card", async () => {
    const { lookAtLamp, user, pass, store } = renderHost()
    lookAtLamp()
    await user.click(score(1))
    pass(600)
    await user.type(screen.getByRole("textbox", { name: /cosa ti ha fatto/i }), "a")
    act(() => store.focus())
    pass(60_000)
    expect(screen.queryByDisplayValue("a")).not.toBeNull()
  })

  test("a line of ten thousand characters is cut to one line's length", async () => {
    const { lookAtLamp, user, shop, pass } = renderHost()
    lookAtLamp()
    await user.click(score(1))
    pass(600)
    const line = screen.getByRole("textbox", { name: /cosa ti ha fatto/i })
    fireEvent.change(line, { target: { value: "x".repeat(10_000) } })
    await user.click(screen.getByRole("button", { name: "Invia" }))
    const last = shop.events.at(-1)
    expect(last && "comment" in last && last.comment?.length).toBe(280)
  })
})

describe("[ASK-17] not now", () => {
  test("is said in so many words for two seconds, and the question doesn't come back in this visit", async () => {
    const { lookAtLamp, user, shop, pass } = renderHost()
    lookAtLamp()
    await user.click(screen.getByRole("button", { name: "Non ora" }))
    expect(screen.queryByText("Va bene, più tardi.", { selector: "p" })).not.toBeNull()
    pass(2100)
    expect(screen.queryByText("Va bene, più tardi.", { selector: "p" })).toBeNull()
    pass(600_000)
    lookAtLamp()
    expect(card()).toBeNull()
    expect(told(shop.events)).toContain("suppressed product-csat dismissed")
  })
})

describe("[ASK-18] the pill", () => {
  test("takes the card's place when the object goes out of view, after a moment's grace", () => {
    const { lookAtLamp, see, pass } = renderHost()
    lookAtLamp()
    see(false)
    expect(card()).not.toBeNull()
    pass(400)
    expect(card()).toBeNull()
    expect(screen.getByRole("button", { name: "Lampada Cupola: che ne dici?" }).dataset.edge).toBe("left")
    see(true)
    expect(card()).not.toBeNull()
  })

  test("opens into the card when it is pressed, and the focus goes with it", async () => {
    const { lookAtLamp, user } = renderHost()
    lookAtLamp(false)
    await user.click(screen.getByRole("button", { name: /che ne dici/ }))
    expect(card()).not.toBeNull()
    expect(document.activeElement).toBe(score(1))
  })

  test("never takes the place of a card that has the focus", () => {
    const { lookAtLamp, see, pass } = renderHost()
    lookAtLamp()
    act(() => score(3).focus())
    see(false)
    pass(5000)
    expect(card()).not.toBeNull()
  })
})

describe("[ASK-11] an impression", () => {
  test("is a second in view, and is written down once", () => {
    const { lookAtLamp, shop, pass } = renderHost()
    lookAtLamp()
    pass(900)
    expect(told(shop.events)).toEqual([])
    pass(500)
    expect(told(shop.events)).toEqual(["shown product-csat"])
    pass(60_000)
    expect(told(shop.events)).toEqual(["shown product-csat"])
  })

  test("starts anew when the question leaves the view, or the page is hidden", () => {
    const { lookAtLamp, shop, pass } = renderHost()
    lookAtLamp()
    pass(800)
    act(() => FakeObserver.scroll(false))
    pass(5000)
    act(() => FakeObserver.scroll(true))
    pass(800)
    Object.defineProperty(document, "visibilityState", { value: "hidden", configurable: true })
    act(() => void document.dispatchEvent(new Event("visibilitychange")))
    pass(5000)
    expect(told(shop.events)).toEqual([])
    Reflect.deleteProperty(document, "visibilityState")
    act(() => void document.dispatchEvent(new Event("visibilitychange")))
    pass(1300)
    expect(told(shop.events)).toEqual(["shown product-csat"])
  })

  test("isn't made by a pill whose object is out of sight", () => {
    const { lookAtLamp, shop, pass } = renderHost()
    lookAtLamp(false)
    pass(10_000)
    expect(screen.queryByRole("button", { name: /che ne dici/ })).not.toBeNull()
    expect(told(shop.events)).toEqual([])
  })
})

describe("[ASK-19] by keyboard alone", () => {
  test("Q goes to the question, arrows only move, Enter answers, and the focus goes back", async () => {
    const { lookAtLamp, user, shop, store } = renderHost()
    store.focus()
    lookAtLamp()
    await user.keyboard("q")
    expect(document.activeElement).toBe(score(1))
    await user.keyboard("{ArrowRight}{ArrowRight}{ArrowLeft}{End}{ArrowUp}")
    expect(document.activeElement).toBe(score(4))
    expect(told(shop.events)).toEqual([])
    await user.keyboard("{Enter}")
    expect(told(shop.events)).toEqual(["shown product-csat", "answered product-csat 4"])
    expect(document.activeElement).toBe(store)
  })

  test("a digit answers while the focus is inside, and nowhere else", async () => {
    const { lookAtLamp, user, shop, store } = renderHost()
    store.focus()
    lookAtLamp()
    await user.keyboard("5")
    expect(told(shop.events)).toEqual([])
    await user.keyboard("q7x0")
    expect(told(shop.events)).toEqual([])
    await user.keyboard("5")
    expect(told(shop.events)).toEqual(["shown product-csat", "answered product-csat 5"])
  })

  test("a low score leads to the line, and Escape out of it", async () => {
    const { lookAtLamp, user, shop, store, pass } = renderHost()
    store.focus()
    lookAtLamp()
    await user.keyboard("q1")
    pass(600)
    expect(document.activeElement).toBe(screen.getByRole("textbox", { name: /cosa ti ha fatto/i }))
    await user.keyboard("q12{Escape}")
    expect(document.activeElement).toBe(store)
    expect(told(shop.events)).toEqual(["shown product-csat", "answered product-csat 1"])
  })

  test("Escape dismisses and gives the focus back", async () => {
    const { lookAtLamp, user, shop, store } = renderHost()
    store.focus()
    lookAtLamp()
    await user.keyboard("q{Escape}")
    expect(document.activeElement).toBe(store)
    expect(told(shop.events)).toEqual(["shown product-csat", "dismissed product-csat"])
  })

  test("Q is a letter while one is typing, and what is pressed inside doesn't reach the scene", async () => {
    const { lookAtLamp, user, store } = renderHost()
    lookAtLamp()
    const search = screen.getByRole("textbox", { name: "search" })
    await user.type(search, "q")
    expect(document.activeElement).toBe(search)
    act(() => store.focus())
    const reached: string[] = []
    const listen = (event: KeyboardEvent) => reached.push(event.key)
    window.addEventListener("keydown", listen)
    await user.keyboard("q")
    reached.length = 0
    await user.keyboard("{ArrowRight}{ArrowDown} ")
    window.removeEventListener("keydown", listen)
    expect(reached).toEqual([])
  })

  test("the ten of a long scale is X", async () => {
    const { shop, user, pass, store } = renderHost()
    act(() => shop.visit.setState({ inspected: [shop.lamp.id] }))
    store.focus()
    pass(180_000)
    act(() => shop.journey.note({ kind: "recap.made" }))
    act(() => shop.stage.getState().see(SIGN))
    pass(700)
    const region = screen.getByRole("region", { name: /consiglieresti/i })
    expect(within(region).getAllByRole("radio")).toHaveLength(11)
    await user.keyboard("qx")
    expect(told(shop.events)).toEqual(["shown visit-nps", "answered visit-nps 10"])
  })
})

describe("[ASK-62] the end of the visit", () => {
  test("is a pill until the visitor turns to the sign by the door, and a card beside it then", () => {
    const { shop, pass } = renderHost()
    act(() => {
      shop.visit.setState({ inspected: [shop.lamp.id] })
      shop.visit.getState().moveTo({ zone: "lighting", x: 0, z: 0, heading: 0 })
    })
    pass(180_000)
    act(() => shop.journey.note({ kind: "recap.made" }))
    pass(0)
    expect(shop.stage.getState().subject).toEqual({ kind: "touchpoint", id: "entrance" })
    pass(700)
    pass(600)
    expect(screen.queryByRole("button", { name: "Ci consiglieresti?" })).not.toBeNull()
    act(() => shop.stage.getState().see(SIGN))
    expect(screen.queryByRole("region", { name: /consiglieresti/i })).not.toBeNull()
    act(() => shop.stage.getState().see({ ...SIGN, seen: false }))
    pass(400)
    expect(screen.queryByRole("region", { name: /consiglieresti/i })).toBeNull()
  })

  test("lies at the page's edge where there is no scene to stand in", () => {
    const { shop, pass } = renderHost({ surface: "list" })
    act(() => shop.visit.setState({ inspected: [shop.lamp.id] }))
    pass(180_000)
    act(() => shop.journey.note({ kind: "recap.made" }))
    pass(0)
    pass(700)
    expect(shop.stage.getState().subject).toBeNull()
    expect(screen.queryByRole("region", { name: /consiglieresti/i })).not.toBeNull()
  })
})
