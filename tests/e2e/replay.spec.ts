import { OWNER } from "../helpers/vetrina-process.ts"
import { expectAccessible } from "./helpers/accessibility.ts"
import { agreedBefore } from "./helpers/consent.ts"
import { openDashboard } from "./helpers/dashboard.ts"
import { watchRequests } from "./helpers/privacy-watch.ts"
import { expect, test } from "./helpers/store.ts"
import { stateOf, walkIn } from "./helpers/walk.ts"

test.use({ storeName: "replay", expectedOnConsole: [/status of 404/] })

test("[RPL-25] [RPL-26] a marketer sees a visit again in the store, by keyboard, shares a moment, and leaves no trace in the numbers", async ({
  page: visitor,
  context,
  someoneElse,
  store,
}) => {
  test.setTimeout(420_000)
  await agreedBefore(context)
  await walkIn(visitor)
  await visitor.evaluate(() => window.vetrina?.goTo("lighting"))
  await expect.poll(async () => (await stateOf(visitor)).zone, { timeout: 90_000 }).toBe("lighting")
  await visitor.close()

  const desk = await someoneElse({ viewport: { width: 1280, height: 800 } })
  await openDashboard(desk)
  await desk.getByRole("link", { name: "Visite", exact: true }).click()
  const list = desk.getByRole("list", { name: "Visite" })
  await expect(async () => {
    await desk.reload()
    await expect(list.getByRole("button", { name: /con percorso/ })).toHaveCount(1)
  }).toPass()
  await list.getByRole("button").first().press("Enter")
  const visit = desk.getByRole("region", { name: /^Visita del / })
  await expect(visit.getByRole("img", { name: /^Il percorso, dall’alto: / })).toBeVisible()
  await expect(visit.getByText("Entra in Lampade")).toBeVisible()
  await expectAccessible(desk, "a visit")

  const address = (await visit.getByRole("link", { name: "Rivedi nel negozio" }).getAttribute("href")) ?? ""
  const asked = watchRequests(desk.context(), store.url)
  await desk.goto(`${address}&debug&tier=low&lang=it`)
  const play = desk.getByRole("button", { name: "Pausa" })
  await expect(play).toBeVisible({ timeout: 90_000 })
  await desk.keyboard.press("Space")
  const line = desk.getByRole("slider", { name: "Momento della visita" })
  await expect(desk.getByRole("button", { name: "Riproduci" })).toBeVisible()
  await line.focus()
  await desk.keyboard.press("End")
  await expect(desk.getByRole("listitem").last()).toHaveAttribute("aria-current", "step")
  await desk.keyboard.press("Home")
  await expect(line).toHaveAttribute("aria-valuetext", /^0:00 di /)
  const moment = desk.getByRole("button", { name: /Entra in Lampade/ })
  await moment.press("Enter")
  await expect(desk.getByRole("listitem").filter({ has: moment })).toHaveAttribute("aria-current", "step")
  await desk.getByRole("combobox", { name: "Sguardo" }).selectOption("eyes")
  await expectAccessible(desk, "a visit that is seen again")
  const written = asked.filter(({ method, path }) => method !== "GET" && path.startsWith("/api/"))
  expect(written.map(({ path }) => path)).toEqual([])

  await desk.addInitScript(() => {
    const { getContext } = HTMLCanvasElement.prototype
    Object.defineProperty(HTMLCanvasElement.prototype, "getContext", {
      value(this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
        return kind.startsWith("webgl") ? null : Reflect.apply(getContext, this, [kind, ...rest])
      },
    })
  })
  await desk.reload()
  await expect(
    desk.getByText("Questo browser non disegna in tre dimensioni.", { exact: false }),
  ).toBeVisible()
  await expect(desk.getByRole("button", { name: /Entra in Lampade/ })).toBeVisible()
})

test("[RPL-26] a shared moment asks for signing in, and says so when the visit isn't there", async ({
  someoneElse,
}) => {
  const colleague = await someoneElse()
  await colleague.goto("/?replay=nobody&t=12&lang=it")
  await colleague.getByRole("textbox", { name: "E-mail" }).fill(OWNER.email)
  await colleague.getByLabel("Password", { exact: true }).fill(OWNER.password)
  await colleague.getByRole("button", { name: "Accedi" }).click()
  await expect(colleague.getByText(/^Questa visita non c’è: /)).toBeVisible()
})
