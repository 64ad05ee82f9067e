// @vitest-environment jsdom
import { screen, waitFor } from "@testing-library/react"
import userEvent from "@testing-library/user-event"
import { describe, expect, test } from "vitest"
import { readsNumbers } from "../../src/client/plan/plan-hint.ts"
import { DashboardPage } from "../../src/dashboard/dashboard-page.tsx"
import { createMarketingDouble, PASSWORD } from "../helpers/dashboard/marketing-double.ts"
import { show } from "../helpers/dashboard/show.tsx"

function door(path: string, answers: Readonly<Record<string, (body: unknown) => unknown>>) {
  window.location.hash = "#token"
  const double = createMarketingDouble({ signedInAs: null })
  const sent: unknown[] = []
  for (const [start, answer] of Object.entries(answers))
    double.answers.set(start, (_, body) => {
      if (body !== null) sent.push(body)
      return answer(body)
    })
  const { history } = show(<DashboardPage services={double.services} />, { path })
  return { ...double, sent, history, user: userEvent.setup() }
}

test.each([
  ["marketer", true],
  ["guide", false],
] as const)("[DSH-103] the store offers the plan to a %s who has signed in: %s", async (role, offered) => {
  const { services } = createMarketingDouble({ signedInAs: role })
  show(<DashboardPage services={services} />, { path: "/dashboard" })
  await screen.findByRole("main")
  await waitFor(() => expect(readsNumbers(services.storage)).toBe(offered))
})

describe("ways of signing in", () => {
  test("[ROL-3] where no mail can be sent it is said why there is no link, and one goes back to the password", async () => {
    const { user } = door("/dashboard", { "/api/auth/sign-in/ways": () => ({ password: true, link: false }) })
    await user.click(await screen.findByRole("button", { name: "Ricevi un link via e-mail" }))
    expect(await screen.findByText(/non ha un server di posta/)).toBeTruthy()
    expect(screen.queryByRole("button", { name: "Manda il link" })).toBeNull()
    await user.click(screen.getByRole("button", { name: "Torna indietro" }))
    expect(screen.getByLabelText("Password")).toBeTruthy()
  })

  test("[ROL-3] a link is asked for, and told of in words that don't say whether there is such a person", async () => {
    const { user, sent } = door("/dashboard", {
      "/api/auth/sign-in/ways": () => ({ password: true, link: true }),
      "/api/auth/sign-in/link": () => ({ sent: true }),
    })
    await user.type(await screen.findByLabelText("E-mail"), "lea@example.com")
    await user.click(screen.getByRole("button", { name: "Ricevi un link via e-mail" }))
    await waitFor(() =>
      expect(screen.getByRole("button", { name: "Manda il link" }).getAttribute("aria-disabled")).toBeNull(),
    )
    await user.click(screen.getByRole("button", { name: "Manda il link" }))
    expect(await screen.findByText(/Se lea@example.com è di chi lavora qui/)).toBeTruthy()
    expect(sent).toEqual([{ email: "lea@example.com", language: "it" }])
  })

  test("[ROL-3] a link's page does nothing before it is pressed, and says when the link is used up", async () => {
    const { user, asked, refusals } = door("/dashboard/sign-in", {})
    refusals.set("/api/auth/sign-in/link/open", { status: 410, code: "link-invalid" })
    const press = await screen.findByRole("button", { name: "Accedi" })
    expect(asked).toEqual([])
    await user.click(press)
    expect(await screen.findByText(/Questo link è già stato usato/)).toBeTruthy()
    expect(screen.getByRole("link", { name: "Vai all’accesso" })).toBeTruthy()
  })

  test("[ROL-4] [ROL-13] after the link the code is asked for; a wrong or used one is said, and a backup code does as well", async () => {
    const { user, sent, refusals, history } = door("/dashboard/sign-in", {
      "/api/auth/sign-in/link/open": () => ({ twoFactorRedirect: true }),
      "/api/auth/two-factor/verify-backup-code": () => ({ token: "t" }),
    })
    refusals.set("/api/auth/two-factor/verify-totp", { status: 401, code: "invalid-code" })
    await user.click(await screen.findByRole("button", { name: "Accedi" }))
    const field = await screen.findByLabelText("Codice di sei cifre")
    await waitFor(() => expect(document.activeElement).toBe(field))
    await user.keyboard("123{Enter}")
    expect(await screen.findByText("Scrivi le sei cifre.")).toBeTruthy()
    await user.keyboard("456{Enter}")
    expect((await screen.findByText(/Il codice non è giusto/)).closest("[role=alert]")).not.toBeNull()
    refusals.set("/api/auth/two-factor/verify-totp", { status: 401, code: "code-used" })
    await user.keyboard("123456{Enter}")
    expect(await screen.findByText(/è già servito per entrare/)).toBeTruthy()
    await user.click(screen.getByRole("button", { name: /uso un codice di riserva/ }))
    await user.keyboard("abcde-fghij")
    await user.click(screen.getByRole("checkbox", { name: /per 30 giorni/ }))
    await user.click(screen.getByRole("button", { name: "Accedi" }))
    await waitFor(() => expect(history.at(-1)).toBe("/dashboard"))
    expect(sent).toEqual([{ token: "token" }, { code: "abcde-fghij", trustDevice: true }])
  })

  test("[ROL-1] an invitation says who invites and as what, and asks for name and password", async () => {
    const { user, sent, history } = door("/dashboard/join", {
      "/api/join/look": () => ({
        ...{ email: "lea@example.com", role: "marketer", by: "Giulia", showroom: "Casa Ambrogia" },
        byLink: false,
      }),
      "/api/join": () => ({ staff: {} }),
    })
    expect(await screen.findByText(/Giulia ti invita, con il ruolo: marketing/)).toBeTruthy()
    expect(screen.queryByRole("radio")).toBeNull()
    await user.click(screen.getByRole("button", { name: "Crea l’account" }))
    expect(await screen.findByText("Scrivi il tuo nome.")).toBeTruthy()
    await user.type(screen.getByLabelText("Come ti chiami"), "Lea")
    await user.type(screen.getByLabelText("Password"), PASSWORD)
    await user.click(screen.getByRole("button", { name: "Crea l’account" }))
    await waitFor(() => expect(history.at(-1)).toBe("/dashboard"))
    expect(sent).toEqual([{ token: "token" }, { token: "token", name: "Lea", password: PASSWORD }])
  })
})
