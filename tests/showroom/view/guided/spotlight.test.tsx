// @vitest-environment jsdom
import { act, screen } from "@testing-library/react"
import { createRef } from "react"
import { expect, test } from "vitest"
import { frameSpotlight } from "../../../../src/showroom/view/guided/spotlight/frame-spotlight.ts"
import { SpotlightCard } from "../../../../src/showroom/view/guided/spotlight/spotlight-card.tsx"
import { useSpotlight } from "../../../../src/showroom/view/guided/spotlight/use-spotlight.ts"
import { aProduct } from "../../../helpers/fake-catalogue.ts"
import { createFakeShop } from "../../../helpers/fake-shop.ts"
import { renderInShop } from "../../../helpers/render-in-shop.tsx"
import { aPerson } from "../../../helpers/together/company.ts"

const lamp = aProduct(1, { title: "Lampada Onda" })
const GUIDE = 5

function Spotlight() {
  const { product, guide, putAway } = useSpotlight()
  return product ? (
    <SpotlightCard product={product} guide={guide} onPutAway={putAway} hold={createRef()} />
  ) : null
}

function light({ mine = false, language = "it" as "it" | "en" } = {}) {
  const { shop } = createFakeShop([lamp])
  const { guided, presence, catalogue } = shop
  presence.store.setState({ people: new Map([[GUIDE, aPerson(GUIDE, { name: "Chiara" })]]) })
  const visit = { id: "v", guideId: "c", code: "c", guide: GUIDE, startedAt: 0, mine, leading: false }
  guided.store.setState({ visit })
  const view = renderInShop(shop, <Spotlight />, { language })
  const bring = (count: number) =>
    act(() => guided.store.setState({ spotlight: { product: lamp.id, by: GUIDE, count } }))
  return { ...view, shop, bring, know: () => act(() => catalogue.getState().add([lamp])) }
}

test("[GDE-48] what is in the spotlight is named, with its price and who shows it", () => {
  const { bring, know } = light()
  know()
  bring(1)
  const card = screen.getByRole("region", { name: "In primo piano: Lampada Onda" })
  expect(card.textContent).toContain("€")
  expect(card.textContent).toContain("Te lo mostra Chiara")
})

test("[GDE-48] a product that this page hasn't met is asked for first", async () => {
  const { bring } = light({ language: "en" })
  bring(1)
  expect(await screen.findByText("Shown by Chiara")).toBeTruthy()
})

test("[GDE-48] one puts it away for oneself, by button or Escape, until something is shown anew", async () => {
  const { bring, know, user, shop } = light()
  know()
  bring(1)
  await user.click(screen.getByRole("button", { name: "Togli dal primo piano Lampada Onda" }))
  expect(screen.queryByRole("region")).toBeNull()
  expect(shop.guided.store.getState().spotlight).not.toBeNull()
  bring(2)
  expect(screen.getByRole("region")).toBeTruthy()
  await user.keyboard("{Escape}")
  expect(screen.queryByRole("region")).toBeNull()
})

test("[GDE-48] it is shown under what covers the page, over the floor that one walks on, on any screen", () => {
  for (const page of [
    { width: 1280, height: 720 },
    { width: 390, height: 780 },
    { width: 820, height: 400 },
  ])
    for (const covered of [0, 190]) {
      const { x, y, width, height } = frameSpotlight(page, covered)
      expect(y).toBeGreaterThan(covered)
      expect(x).toBeGreaterThan(0)
      expect(x + width).toBeLessThan(page.width)
      expect(y + height).toBeLessThan(page.height)
      expect(height).toBeGreaterThanOrEqual(130)
    }
})
