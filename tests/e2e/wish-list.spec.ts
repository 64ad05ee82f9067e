import type { Page } from "@playwright/test"
import { expectAccessible } from "./helpers/accessibility.ts"
import { expect, test } from "./helpers/store.ts"

test.use({
  viewport: { width: 1280, height: 800 },
  storeName: "wishes",
  // Chiara's train goes through a tunnel
  expectedOnConsole: [/ERR_INTERNET_DISCONNECTED/],
})

const heart = (page: Page, title: string) =>
  page.getByRole("button", { name: new RegExp(`^(Metti )?${title} (nella|è nella) lista dei desideri`) })
const panel = (page: Page) => page.getByRole("region", { name: /^(La l|L)ista/ })
const things = (page: Page) => panel(page).getByRole("list", { name: "Cose nella lista" })
const thing = (page: Page, title: string) =>
  things(page)
    .getByRole("listitem")
    .filter({ has: page.getByRole("heading", { name: title }) })

async function joinAs(page: Page, name: string): Promise<void> {
  await page.getByRole("textbox", { name: "Come ti chiamiamo?" }).fill(name)
  await page.getByRole("button", { name: "Partecipa" }).click()
  await expect(page.getByRole("textbox", { name: "Link della lista" })).toBeVisible()
}

test("friends share a wish list by a link: all add and vote, one of them without a connection for a while", async ({
  page: giulia,
  someoneElse,
}) => {
  await giulia.goto("/list?lang=it")
  await heart(giulia, "Lampada Cupola").click()
  await giulia.getByRole("button", { name: "Lista dei desideri, una cosa" }).click()
  await expect(thing(giulia, "Lampada Cupola")).toBeVisible()
  await giulia.reload()
  await giulia.getByRole("button", { name: "Lista dei desideri, una cosa" }).click()
  await giulia.getByRole("textbox", { name: "Come ti chiamiamo?" }).fill("Giulia")
  await giulia.getByRole("button", { name: "Condividi con un link" }).click()
  const address = await giulia.getByRole("textbox", { name: "Link della lista" }).inputValue()
  const { search } = new URL(address)
  await expectAccessible(giulia, "the wish list, shared")

  const marco = await someoneElse({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })
  await marco.goto(`/list${search}&lang=it`)
  await expect(panel(marco).getByRole("heading", { name: "La lista di Giulia" })).toBeVisible()
  await expect(thing(marco, "Lampada Cupola")).toContainText("Messo da Giulia")
  await expectAccessible(marco, "somebody's wish list, on a phone")
  await joinAs(marco, "Marco")
  await thing(marco, "Lampada Cupola")
    .getByRole("button", { name: /^Lo vorrei anch/ })
    .click()
  await expect(thing(giulia, "Lampada Cupola")).toContainText("Lo vorreste tu e Marco")
  await panel(marco).getByRole("button", { name: "Chiudi" }).click()
  await heart(marco, "Lampada Luna").click()
  await expect(thing(giulia, "Lampada Luna")).toContainText("Messo da Marco")
  await thing(giulia, "Lampada Luna")
    .getByRole("button", { name: /^Lo vorrei anch/ })
    .click()
  await expect(thing(giulia, "Lampada Luna")).toContainText("Lo vorreste tu e Marco")

  const chiara = await someoneElse()
  await chiara.goto(`/list${search}&lang=it`)
  await expect(thing(chiara, "Lampada Luna")).toContainText("Piace a Marco e Giulia")
  await joinAs(chiara, "Chiara")
  await chiara.context().setOffline(true)
  await heart(chiara, "Sospensione Plissé").click()
  await thing(chiara, "Sospensione Plissé")
    .getByRole("button", { name: /^Scrivi una nota/ })
    .click()
  await chiara.getByRole("textbox", { name: /^Nota su/ }).fill("sopra il tavolo")
  await chiara.keyboard.press("Enter")
  await expect(panel(chiara)).toContainText("appena torna la rete")
  await expect(thing(giulia, "Sospensione Plissé")).toHaveCount(0)
  await chiara.context().setOffline(false)
  await expect(thing(giulia, "Sospensione Plissé")).toContainText("sopra il tavolo")
  await expect(panel(chiara)).not.toContainText("appena torna la rete")
})
