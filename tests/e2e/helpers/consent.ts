import type { Page } from "@playwright/test"

/** A customer who has agreed to be remembered: only then what they do is sent. */
export async function agree(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const decision = { choice: "given", visitorId: "0b7e4a52-3f0e-4c59-9a4e-000000000001" }
    if (!localStorage.getItem("vetrina.consent"))
      localStorage.setItem("vetrina.consent", JSON.stringify(decision))
  })
}
