// @vitest-environment jsdom
import { screen } from "@testing-library/react"
import { lazy, Suspense } from "react"
import { expect, test, vi } from "vitest"
import { SectionBoundary } from "../../src/dashboard/frame/section-boundary.tsx"
import { createFakeShop } from "../helpers/fake-shop.ts"
import { renderInShop } from "../helpers/render-in-shop.tsx"

test("[DSH-134] a section that doesn't come says so in its place, with a way to load it again", async () => {
  // React reports what broke.
  const reported = vi.spyOn(console, "error").mockImplementation(() => {})
  const Missing = lazy(() => Promise.reject(new TypeError("Failed to fetch dynamically imported module")))
  let again = 0
  const { user } = renderInShop(
    createFakeShop([]).shop,
    <>
      <nav>Sezioni</nav>
      <SectionBoundary onAgain={() => again++}>
        <Suspense fallback="…">
          <Missing />
        </Suspense>
      </SectionBoundary>
    </>,
    { path: "/dashboard/plan" },
  )
  expect((await screen.findByRole("alert")).textContent).toContain("Questa sezione non si apre")
  expect(screen.getByText("Sezioni")).toBeTruthy()
  await user.click(screen.getByRole("button", { name: "Ricarica la pagina" }))
  expect(again).toBe(1)
  expect(reported).toHaveBeenCalled()
  reported.mockRestore()
})
