import type { BrowserContext } from "@playwright/test"

/** A browser whose visitor agreed to be remembered on an earlier visit. */
export async function agreedBefore(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    if (localStorage.getItem("vetrina.consent") !== null) return
    const decision = { choice: "given", visitorId: crypto.randomUUID(), silent: false }
    localStorage.setItem("vetrina.consent", JSON.stringify(decision))
  })
}
