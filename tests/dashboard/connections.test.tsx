// @vitest-environment jsdom
import { screen, waitFor, within } from "@testing-library/react"
import userEvent from "@testing-library/user-event"
import { expect, test } from "vitest"
import { DashboardPage } from "../../src/dashboard/dashboard-page.tsx"
import type { ViewsReply } from "../../src/protocol/views.ts"
import type { DeliveryReply, WebhookReply, WebhooksReply } from "../../src/protocol/webhooks.ts"
import { createMarketingDouble } from "../helpers/dashboard/marketing-double.ts"
import { show } from "../helpers/dashboard/show.tsx"

const aWebhook = (changes: Partial<WebhookReply> = {}): WebhookReply => ({
  ...{ id: "w1", name: "CRM", url: "https://crm.example.com/hooks", events: ["answer.low"], pause: null },
  ...{ failing: null, deliveredAt: "2026-11-15T10:00:00.000Z", madeAt: "2026-11-01T10:00:00.000Z" },
  ...{ oldSecretUntil: null, waiting: 0, parked: 0 },
  ...changes,
})
const aDelivery = (changes: Partial<DeliveryReply> = {}): DeliveryReply => ({
  ...{ id: "d1", messageId: "m1", type: "answer.low", happenedAt: "2026-11-15T09:00:00.000Z" },
  ...{ state: "parked", attempts: 15, triedAt: "2026-11-15T10:00:00.000Z", nextAt: null },
  ...{ status: 500, failure: "status" },
  ...changes,
})
const VIEWS: ViewsReply = {
  views: [
    {
      name: "bi.answers",
      about: "One row an answer",
      columns: [{ name: "score", type: "smallint", about: "null when hidden" }],
    },
  ],
  ...{ readers: 0, refreshedAt: null, everyMinutes: 15, reachable: true },
}

function open(
  webhooks: readonly WebhookReply[],
  {
    role = "owner" as "owner" | "marketer",
    language = "it" as "it" | "en",
    deliveries = [] as readonly DeliveryReply[],
  } = {},
) {
  const double = createMarketingDouble({ signedInAs: role })
  const state = { webhooks: [...webhooks] }
  const done: { readonly path: string; readonly body: unknown }[] = []
  const listed = (): WebhooksReply => ({
    ...{ webhooks: state.webhooks, mayWrite: role === "owner", allowsPrivate: false },
  })
  double.answers.set("/api/views", () => VIEWS)
  double.answers.set("/api/webhooks", (path, body) => {
    if (body === null) return listed()
    done.push({ path, body })
    state.webhooks.push(aWebhook({ ...Object(body), id: "w2" }))
    return { webhook: state.webhooks.at(-1), secret: "whsec_new" }
  })
  double.answers.set("/api/webhooks/w1", (path, body) => {
    if (path.includes("/deliveries") && body === null) return { deliveries, next: null }
    done.push({ path, body })
    if (path.endsWith("/secret"))
      return { webhook: aWebhook({ oldSecretUntil: "2026-11-16T12:00:00.000Z" }), secret: "whsec_next" }
    if (path.endsWith("/w1") && body === null) state.webhooks = []
    return aWebhook()
  })
  const view = show(<DashboardPage services={double.services} />, {
    path: "/dashboard/connections",
    language,
  })
  return { ...double, ...view, done, user: userEvent.setup() }
}

test("[LEV-19] with no webhook the owner makes one by keyboard, and reads its secret once", async () => {
  const { user, done } = open([])
  await screen.findByText("Ancora nessun webhook.")
  ;(await screen.findByRole("button", { name: "Nuovo webhook" })).focus()
  await user.keyboard("{Enter}")
  expect(document.activeElement).toBe(screen.getByRole("textbox", { name: "Nome" }))
  await user.keyboard("{Enter}")
  expect(screen.getByText("Servono un nome, un indirizzo e almeno un evento.")).toBeTruthy()
  expect(done).toEqual([])
  await user.keyboard("ERP{Tab}https://erp.example.com/in")
  await user.click(screen.getByRole("checkbox", { name: /Un voto basso/ }))
  await user.click(screen.getByRole("button", { name: "Crea" }))
  const secret = await screen.findByRole("textbox", { name: "Il segreto di «ERP»" })
  expect(done).toEqual([
    {
      path: "/api/webhooks",
      body: { name: "ERP", url: "https://erp.example.com/in", events: ["case.opened"] },
    },
  ])
  expect(secret).toHaveProperty("value", "whsec_new")
  expect(document.activeElement).toBe(secret)
  await user.click(screen.getByRole("button", { name: "L’ho copiato" }))
  expect(screen.queryByDisplayValue("whsec_new")).toBeNull()
  expect(document.activeElement?.textContent).toBe("Webhook")
})

test("[LEV-19] a webhook says in words how it is doing; a message is sent again, a secret renewed, and deleting asks first", async () => {
  const failing = { since: "2026-11-14T10:00:00.000Z", attempts: 12 }
  const { user, done } = open([aWebhook({ failing, pause: "failing", waiting: 3, parked: 1 })], {
    language: "en",
    deliveries: [aDelivery()],
  })
  const card = (await screen.findByRole("heading", { name: "CRM" })).closest("li")
  if (!card) throw new Error("a webhook was to be shown")
  const inCard = within(card)
  expect(card.textContent).toContain("Paused: no message is taken")
  expect(card.textContent).toContain("12 failed attempts since")
  expect(card.textContent).toContain("3 wait")
  await user.click(inCard.getByRole("button", { name: "Deliveries" }))
  const row = (await inCard.findByText("Set aside")).closest("tr")
  expect(row?.textContent).toContain("answered 500")
  await user.click(inCard.getByRole("button", { name: /^Send again the message of/ }))
  await user.click(inCard.getByRole("button", { name: "Resume" }))
  await user.click(inCard.getByRole("button", { name: "New secret" }))
  await user.click(inCard.getByRole("button", { name: "Make a new secret" }))
  expect(await screen.findByDisplayValue("whsec_next")).toBeTruthy()
  expect(screen.getByText(/The secret before it signs until/)).toBeTruthy()
  await user.click(inCard.getByRole("button", { name: "Delete" }))
  await user.click(inCard.getByRole("button", { name: "Cancel" }))
  await user.click(inCard.getByRole("button", { name: "Delete" }))
  await user.click(inCard.getByRole("button", { name: "Delete for good" }))
  await waitFor(() => expect(screen.getByText("No webhook yet.")).toBeTruthy())
  expect(done.map(({ path }) => path)).toEqual([
    ...["/api/webhooks/w1/deliveries/d1/replay", "/api/webhooks/w1/resume", "/api/webhooks/w1/secret"],
    "/api/webhooks/w1",
  ])
})

test("[LEV-19] marketers read and change nothing; the views are there column by column, and a failure is said", async () => {
  const { user, refusals } = open([aWebhook({ url: "https://crm.example.com" })], { role: "marketer" })
  await screen.findByRole("heading", { name: "CRM" })
  for (const name of ["Nuovo webhook", "Prova", "Modifica", "Elimina", "Nuovo segreto"])
    expect(screen.queryByRole("button", { name })).toBeNull()
  expect(screen.getByText(/create role vetrina_bi/)).toBeTruthy()
  const view = await screen.findByText("bi.answers", { selector: "summary code" })
  await user.click(view)
  expect(screen.getByRole("row", { name: "score smallint null when hidden" })).toBeTruthy()
  expect(screen.getByRole("link", { name: "Parquet" }).getAttribute("href")).toBe(
    "/api/export.parquet?lang=it",
  )
  expect(screen.getByRole("link", { name: "/api/openapi.json" })).toBeTruthy()
  refusals.set("/api/webhooks/w1/deliveries", { status: 500, code: "internal" })
  await user.click(screen.getByRole("button", { name: "Consegne" }))
  const failure = await screen.findByRole("button", { name: "Riprova" })
  refusals.clear()
  await user.click(failure)
  expect(await screen.findByText("Ancora niente da consegnare.")).toBeTruthy()
})
