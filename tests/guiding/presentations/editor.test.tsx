// @vitest-environment jsdom
import { screen, waitFor, within } from "@testing-library/react"
import userEvent from "@testing-library/user-event"
import { expect, test } from "vitest"
import { type Api, ApiError } from "../../../src/client/api.ts"
import { PresentationsPage } from "../../../src/guiding/presentations/desk/presentations-page.tsx"
import {
  changeStep,
  type Draft,
  EMPTY,
  lacksOf,
  moveStep,
  newStep,
  repeatStep,
} from "../../../src/guiding/presentations/editor/draft.ts"
import { presentationTools } from "../../../src/guiding/presentations/presentation-tools.ts"
import type { PresentationReply, SavePresentation } from "../../../src/protocol/presentations.ts"
import { Announcer } from "../../../src/ui/announcer.tsx"
import { show } from "../../helpers/dashboard/show.tsx"
import { aProduct } from "../../helpers/fake-catalogue.ts"

const lamp = aProduct(1, { title: "Lampada Cupola" })
const ID = "0190f3a1-0000-4000-8000-0000000000aa"
const step = (id: string, it: string) => ({ ...newStep(id), caption: { it, en: it } })
const OPENED: PresentationReply = {
  id: ID,
  version: 3,
  title: { it: "Autunno", en: "Autumn" },
  languages: ["it", "en"],
  steps: [step("s1", "Uno"), step("s2", "Due")],
  archivedAt: null,
  changedAt: "2026-11-24T08:30:00.000Z",
  changedBy: "Marta",
}

/** A server that keeps one presentation; `changed`: somebody else was quicker, once. */
function server({ changed = false } = {}) {
  const sent: SavePresentation[] = []
  let version = OPENED.version
  let isChanged = changed
  const answers: Readonly<Record<string, unknown>> = {
    "/api/auth/get-session": { user: { name: "Marta", email: "m@example.com", role: "guide" } },
    [`/api/presentations/${ID}`]: OPENED,
    [`/api/presentations/${ID}/links`]: { links: [] },
    [`/api/presentations/${ID}/versions`]: { versions: [{ version: 3, by: "Marta", at: OPENED.changedAt }] },
    "/api/showroom": { scenes: [] },
  }
  const api = {
    get: async (path: string) => {
      if (path.startsWith("/api/products?")) return { products: [lamp] }
      const answer = answers[path]
      if (answer === undefined) throw new ApiError(404, "unknown", path)
      return answer
    },
    send: async (_method: string, _path: string, { body }: { body: SavePresentation }) => {
      if (isChanged) {
        isChanged = false
        version = 4
        throw new ApiError(409, "changed", "", { version: 4, by: "Luca", at: OPENED.changedAt })
      }
      sent.push(body)
      version = body.version + 1
      return {
        ...OPENED,
        ...body,
        version,
        steps: body.steps.map((each) => ({ ...newStep(each.id), ...each, stand: null, products: [] })),
      }
    },
  } as unknown as Api
  return { api, sent }
}

async function open(options = {}) {
  const { api, sent } = server(options)
  const after = (_: number, run: () => void) => {
    run()
    return () => {}
  }
  const tools = { ...presentationTools(window), after }
  show(
    <Announcer>
      <PresentationsPage api={api} tools={tools} />
    </Announcer>,
    { path: `/staff/presentations/${ID}` },
  )
  await screen.findByRole("heading", { level: 1, name: "Autunno" })
  return { user: userEvent.setup(), sent }
}
const steps = () =>
  within(screen.getByRole("region", { name: "Passi" }))
    .getAllByRole<HTMLTextAreaElement>("textbox", { name: /leggono, in italiano/ })
    .map(({ value }) => value)

test("[PRS-6] steps change places by keyboard and keep the focus, are repeated, searched for products, and saved as they stand", async () => {
  const { user, sent } = await open()
  screen.getByRole("button", { name: /^Sposta il passo 2:/ }).focus()
  await user.keyboard("{Alt>}{ArrowUp}{/Alt}")
  expect(steps()).toEqual(["Due", "Uno"])
  expect(document.activeElement?.getAttribute("aria-label")).toMatch(/^Sposta il passo 1:/)
  await user.click(screen.getByRole("button", { name: "Duplica il passo 1" }))
  expect(steps()).toEqual(["Due", "Due", "Uno"])
  const [search] = screen.getAllByRole("searchbox", { name: /Cerca un prodotto/ })
  if (search) await user.type(search, "cup")
  await user.click(await screen.findByRole("button", { name: "Aggiungi Lampada Cupola" }))
  await user.click(screen.getByRole("button", { name: "Salva" }))
  await waitFor(() => expect(sent).toHaveLength(1))
  expect(sent[0]).toMatchObject({
    version: 3,
    steps: [{ id: "s2", products: [{ productId: lamp.id }] }, {}, { id: "s1" }],
  })
  expect(await screen.findByText(/Salvata, versione 4/)).toBeTruthy()
})

test("[PRS-2] who was slower is told by whom, keeps what they wrote, and decides", async () => {
  const { user, sent } = await open({ changed: true })
  const title = screen.getByRole("textbox", { name: "Titolo in italiano" })
  await user.type(title, " 2026")
  await user.click(screen.getByRole("button", { name: "Salva" }))
  expect(await screen.findByText(/^Luca l’ha cambiata/)).toBeTruthy()
  expect(title).toHaveProperty("value", "Autunno 2026")
  await user.click(screen.getByRole("button", { name: "Salva la mia sopra" }))
  await waitFor(() => expect(sent.at(-1)).toMatchObject({ version: 4, title: { it: "Autunno 2026" } }))
})

test("[PRS-6] what is missing is listed; a place that isn't there moves nothing", () => {
  const draft: Draft = {
    ...EMPTY,
    title: { it: "Autunno", en: "" },
    steps: [step("a", "Uno"), step("b", "Due")],
  }
  const half = changeStep(draft, "b", { caption: { it: "Due", en: "" } })
  expect(lacksOf(half)).toEqual([
    { kind: "title", language: "en" },
    { kind: "caption", language: "en", step: 2 },
  ])
  expect(lacksOf({ ...EMPTY, title: { it: "x", en: "y" } })).toEqual([{ kind: "steps" }])
  expect([moveStep(draft, 0, 2), moveStep(draft, -1, 0), moveStep(draft, 5, 0)]).toEqual([
    draft,
    draft,
    draft,
  ])
  expect(moveStep(draft, 0, 1).steps.map(({ id }) => id)).toEqual(["b", "a"])
  expect(repeatStep(draft, "a", "c").steps.map(({ id }) => id)).toEqual(["a", "c", "b"])
})
