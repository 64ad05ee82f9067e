import { waitingInOutbox } from "./helpers/outbox.ts"
import { beAskedInTheList, thanksCard } from "./helpers/question.ts"
import { expect, test } from "./helpers/store.ts"

test.use({ expectedOnConsole: [/net::ERR_INTERNET_DISCONNECTED/] })

test("an answer given without a connection arrives once when the connection is back", async ({
  page,
  context,
  owner,
}) => {
  const [answers, impressions] = [await owner.answers("ces"), await owner.impressions()]
  const question = await beAskedInTheList(page)
  await expect.poll(() => waitingInOutbox(page)).toBe(0)

  await context.setOffline(true)
  await expect(page.getByText("Sei offline.")).toBeVisible()
  await question.getByRole("radio", { name: "6 su 7" }).click()
  await expect(thanksCard(page)).toBeVisible()
  await expect.poll(() => waitingInOutbox(page)).toBeGreaterThan(0)
  expect(await owner.answers("ces")).toBe(answers)

  await context.setOffline(false)
  await expect.poll(() => owner.answers("ces")).toBe(answers + 1)
  await expect.poll(() => waitingInOutbox(page)).toBe(0)
  expect(await owner.answers("ces")).toBe(answers + 1)
  expect(await owner.impressions()).toBe(impressions + 1)
})
