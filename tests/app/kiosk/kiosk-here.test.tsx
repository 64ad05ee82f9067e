// @vitest-environment jsdom
import { act, screen } from "@testing-library/react"
import { describe, expect, test, vi } from "vitest"
import { KioskHere } from "../../../src/app/kiosk/kiosk-here.tsx"
import { COUNTDOWN_S, IDLE_MS } from "../../../src/app/kiosk/use-idle.ts"
import { createFakeShop } from "../../feedback/fake-shop.ts"
import { createFakeTools } from "../../feedback/fake-tools.ts"
import { renderInShop } from "../../helpers/render-in-shop.tsx"

function open() {
  const tools = createFakeTools()
  const shop = createFakeShop(tools)
  const onNext = vi.fn()
  const view = renderInShop(
    shop,
    <>
      <button type="button">store</button>
      <KioskHere page={window} later={tools.later} onNext={onNext} />
    </>,
  )
  /** Second by second: what one timer draws sets the next. */
  async function pass(ms: number) {
    for (let left = ms; left > 0; left -= 1000) await act(async () => void tools.pass(Math.min(1000, left)))
  }
  return { ...view, shop, onNext, pass, store: screen.getByRole("button", { name: "store" }) }
}

const asking = () => screen.queryByRole("alertdialog", { name: "Ci sei ancora?" })

describe("[ASK-71] the end of a visit on a shared screen", () => {
  test("doesn't come before anybody has touched it", async () => {
    const { pass, onNext } = open()
    await pass(10 * IDLE_MS)
    expect(asking()).toBeNull()
    expect(screen.queryByRole("button", { name: "Nuovo visitatore" })).toBeNull()
    expect(onNext).not.toHaveBeenCalled()
  })

  test("is counted down where it can be seen, and comes by itself when nobody is there", async () => {
    const { pass, onNext, user, store } = open()
    await user.click(store)
    await pass(IDLE_MS - 1000)
    expect(asking()).toBeNull()
    await pass(1000)
    expect(asking()?.textContent).toContain("Tra 20 secondi si ricomincia")
    expect(document.activeElement?.textContent).toBe("Sono ancora qui")
    await pass(19_000)
    expect(asking()?.textContent).toContain("Tra 1 secondo si ricomincia")
    expect(onNext).not.toHaveBeenCalled()
    await pass(1000)
    expect(onNext).toHaveBeenCalledOnce()
    await pass(60_000)
    expect(onNext).toHaveBeenCalledOnce()
  })

  test("is called off by any touch or key, and the focus goes back", async () => {
    const { pass, onNext, user, store } = open()
    await user.click(store)
    await pass(IDLE_MS + 5000)
    expect(asking()).not.toBeNull()
    await user.keyboard("{Shift}")
    expect(asking()).toBeNull()
    expect(document.activeElement).toBe(store)
    await pass(IDLE_MS + COUNTDOWN_S * 1000 - 1000)
    expect(onNext).not.toHaveBeenCalled()
  })

  test("comes at once when the visitor says that they are done, or the next one does", async () => {
    const first = open()
    await first.user.click(first.store)
    await first.user.click(screen.getByRole("button", { name: "Nuovo visitatore" }))
    await first.pass(100)
    expect(first.onNext).toHaveBeenCalledOnce()
    first.unmount()
    const second = open()
    await second.user.click(second.store)
    await second.pass(IDLE_MS)
    await second.user.click(screen.getByRole("button", { name: "Ho finito" }))
    await second.pass(100)
    expect(second.onNext).toHaveBeenCalledOnce()
  })

  test("waits while the visitor is guided", async () => {
    const { pass, user, store, shop } = open()
    await user.click(store)
    act(() =>
      shop.guided.store.setState({
        visit: { id: "v", guideId: "g", code: "c" } as never,
      }),
    )
    await pass(3 * IDLE_MS)
    expect(asking()).toBeNull()
  })
})
