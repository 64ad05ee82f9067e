// @vitest-environment jsdom
import { render, screen } from "@testing-library/react"
import userEvent from "@testing-library/user-event"
import { useState } from "react"
import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { Segmented } from "../../src/dashboard/frame/segmented.tsx"

/** Pixels: a row in which two of six options have room. */
const OPTION = 100
const ROW = 200
const OPTIONS = ["a", "b", "c", "d", "e", "f"].map((id) => ({ id, label: `Option ${id}` }))

// jsdom lays nothing out.
beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, "clientWidth", "get").mockReturnValue(ROW)
  vi.spyOn(HTMLElement.prototype, "offsetWidth", "get").mockReturnValue(OPTION)
  vi.spyOn(HTMLElement.prototype, "offsetLeft", "get").mockImplementation(function (this: HTMLElement) {
    return [...(this.parentElement?.children ?? [])].indexOf(this) * OPTION
  })
})
afterEach(() => vi.restoreAllMocks())

function Row({ first }: { first: string }) {
  const [value, choose] = useState(first)
  return <Segmented label="Row" options={OPTIONS} value={value} onChoose={choose} />
}

test("[DSH-130] what is chosen is in sight of a row that scrolls, from the start and with every choice", async () => {
  render(<Row first="e" />)
  const row = screen.getByRole("radiogroup", { name: "Row" })
  expect(row.scrollLeft).toBe(4 * OPTION - (ROW - OPTION) / 2)
  await userEvent.setup().click(screen.getByRole("radio", { name: "Option b" }))
  expect(row.scrollLeft).toBe(OPTION - (ROW - OPTION) / 2)
})
