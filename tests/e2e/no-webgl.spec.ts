import { expect, test } from "./helpers/store.ts"

test("a customer whose browser draws nothing in three dimensions is told so, and shops in the list", async ({
  page,
}) => {
  await page.addInitScript(() => {
    const { getContext } = HTMLCanvasElement.prototype
    Object.defineProperty(HTMLCanvasElement.prototype, "getContext", {
      value(this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
        return kind.startsWith("webgl") ? null : Reflect.apply(getContext, this, [kind, ...rest])
      },
    })
  })
  await page.goto("/")
  const trouble = page.getByRole("alert").filter({ hasText: "non disegna in tre dimensioni" })
  await expect(trouble).toBeVisible()
  await page.getByRole("button", { name: "Entra", exact: true }).click()
  await trouble.getByRole("link", { name: "Vedi l’elenco" }).click()
  await page.getByRole("link", { name: "Lampada Cupola", exact: true }).click()
  await page.getByRole("button", { name: "Aggiungi al carrello" }).click()
  await page.keyboard.press("Escape")
  await expect(page.getByRole("button", { name: "Carrello, un articolo" })).toBeVisible()
})
