// @vitest-environment jsdom
import { act, screen, waitFor, within } from "@testing-library/react"
import userEvent from "@testing-library/user-event"
import { expect, test } from "vitest"
import { DeskPage } from "../../src/guiding/index.ts"
import type { ShiftNote } from "../../src/protocol/shift-notes.ts"
import { Announcer } from "../../src/ui/announcer.tsx"
import { show } from "../helpers/dashboard/show.tsx"
import { aConversation, ago, createDeskDouble } from "../helpers/help/desk-double.ts"

const aNote = (id: string, change: Partial<ShiftNote> = {}): ShiftNote => ({
  id,
  text: "Il corriere passa alle nove",
  request: null,
  by: "Luca Bianchi",
  mine: false,
  at: new Date(ago(3600)).toISOString(),
  pinned: false,
  readBy: [],
  read: false,
  done: null,
  ...change,
})

async function open(double: ReturnType<typeof createDeskDouble>) {
  show(
    <Announcer>
      <DeskPage name="Casa Ambrogia" tools={double.tools} />
    </Announcer>,
    { path: "/staff" },
  )
  await screen.findByRole("heading", { level: 1, name: "Banco" })
  act(() => double.stream("open"))
  await screen.findByRole("heading", { name: /Per il turno che viene/ })
  return { user: userEvent.setup(), notes: within(screen.getByRole("region", { name: /Per il turno/ })) }
}

test("[HLP-82] what the shift before has left is there, unread until it is read, and new ones come by themselves", async () => {
  const double = createDeskDouble()
  double.leaveNotes([aNote("a"), aNote("b", { text: "Fatto ieri", done: { by: "Luca Bianchi", at: "" } })])
  double.effects.set("/shift-notes/a/read", () =>
    double.leaveNotes([aNote("a", { read: true, readBy: ["Sara"] })]),
  )
  const { user, notes } = await open(double)
  expect(notes.getByRole("heading").textContent).toContain("una da leggere")
  expect(notes.getByText("Fatte (1)")).toBeTruthy()
  await user.click(notes.getByRole("button", { name: "Segna come letta: Il corriere passa alle nove" }))
  expect(await notes.findByText("Letta da Sara")).toBeTruthy()
  expect(notes.getByRole("heading").textContent).not.toContain("da leggere")
  double.leaveNotes([aNote("c", { text: "Chiavi nel cassetto", pinned: true })])
  double.change({ now: new Date(Date.now() + 1000).toISOString() })
  act(() => double.stream("change"))
  expect(await notes.findByText("Chiavi nel cassetto")).toBeTruthy()
  expect(notes.getByRole("button", { name: /^Fissa in alto/ }).getAttribute("aria-pressed")).toBe("true")
})

test("[HLP-82] one leaves a note about a request, by keyboard; what isn't kept stays written and is told", async () => {
  const double = createDeskDouble()
  double.change({ mine: [aConversation("a", { name: "Anna" })] })
  const { user, notes } = await open(double)
  const field = notes.getByRole<HTMLTextAreaElement>("textbox", { name: "Lascia una nota" })
  await user.type(field, "Richiamare domani")
  await user.selectOptions(notes.getByRole("combobox", { name: "Su" }), "Sulla richiesta di Anna")
  double.fail({ status: 500, code: "broken" })
  notes.getByRole("button", { name: "Lascia" }).focus()
  await user.keyboard("{Enter}")
  await waitFor(() => expect(notes.getByRole("alert").textContent).toMatch(/Non riesce/))
  expect(field.value).toBe("Richiamare domani")
  double.fail(null)
  await user.keyboard("{Enter}")
  await waitFor(() => expect(field.value).toBe(""))
  expect(double.sent.at(-1)).toEqual({
    path: expect.stringMatching(/^\/shift-notes\//),
    body: { text: "Richiamare domani", request: "a" },
  })
})

test("[PRS-25] an order sheet that comes in is told at the desk, by itself, until somebody has dealt with it", async () => {
  const double = createDeskDouble()
  await open(double)
  expect(screen.queryByRole("region", { name: /^Fogli d’ordine/ })).toBeNull()
  const sheet = {
    ...{ id: "s", title: { it: "Autunno", en: "" }, guide: "Luca Bianchi", mine: false, name: "Anna Verdi" },
    ...{ company: "Verdi snc", email: null, language: "it", sentAt: "", lines: [], done: null },
  } as const
  double.sendSheets([sheet, { ...sheet, id: "t", name: "Bruno", done: { by: "Sara", at: "" } }])
  double.change({ now: new Date(Date.now() + 1000).toISOString() })
  act(() => double.stream("change"))
  const region = within(await screen.findByRole("region", { name: "Fogli d’ordine 1" }))
  expect(region.getByText("Anna Verdi · Verdi snc")).toBeTruthy()
  expect(region.getByText("Per Luca Bianchi")).toBeTruthy()
})
