import { numberCard, openDashboard } from "./helpers/dashboard.ts"
import { beAskedInTheList, thanksCard } from "./helpers/question.ts"
import { expect, test } from "./helpers/store.ts"

const NAME = `"><img src=x onerror="window.hacked=1"><b>`
const COMMENT = `<img src=x onerror="window.hacked=1"> </script><script>window.hacked=2</script> =1+1 \u202Edlrow`

test("what a hostile customer types is only text, to them and to the marketer who reads it", async ({
  page,
  owner,
  someoneElse,
}) => {
  await page.goto("/")
  const name = page.getByRole("textbox", { name: "Come ti chiamiamo?" })
  await name.fill(NAME)
  await name.press("Enter")
  await expect(name).toBeHidden()
  await page.reload()
  await expect(name).toHaveValue(/img src=x/)

  const question = await beAskedInTheList(page)
  await question.getByRole("radio", { name: "3 su 7" }).click()
  const line = thanksCard(page).getByRole("textbox")
  await line.fill(COMMENT)
  await line.press("Enter")
  await expect(thanksCard(page).getByText("La tua riga è annotata.")).toBeVisible()
  await expect
    .poll(async () => (await owner.responses()).some(({ comment }) => comment?.includes("onerror")))
    .toBe(true)

  const marketer = await someoneElse()
  await openDashboard(marketer)
  await expect(numberCard(marketer, "Facilità")).toBeVisible()
  for (const part of ["Ultime parole", "Da guardare oggi"]) {
    const said = marketer
      .getByRole("region", { name: part })
      .getByRole("listitem")
      .filter({ hasText: `<img src=x onerror="window.hacked=1">` })
    await expect(said).toBeVisible()
    await expect(said).toContainText("<script>window.hacked=2</script> =1+1")
    await expect(said.locator("img, script")).toHaveCount(0)
  }
  for (const visited of [page, marketer]) {
    expect(await visited.evaluate(() => "hacked" in window)).toBe(false)
  }
})
