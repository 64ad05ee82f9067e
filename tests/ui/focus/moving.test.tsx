// @vitest-environment jsdom
import { act, cleanup, render, screen } from "@testing-library/react"
import { useState } from "react"
import { afterEach, expect, test, vi } from "vitest"
import {
  type Measure,
  moveFocus,
  pressControl,
  pressEscape,
  stepFocus,
  stepTabs,
} from "../../../src/ui/focus/index.ts"
import { SelectPill } from "../../../src/ui/select-pill.tsx"
import { Tabs } from "../../../src/ui/tabs.tsx"

afterEach(cleanup)

/** One below the other, in the order of the page; what is marked so can't be seen. */
const column: Measure = (element) => {
  if (element.closest("[data-unseen]")) return null
  const at = [...document.querySelectorAll("*")].indexOf(element) * 50
  return { left: 0, top: at, right: 100, bottom: at + 40 }
}
const focused = () => document.activeElement?.textContent
const go = (direction: Parameters<typeof moveFocus>[1]) => act(() => moveFocus(document, direction, column))

test("[WLK-60] the focus goes to what can be pressed and seen, and stops at the ends", () => {
  render(
    <main tabIndex={-1}>
      <a href="/list" data-skip>
        salta
      </a>
      <button type="button">uno</button>
      <button type="button" disabled>
        spento
      </button>
      <div hidden>
        <button type="button">nascosto</button>
      </div>
      <button type="button" data-unseen>
        invisibile
      </button>
      <div aria-hidden="true">
        <button type="button">dietro</button>
      </div>
      <a href="/cart">due</a>
      <button type="button" aria-disabled="true">
        tre
      </button>
    </main>,
  )
  screen.getByRole("main").focus()
  const stops = (["down", "down", "down", "down", "up", "up", "up"] as const).map((direction) => {
    go(direction)
    return focused()
  })
  expect(stops).toEqual(["uno", "due", "tre", "tre", "due", "uno", "uno"])
})

test("[WLK-60] in the order of the Tab key everything is reached, round and round, also from a heading", () => {
  render(
    <main>
      <button type="button">uno</button>
      <h2 tabIndex={-1}>titolo</h2>
      <button type="button">due</button>
      <button type="button">tre</button>
    </main>,
  )
  const step = (by: 1 | -1) => {
    stepFocus(document, by, column)
    return focused()
  }
  expect([step(1), step(1), step(1), step(1), step(-1)]).toEqual(["uno", "due", "tre", "uno", "tre"])
  screen.getByRole("heading").focus()
  expect(step(1)).toBe("due")
  screen.getByRole("heading").focus()
  expect(step(-1)).toBe("uno")
})

test("[WLK-60] what is open over the page keeps the focus, the last that was opened", () => {
  render(
    <>
      <button type="button">sotto</button>
      <div role="dialog" aria-label="primo">
        <button type="button">primo</button>
      </div>
      <div role="dialog" aria-label="secondo">
        <button type="button">secondo</button>
        <button type="button">ultimo</button>
      </div>
    </>,
  )
  screen.getByText("sotto").focus()
  go("down")
  expect(focused()).toBe("secondo")
  go("down")
  go("down")
  expect(focused()).toBe("ultimo")
  stepFocus(document, 1, column)
  expect(focused()).toBe("secondo")
})

test("[WLK-60] where there is nothing to press nothing happens", () => {
  render(<p>vuoto</p>)
  go("down")
  stepFocus(document, -1, column)
  expect(document.activeElement).toBe(document.body)
})

function Fields() {
  const [share, setShare] = useState(20)
  const [order, setOrder] = useState<"name" | "price">("name")
  return (
    <>
      <input
        type="range"
        aria-label="quanto"
        min={0}
        max={100}
        step={10}
        value={share}
        onChange={(event) => setShare(Number(event.target.value))}
      />
      <SelectPill
        label="ordine"
        value={order}
        options={[
          { id: "name", label: "Nome" },
          { id: "price", label: "Prezzo" },
        ]}
        onChoose={setOrder}
      />
      <output>{`${share} ${order}`}</output>
    </>
  )
}

test("[WLK-60] a slider is pushed sideways and left upwards and downwards, a select goes through its choices", () => {
  render(<Fields />)
  const slider = screen.getByRole("slider")
  slider.focus()
  go("right")
  go("right")
  go("left")
  expect(screen.getByText("30 name")).toBeTruthy()
  go("down")
  const select = screen.getByRole("combobox")
  expect(document.activeElement).toBe(select)
  act(() => pressControl(select))
  expect(screen.getByText("30 price")).toBeTruthy()
  act(() => pressControl(select))
  expect(screen.getByText("30 name")).toBeTruthy()
})

test("[WLK-60] a list of suggestions is gone through from its field", () => {
  const keys: string[] = []
  render(
    <>
      <input
        role="combobox"
        aria-expanded
        aria-controls="list"
        aria-label="cerca"
        onKeyDown={(event) => {
          keys.push(event.key)
          if (event.key !== "Escape") event.preventDefault()
        }}
      />
      <button type="button">sotto</button>
    </>,
  )
  const field = screen.getByRole("combobox")
  field.focus()
  go("down")
  go("up")
  pressControl(field)
  expect(keys).toEqual(["ArrowDown", "ArrowUp", "Enter"])
  expect(document.activeElement).toBe(field)
  go("right")
  expect(document.activeElement).toBe(field)
})

test("[WLK-60] going back is Escape, for which the surroundings of a field are asked after the field", () => {
  const onPage = vi.fn((event: KeyboardEvent) => {
    // as every shortcut of the shop: typing in a field is typing
    if (event.target instanceof HTMLInputElement) return
    event.preventDefault()
  })
  window.addEventListener("keydown", onPage)
  render(<input aria-label="nome" />)
  screen.getByRole("textbox").focus()
  expect(pressEscape(document)).toBe(true)
  expect(onPage).toHaveBeenCalledTimes(2)
  window.removeEventListener("keydown", onPage)
  expect(pressEscape(document)).toBe(false)
})

function TwoTabs() {
  const [tab, setTab] = useState<"person" | "clothes">("person")
  return (
    <>
      <Tabs
        label="Aspetto"
        tabs={[
          { id: "person", label: "Persona" },
          { id: "clothes", label: "Vestiti" },
        ]}
        value={tab}
        onChoose={setTab}
        panelId="panel"
      />
      <div id="panel" />
    </>
  )
}

test("[WLK-60] the bumpers change tabs, round and round, where there are tabs", () => {
  render(<TwoTabs />)
  const chosen = () => screen.getByRole("tab", { selected: true }).textContent
  const step = (by: 1 | -1) => {
    act(() => void stepTabs(document.body, by))
    return chosen()
  }
  expect([step(1), step(1), step(-1)]).toEqual(["Vestiti", "Persona", "Vestiti"])
  cleanup()
  expect(stepTabs(document.body, 1)).toBe(false)
})
