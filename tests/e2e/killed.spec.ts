import { carries, waitingInOutbox } from "./helpers/outbox.ts"
import { beAskedInTheList, thanksCard } from "./helpers/question.ts"
import { expect, test } from "./helpers/store.ts"

test.use({
  storeName: "killed",
  expectedOnConsole: [/net::ERR_(CONNECTION_(REFUSED|RESET|CLOSED)|EMPTY_RESPONSE|FAILED|INCOMPLETE)/],
})

test("an answer survives a server that is killed before it could say thanks, and is counted once", async ({
  page,
  store,
  owner,
}) => {
  let killing: Promise<void> | null = null
  await page.route("**/api/events", async (route) => {
    if (killing || !carries(route.request(), "prompt.answered")) return route.continue()
    // The server has written the answer down; the page never hears of it.
    await route.fetch()
    killing = store.kill()
    await killing
    await route.abort("connectionreset")
  })
  const question = await beAskedInTheList(page)
  await question.getByRole("radio", { name: "2 su 7" }).click()
  const line = thanksCard(page).getByRole("textbox", { name: "Cosa l’ha reso un 2?" })
  await expect.poll(() => killing).not.toBeNull()
  await killing

  await line.fill("La manopola, che gira al contrario")
  await line.press("Enter")
  await expect(thanksCard(page).getByText("La tua riga è annotata.")).toBeVisible()
  expect(await waitingInOutbox(page)).toBeGreaterThan(1)

  await store.start()
  await expect.poll(() => waitingInOutbox(page), { timeout: 60_000 }).toBe(0)
  expect(await owner.answers("ces")).toBe(1)
  expect((await owner.responses()).map(({ comment }) => comment)).toEqual([
    "La manopola, che gira al contrario",
  ])
  expect(await owner.impressions()).toBe(1)
})

test("an answer survives a tab that is killed before it could send it", async ({ page, context, owner }) => {
  const before = await owner.answers("ces")
  // On its way means on disk: what is sent is read from there.
  let onItsWay = false
  await page.route("**/api/events", (route) => {
    if (!carries(route.request(), "prompt.answered")) return route.continue()
    onItsWay = true
  })
  const question = await beAskedInTheList(page)
  await question.getByRole("radio", { name: "7 su 7" }).click()
  await expect.poll(() => onItsWay).toBe(true)
  const devtools = await context.newCDPSession(page)
  const crashed = page.waitForEvent("crash")
  // A crash runs nothing of the page any more, unlike closing it.
  devtools.send("Page.crash").catch(() => {})
  await crashed
  await page.close()
  expect(await owner.answers("ces")).toBe(before)

  const reopened = await context.newPage()
  await reopened.goto("/list")
  await expect.poll(() => owner.answers("ces")).toBe(before + 1)
  await expect.poll(() => waitingInOutbox(reopened)).toBe(0)
  expect(await owner.answers("ces")).toBe(before + 1)
})
