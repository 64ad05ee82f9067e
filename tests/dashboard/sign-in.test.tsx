// @vitest-environment jsdom
import { screen, waitFor } from "@testing-library/react"
import userEvent from "@testing-library/user-event"
import { describe, expect, test } from "vitest"
import { DashboardPage, SetupPage } from "../../src/dashboard/index.ts"
import { createMarketingDouble, PASSWORD } from "../helpers/dashboard/marketing-double.ts"
import { show } from "../helpers/dashboard/show.tsx"

function door(refusal?: { status: number; code: string } | "unreachable") {
  const double = createMarketingDouble({ signedInAs: null })
  if (refusal) double.refusals.set("/api/auth/sign-in", refusal)
  const { history } = show(<DashboardPage services={double.services} />, {
    path: "/dashboard/touchpoints?days=7",
  })
  return { double, history }
}

async function signIn(password = PASSWORD) {
  const user = userEvent.setup()
  await user.type(await screen.findByLabelText("E-mail"), "giulia@example.com")
  await user.type(screen.getByLabelText("Password"), password)
  await user.click(screen.getByRole("button", { name: "Accedi" }))
  return user
}

describe("signing in", () => {
  test("[DSH-9] leads to the page that was asked for, with nothing kept in the page's reach", async () => {
    const { history } = door()
    await signIn()
    expect(await screen.findByRole("heading", { level: 1, name: "Punti di contatto" })).toBeTruthy()
    expect(history.at(-1)).toBe("/dashboard/touchpoints?days=7")
    expect(document.cookie).toBe("")
    expect(window.localStorage.length).toBe(0)
  })

  test("says in plain words that the password is wrong, and keeps what was typed", async () => {
    door()
    await signIn("wrong")
    expect((await screen.findByText(/non corrispondono/)).closest("[role=alert]")).not.toBeNull()
    expect(screen.getByLabelText<HTMLInputElement>("E-mail").value).toBe("giulia@example.com")
  })

  test.each([
    [{ status: 429, code: "too-many-attempts" }, /Troppi tentativi/],
    [{ status: 503, code: "storage-unavailable" }, /Il server non risponde/],
    ["unreachable" as const, /Il server non risponde/],
    [{ status: 400, code: "invalid-email" }, /non sembra un indirizzo/],
    [{ status: 418, code: "teapot" }, /non ha accettato/],
  ])("says what to do about %j", async (refusal, words) => {
    door(refusal)
    await signIn()
    expect(await screen.findByText(words)).toBeTruthy()
  })

  test("asks for what is missing, at the field", async () => {
    const { double } = door()
    const user = userEvent.setup()
    await user.click(await screen.findByRole("button", { name: "Accedi" }))
    const email = screen.getByLabelText("E-mail")
    expect(document.activeElement).toBe(email)
    expect(email.getAttribute("aria-invalid")).toBe("true")
    expect(double.asked.some((path) => path.startsWith("/api/auth/sign-in"))).toBe(false)
  })

  test("is asked for again when the session has ended, at the same address", async () => {
    const double = createMarketingDouble()
    const { history } = show(<DashboardPage services={double.services} />, { path: "/dashboard?days=7" })
    await screen.findByRole("heading", { name: "Ancora nessuna risposta" })
    double.expire()
    double.streams.latest().send("change")
    expect(await screen.findByRole("heading", { name: "Accedi" })).toBeTruthy()
    expect(history.at(-1)).toBe("/dashboard?days=7")
  })

  test("doesn't open the numbers to a guide, who can sign out", async () => {
    const double = createMarketingDouble({ signedInAs: "guide" })
    show(<DashboardPage services={double.services} />, { path: "/dashboard" })
    expect(await screen.findByText(/con il ruolo di guida/)).toBeTruthy()
    expect(double.asked.some((path) => path.startsWith("/api/metrics"))).toBe(false)
    await userEvent.setup().click(screen.getByRole("button", { name: "Esci" }))
    expect(await screen.findByRole("heading", { name: "Accedi" })).toBeTruthy()
  })

  test("can be tried again when the server was away", async () => {
    const double = createMarketingDouble()
    double.refusals.set("/api/auth", "unreachable")
    show(<DashboardPage services={double.services} />, { path: "/dashboard" })
    const retry = await screen.findByRole("button", { name: "Riprova" })
    double.refusals.clear()
    await userEvent.setup().click(retry)
    expect(await screen.findByRole("heading", { level: 1, name: "Panoramica" })).toBeTruthy()
  })
})

describe("the first start", () => {
  async function setUp(refusal?: { status: number; code: string }) {
    const double = createMarketingDouble({ signedInAs: null })
    if (refusal) double.refusals.set("/api/setup", refusal)
    const { history } = show(<SetupPage services={double.services} />, { path: "/setup?token=abc" })
    const user = userEvent.setup()
    await user.type(screen.getByLabelText("Come ti chiami"), "Giulia Bassi")
    await user.type(screen.getByLabelText("E-mail"), "giulia@example.com")
    await user.type(screen.getByLabelText("Password"), PASSWORD)
    await user.click(screen.getByRole("button", { name: "Crea l’account" }))
    return { double, history }
  }

  test("[DSH-9] makes the owner by the link, who is then signed in", async () => {
    const { double, history } = await setUp()
    await waitFor(() => expect(history.at(-1)).toBe("/dashboard"))
    expect(double.asked).toEqual(["/api/setup", "/api/auth/sign-in/email"])
  })

  test.each([
    [{ status: 403, code: "setup-link-invalid" }, /già stato usato/],
    [{ status: 409, code: "owner-exists" }, /ha già il suo titolare/],
    [{ status: 409, code: "email-taken" }, /già un account/],
  ])("says why it did not work: %j", async (refusal, words) => {
    await setUp(refusal)
    expect(await screen.findByText(words)).toBeTruthy()
  })

  test("tells a short password before it is sent", async () => {
    const double = createMarketingDouble({ signedInAs: null })
    show(<SetupPage services={double.services} />, { path: "/setup?token=abc" })
    const user = userEvent.setup()
    await user.type(screen.getByLabelText("Password"), "short")
    await user.click(screen.getByRole("button", { name: "Crea l’account" }))
    expect(screen.getByText("La password deve avere almeno 8 caratteri.")).toBeTruthy()
    expect(double.asked).toEqual([])
  })

  test("says that the link is cut when it has no code", () => {
    const double = createMarketingDouble({ signedInAs: null })
    show(<SetupPage services={double.services} />, { path: "/setup" })
    expect(screen.getByText(/Manca il codice/)).toBeTruthy()
  })
})
