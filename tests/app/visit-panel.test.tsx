// @vitest-environment jsdom
import { screen } from "@testing-library/react"
import { expect, test } from "vitest"
import { VisitPanel } from "../../src/app/visit-panel.tsx"
import { createFakeShop } from "../helpers/fake-shop.ts"
import { renderInShop } from "../helpers/render-in-shop.tsx"

test("[DSH-131] a panel opened from a visit's bar lies on the page, not in the bar, and closes by Escape", async () => {
  let closed = 0
  const { user } = renderInShop(
    createFakeShop([]).shop,
    <section aria-label="Bar">
      <VisitPanel title="Foglio d’ordine" side="right" onClose={() => closed++}>
        <p>Righe</p>
      </VisitPanel>
    </section>,
    { path: "/" },
  )
  const panel = screen.getByRole("region", { name: "Foglio d’ordine" })
  expect(panel.textContent).toContain("Righe")
  expect(screen.getByRole("region", { name: "Bar" }).contains(panel)).toBe(false)
  // The keys reach it: it has the focus.
  await user.keyboard("{Escape}")
  expect(closed).toBe(1)
})
