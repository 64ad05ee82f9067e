// @vitest-environment jsdom
import { screen, waitFor, within } from "@testing-library/react"
import userEvent from "@testing-library/user-event"
import { describe, expect, test } from "vitest"
import { DashboardPage } from "../../src/dashboard/dashboard-page.tsx"
import type { Language } from "../../src/domain/language.ts"
import type { Role } from "../../src/domain/role.ts"
import type { AccessReply, AccountReply, LogReply, MyAccountReply } from "../../src/protocol/access.ts"
import { createMarketingDouble } from "../helpers/dashboard/marketing-double.ts"
import { show } from "../helpers/dashboard/show.tsx"

const someone = (name: string, changes: Partial<AccountReply> = {}): AccountReply => ({
  ...{ id: name, name, email: `${name}@example.com`, role: "guide", active: true, sessions: 1 },
  ...{ hasSecondFactor: false, hasPassword: true, since: "2026-11-01T09:00:00.000Z", seenAt: null },
  ...changes,
})
const EVERYBODY: AccessReply = {
  you: "Giulia",
  accounts: [someone("Giulia", { role: "owner" }), someone("Lea", { hasSecondFactor: true })],
  invitations: [],
  secondFactorFor: [],
  mail: false,
}
const MINE: MyAccountReply = {
  ...{ name: "Lea", email: "lea@example.com", role: "guide", hasPassword: true, mail: false },
  ...{ hasSecondFactor: false, needsSecondFactor: false, codesLeft: null },
}
const LOG: LogReply = {
  entries: [
    {
      ...{ id: "1", at: "2026-11-14T10:00:00.000Z", actor: { id: "Giulia", name: "Giulia" } },
      ...{ action: "role.changed", subject: "lea@example.com", details: { from: "marketer", to: "guide" } },
    },
  ],
  next: null,
  actors: [{ id: "Giulia", name: "Giulia" }],
}

function open(role: Role, path = "/dashboard/access", language: Language = "it") {
  const double = createMarketingDouble({ signedInAs: role })
  const done: { readonly path: string; readonly body: unknown }[] = []
  /** What is answered once instead, by the end of a path. */
  const state = { everybody: EVERYBODY }
  const deed = (answer: () => unknown) => (asked: string, body: unknown) => {
    if (body === null) return state.everybody
    done.push({ path: new URL(asked, "http://shop.test").pathname, body })
    return answer()
  }
  double.answers.set(
    "/api/access",
    deed(() => state.everybody),
  )
  double.answers.set(
    "/api/access/invitations",
    deed(() => ({
      invitation: {
        ...{ id: "i1", email: "anna@example.com", role: "marketer", language: "it", by: "Giulia" },
        ...{ sentAt: "2026-11-15T10:00:00.000Z", expiresAt: "2026-11-22T10:00:00.000Z", expired: false },
      },
      link: "http://shop.test/dashboard/join#token",
      mailed: "off",
    })),
  )
  double.answers.set("/api/access/log", () => LOG)
  double.answers.set("/api/account", () => MINE)
  double.answers.set("/api/account/sessions", () => ({
    sessions: [
      {
        ...{ id: "s1", browser: "Safari", system: "iPhone", since: "2026-11-10T08:00:00.000Z" },
        ...{ seenAt: null, here: true },
      },
      {
        ...{ id: "s2", browser: null, system: null, since: "2026-11-11T08:00:00.000Z" },
        ...{ seenAt: "2026-11-12T08:00:00.000Z", here: false },
      },
    ],
  }))
  double.answers.set("/api/account/sessions/s2/end", (asked, body) => {
    done.push({ path: asked, body })
    return { sessions: [] }
  })
  show(<DashboardPage services={double.services} />, { path, language })
  return { ...double, done, state, user: userEvent.setup() }
}

describe("the section of who may come in", () => {
  test("[ROL-8] the owner deactivates somebody by keyboard, after a question; what is refused is said", async () => {
    const { user, done, refusals } = open("owner")
    const manage = await screen.findByRole("button", { name: "Gestisci Lea" })
    manage.focus()
    await user.keyboard("{Enter}")
    screen.getByRole("button", { name: "Disattiva" }).focus()
    await user.keyboard("{Enter}")
    expect(done).toEqual([])
    expect(document.activeElement?.textContent).toBe("Annulla")
    await user.keyboard("{Enter}")
    expect(document.activeElement?.textContent).toBe("Disattiva")
    await user.keyboard("{Enter}")
    await user.tab()
    await user.keyboard("{Enter}")
    await waitFor(() => expect(done).toEqual([{ path: "/api/access/accounts/Lea/deactivate", body: {} }]))
    expect((await screen.findByText("Lea è disattivato.")).getAttribute("role")).toBe("status")
    refusals.set("/api/access/accounts/Lea/role", { status: 409, code: "changed" })
    await user.selectOptions(within(cardOf("Lea")).getByRole("combobox", { name: "Ruolo" }), "marketer")
    await user.click(screen.getByRole("button", { name: "Cambia ruolo" }))
    expect((await screen.findByText(/guarda com’è adesso/)).closest("[role=alert]")).not.toBeNull()
  })

  test("[ROL-1] an invitation's link is shown once, to be copied where no mail can be sent", async () => {
    const { user, done } = open("owner", "/dashboard/access", "en")
    expect(await screen.findByText(/There is no mail server: copy the link/)).toBeTruthy()
    await user.click(screen.getByRole("button", { name: "Invite" }))
    expect(await screen.findByText("Enter an e-mail address.")).toBeTruthy()
    await user.type(screen.getByRole("textbox", { name: "E-mail" }), "anna@example.com")
    await user.selectOptions(screen.getByRole("combobox", { name: "Role" }), "marketer")
    await user.click(screen.getByRole("button", { name: "Invite" }))
    const link = await screen.findByLabelText<HTMLInputElement>("Link of the invitation")
    expect(link.value).toBe("http://shop.test/dashboard/join#token")
    expect(document.activeElement).toBe(link)
    expect(done).toEqual([
      {
        path: "/api/access/invitations",
        body: { email: "anna@example.com", role: "marketer", language: "en" },
      },
    ])
  })

  test("[ROL-11] the log is filtered, and its file has the same filters", async () => {
    const { user, asked } = open("owner", "/dashboard/access?part=log")
    expect(await screen.findByRole("cell", { name: /lea@example.com/ })).toBeTruthy()
    expect(screen.getByRole("cell", { name: "Ha cambiato un ruolo" })).toBeTruthy()
    await user.selectOptions(screen.getByRole("combobox", { name: "Genere" }), "role")
    await waitFor(() => expect(asked).toContain("/api/access/log?action=role"))
    const file = await screen.findByRole("link", { name: "Scarica CSV" })
    expect(file.getAttribute("href")).toBe("/api/access/log.csv?action=role")
  })

  test("[ROL-9] a guide sees their own account alone, and ends a session elsewhere", async () => {
    const { user, done, asked } = open("guide")
    expect(await screen.findByText("Safari su iPhone")).toBeTruthy()
    expect(screen.queryByRole("radio", { name: "Registro" })).toBeNull()
    expect(asked.filter((path) => path.startsWith("/api/access"))).toEqual([])
    expect(screen.queryAllByRole("button", { name: /^Esci da lì/ })).toHaveLength(1)
    await user.click(screen.getByRole("button", { name: /^Esci da lì/ }))
    await waitFor(() => expect(done).toEqual([{ path: "/api/account/sessions/s2/end", body: {} }]))
  })
})

function cardOf(name: string): HTMLElement {
  const card = screen.getByRole("heading", { level: 3, name: new RegExp(`^${name}`) }).closest("li")
  if (card === null) throw new Error(`${name} was to have a card`)
  return card
}
