// @vitest-environment jsdom
import { act, screen, waitFor, within } from "@testing-library/react"
import userEvent from "@testing-library/user-event"
import { useState } from "react"
import { describe, expect, test } from "vitest"
import { createApi } from "../../src/client/api.ts"
import type { PulseReply } from "../../src/domain/pulse.ts"
import { PulseAtDesk } from "../../src/guiding/pulse/pulse-at-desk.tsx"
import { PulsePage } from "../../src/guiding/pulse/pulse-page.tsx"
import { show } from "../helpers/dashboard/show.tsx"

const FEW = { value: null, low: null, high: null, n: 3, mean: null, counts: null, hidden: "too-few" }
const SIX = { value: 50, low: -8, high: 90, n: 6, mean: 8, counts: null, hidden: false }
const RESULTS = {
  team: "guides",
  from: "2026-08-31",
  to: "2026-11-18",
  whole: {
    enps: SIX,
    engagement: { ...SIX, value: 67 },
    participation: SIX,
    statements: [{ key: "proud", label: "Vado fiero", ...SIX }],
    weeks: [{ key: "2026-W46", label: "2026-W46", ...SIX }],
  },
  own: { enps: FEW, engagement: FEW, participation: FEW, statements: [], weeks: [] },
}

/** The server as a member of staff sees it. */
function createPulseDouble(pulse: Partial<PulseReply> = {}) {
  const state = {
    pulse: { week: "2026-11-16", turn: "open", quiet: false, ...pulse } as PulseReply,
    broken: false,
  }
  const sent: { readonly call: string; readonly body: unknown }[] = []
  const reply = (status: number, body: unknown = null) =>
    new Response(status === 204 ? null : JSON.stringify(body), { status })
  async function fetch(input: string | URL | Request, init?: RequestInit): Promise<Response> {
    const path = String(input).split("?")[0]
    const method = init?.method ?? "GET"
    if (method !== "GET") sent.push({ call: `${method} ${path}`, body: JSON.parse(String(init?.body)) })
    if (path === "/api/auth/get-session")
      return reply(200, { user: { name: "Luca", email: "luca@example.com", role: "guide" } })
    if (state.broken) throw new TypeError("Failed to fetch")
    if (path === "/api/pulse/results") return reply(200, RESULTS)
    if (path === "/api/pulse/asked") state.pulse = { ...state.pulse, turn: "asked" }
    if (path === "/api/pulse/quiet")
      state.pulse = { ...state.pulse, quiet: JSON.parse(String(init?.body)).quiet }
    if (path === "/api/pulse" && method === "POST") {
      if (state.pulse.turn === "answered")
        return reply(409, { error: { code: "already-answered", message: "…" } })
      state.pulse = { ...state.pulse, turn: "answered" }
    }
    return method === "GET" ? reply(200, state.pulse) : reply(204)
  }
  return { api: createApi({ fetch }), state, sent }
}

/** A desk of which only the duty switch is there. */
function Desk({ double }: { double: ReturnType<typeof createPulseDouble> }) {
  const [since, setSince] = useState<string | null>("2026-11-18T08:00:00.000Z")
  return (
    <>
      <button type="button" onClick={() => setSince(since ? null : "2026-11-18T09:00:00.000Z")}>
        turno
      </button>
      <PulseAtDesk api={double.api} onDutySince={since} />
    </>
  )
}

async function endShift(double: ReturnType<typeof createPulseDouble>) {
  show(<Desk double={double} />, { path: "/staff" })
  const user = userEvent.setup()
  await user.click(screen.getByRole("button", { name: "turno" }))
  return user
}
const card = () => screen.findByRole("region", { name: "Come va il lavoro" })

async function answerAll(user: ReturnType<typeof userEvent.setup>) {
  const groups = await screen.findAllByRole("group")
  expect(groups).toHaveLength(4)
  for (const [index, group] of groups.entries())
    await user.click(within(group).getByRole("radio", { name: index === 0 ? /^9$/ : /^4$/ }))
}

describe("the pulse at the end of a shift", () => {
  test("[PLS-10] is asked when duty ends, is answered in a minute, and says thanks", async () => {
    const double = createPulseDouble()
    const user = await endShift(double)
    await card()
    await waitFor(() => expect(double.sent.map(({ call }) => call)).toEqual(["POST /api/pulse/asked"]))
    await user.click(screen.getByRole("button", { name: "Invia" }))
    expect(screen.getByRole("alert").textContent).toContain("Manca")
    await answerAll(user)
    await user.type(screen.getByRole("textbox"), "Più luce ")
    await user.click(screen.getByRole("button", { name: "Invia" }))
    expect((await screen.findByText(/Grazie/)).textContent).toContain("da lunedì")
    expect(double.sent.at(-1)).toEqual({
      call: "POST /api/pulse",
      body: { enps: 9, statements: { proud: 4, equipped: 4, heard: 4 }, word: "Più luce" },
    })
    await user.click(screen.getByRole("button", { name: "OK" }))
    expect(screen.queryByRole("region")).toBeNull()
  })

  test("[PLS-10] is put away with one tap, for the week or for good", async () => {
    const double = createPulseDouble()
    const user = await endShift(double)
    await card()
    await user.click(screen.getByRole("button", { name: "Non ora" }))
    expect(screen.queryByRole("region")).toBeNull()
    const other = createPulseDouble()
    const again = await endShift(other)
    await card()
    await again.click(screen.getByRole("button", { name: "Non chiedermelo a fine turno" }))
    await waitFor(() => expect(other.state.pulse.quiet).toBe(true))
    expect(screen.queryByRole("region")).toBeNull()
  })

  test("[PLS-1] [PLS-2] isn't asked of who was asked, has answered, or doesn't want to be", async () => {
    for (const pulse of [{ turn: "asked" }, { turn: "answered" }, { quiet: true }] as const) {
      const double = createPulseDouble(pulse)
      await endShift(double)
      await act(async () => {})
      expect(screen.queryByRole("region")).toBeNull()
      expect(double.sent).toEqual([])
    }
  })
})

describe("the pulse's page", () => {
  test("[PLS-11] keeps what couldn't be sent, and takes a lost reply for what it is", async () => {
    const double = createPulseDouble()
    show(<PulsePage api={double.api} />, { path: "/staff/pulse" })
    const user = userEvent.setup()
    await answerAll(user)
    double.state.broken = true
    await user.click(screen.getByRole("button", { name: "Invia" }))
    expect(await screen.findByText(/Non è partito/)).toBeTruthy()
    double.state.broken = false
    // It had arrived, and only the reply was lost.
    double.state.pulse = { ...double.state.pulse, turn: "answered" }
    await user.click(screen.getByRole("button", { name: "Invia" }))
    expect(await screen.findByText(/Grazie/)).toBeTruthy()
  })

  test("[PLS-8] shows what everybody said, one's own team where it may be told, and lets one be asked again", async () => {
    const double = createPulseDouble({ turn: "answered", quiet: true })
    show(<PulsePage api={double.api} />, { path: "/staff/pulse" })
    const results = await screen.findByRole("region", { name: /Che cosa abbiamo detto/ })
    expect(results.textContent).toContain("eNPS50 da −8 a 90, n 6troppo pochi (3)")
    expect(results.textContent).toContain("Vado fiero50%")
    expect(screen.queryByRole("button", { name: "Invia" })).toBeNull()
    const user = userEvent.setup()
    await user.click(screen.getByRole("button", { name: /Chiedimelo di nuovo/ }))
    await waitFor(() => expect(double.state.pulse.quiet).toBe(false))
  })

  test("[PLS-11] says when the data don't arrive, and tries again", async () => {
    const double = createPulseDouble()
    double.state.broken = true
    show(<PulsePage api={double.api} />, { path: "/staff/pulse" })
    const retry = await screen.findByRole("button", { name: "Riprova" })
    double.state.broken = false
    await userEvent.setup().click(retry)
    expect(await screen.findByRole("button", { name: "Invia" })).toBeTruthy()
  })
})
