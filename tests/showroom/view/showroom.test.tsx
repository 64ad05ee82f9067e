// @vitest-environment jsdom
import { I18nProvider } from "@lingui/react"
import { cleanup, render, screen } from "@testing-library/react"
import { afterEach, describe, expect, it, vi } from "vitest"
import flagship from "../../../scenes/flagship.json"
import { activateLanguage, i18n } from "../../../src/client/language.ts"
import { ShopProvider } from "../../../src/client/shop-context.ts"
import { parseScene } from "../../../src/domain/parse-scene.ts"
import { Showroom } from "../../../src/showroom/index.ts"
import { createFakeShop } from "../../helpers/fake-shop.ts"

afterEach(cleanup)

describe("a browser that can't draw in three dimensions", () => {
  it("[SCN-9] is told so at once, and what is laid over the scene is still there", () => {
    vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue(null)
    activateLanguage("it")
    const onUnavailable = vi.fn()
    const stocked = { scene: parseScene(flagship), stock: [] }
    render(
      <I18nProvider i18n={i18n}>
        <ShopProvider value={createFakeShop([]).shop}>
          <Showroom stocked={stocked} onUnavailable={onUnavailable}>
            <p>Elenco</p>
          </Showroom>
        </ShopProvider>
      </I18nProvider>,
    )
    expect(onUnavailable.mock.calls).toEqual([["no-webgl"]])
    expect(screen.getByText("Elenco")).toBeDefined()
  })
})
