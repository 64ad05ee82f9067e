// @vitest-environment jsdom
import { cleanup, screen } from "@testing-library/react"
import { afterEach, beforeAll, describe, expect, test } from "vitest"
import { laterPart } from "../../../src/feedback/view/later-part.ts"
import { told } from "../fake-shop.ts"
import { renderHost } from "./render-host.tsx"

beforeAll(async () => {
  await laterPart.fetch()
})
afterEach(cleanup)

const more = () => screen.getByRole("button", { name: "Altri modi per non rispondere" })
const way = (name: RegExp) => screen.getByRole("menuitem", { name })
const question = () => screen.queryByRole("radiogroup")

function asked() {
  const host = renderHost()
  host.lookAtLamp()
  return host
}

describe("[ASK-66] ways of leaving a question", () => {
  test("are beside not now, behind one quiet button", async () => {
    const { user } = asked()
    expect(screen.queryByRole("menu")).toBeNull()
    expect(more().getAttribute("aria-expanded")).toBe("false")
    await user.click(more())
    expect(more().getAttribute("aria-expanded")).toBe("true")
    expect(screen.getAllByRole("menuitem").map(({ textContent }) => textContent)).toEqual([
      "Non in questa visitaNessun’altra domanda fino alla prossima",
      "Mai più questaAltre domande, sì",
      "Mai piùNessuna domanda, di nessun tipo",
    ])
  })

  test("for the visit: it is said, and nothing more is asked in it", async () => {
    const { user, shop, heard, pass, lookAtLamp } = asked()
    await user.click(more())
    await user.click(way(/^Non in questa visita/))
    expect(heard()).toBe("Va bene: in questa visita niente domande.")
    expect(told(shop.events)).toEqual(["shown product-csat", "dismissed product-csat"])
    pass(2100)
    expect(screen.queryByText(/in questa visita niente domande/, { selector: "p" })).toBeNull()
    pass(600_000)
    shop.addLamp()
    lookAtLamp()
    expect(question()).toBeNull()
    const held = told(shop.events).filter((line) => line.startsWith("suppressed"))
    expect(held).toContain("suppressed cart-ces not-this-visit")
  })

  test.each([
    [/^Mai più questa/, "Va bene: questa non la chiediamo più.", "suppressed product-csat never"],
    [/^Mai piùNessuna/, "Va bene: non ti chiediamo più nulla.", "suppressed cart-ces never"],
  ])("for good: %s", async (name, words, held) => {
    const { user, shop, heard, pass, lookAtLamp } = asked()
    await user.click(more())
    await user.click(way(name))
    expect(heard()).toBe(words)
    pass(600_000)
    shop.addLamp()
    lookAtLamp()
    expect(told(shop.events)).toContain(held)
  })

  test("by keyboard: arrows go round, Escape closes the menu alone and gives the focus back, Enter chooses", async () => {
    const { user, shop, store } = asked()
    store.focus()
    await user.keyboard("q")
    await user.tab()
    await user.tab()
    expect(document.activeElement).toBe(more())
    await user.keyboard("{ArrowDown}")
    expect(document.activeElement).toBe(way(/^Non in/))
    await user.keyboard("{ArrowUp}")
    expect(document.activeElement).toBe(way(/^Mai piùNessuna/))
    await user.keyboard("{ArrowDown}{ArrowDown}")
    expect(document.activeElement).toBe(way(/^Mai più questa/))
    await user.keyboard("{Escape}")
    expect(screen.queryByRole("menu")).toBeNull()
    expect(document.activeElement).toBe(more())
    expect(question()).not.toBeNull()
    expect(told(shop.events).filter((line) => line.startsWith("dismissed"))).toEqual([])
    await user.keyboard("{Enter}{Home}{Enter}")
    expect(told(shop.events)).toContain("dismissed product-csat")
    expect(document.activeElement).toBe(store)
  })

  test("the menu closes when the focus goes elsewhere", async () => {
    const { user, store } = asked()
    await user.click(more())
    expect(screen.queryByRole("menu")).not.toBeNull()
    await user.click(store)
    expect(screen.queryByRole("menu")).toBeNull()
    expect(question()).not.toBeNull()
  })

  test("aren't offered for an answer that is being changed", async () => {
    const { user, pass } = asked()
    await user.click(screen.getByRole("radio", { name: /^4 su/ }))
    pass(600)
    await user.click(screen.getByRole("button", { name: "Cambia" }))
    expect(screen.queryByRole("button", { name: "Altri modi per non rispondere" })).toBeNull()
  })
})
