// @vitest-environment jsdom
import { I18nProvider } from "@lingui/react"
import { waitFor } from "@testing-library/react"
import { useLayoutEffect } from "react"
import { createRoot } from "react-dom/client"
import { afterEach, expect, test, vi } from "vitest"
import { activateLanguage, i18n } from "../../src/client/language.ts"
import "../../src/dashboard/messages.ts"
import type { BoardsApi } from "../../src/dashboard/boards/ask-boards.ts"
import { EMPTY_DRAFT } from "../../src/dashboard/boards/draft.ts"
import { type EntryWriting, useEntry } from "../../src/dashboard/boards/use-entry.ts"
import type { EntryReply } from "../../src/protocol/boards.ts"

const AT = "2026-11-10T09:00:00.000Z"
const entry = (version: number, state: EntryReply["state"]): EntryReply => ({
  ...{ id: "entry", state, version, outcome: "done", on: "2026-10-12", metric: null, place: null },
  said: { it: "Lampade in alto", en: "Lamps too high" },
  did: { it: "Le abbiamo abbassate", en: "We lowered them" },
  ...{ people: 7, sources: 9, changedAt: AT, publishedAt: null, links: [], history: [] },
  figure: { kind: "none" },
})

/** The hook as a page draws it, by React's own schedule: `act` would leave no moment between drawing and effects. */
function open(opened: EntryReply) {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", false)
  activateLanguage("it")
  const answers: ((reply: EntryReply) => void)[] = []
  const boards = {
    move: () => new Promise<EntryReply>((resolve) => answers.push(resolve)),
  } as Partial<BoardsApi> as BoardsApi
  const shown: { now: EntryWriting | null; onDrawn: () => void } = { now: null, onDrawn: () => {} }
  function Page({ reply }: { reply: EntryReply }) {
    shown.now = useEntry({
      ...{ id: reply.id, boards, opened: reply, begun: EMPTY_DRAFT },
      onKept: () => {},
      onGone: () => {},
    })
    // biome-ignore lint/correctness/useExhaustiveDependencies: when another reply was drawn
    useLayoutEffect(() => shown.onDrawn(), [reply])
    return null
  }
  const root = createRoot(document.createElement("div"))
  const tell = (reply: EntryReply) =>
    root.render(
      <I18nProvider i18n={i18n}>
        <Page reply={reply} />
      </I18nProvider>,
    )
  tell(opened)
  return { shown, answers, tell, close: () => root.unmount() }
}

let close = () => {}
afterEach(() => {
  close()
  vi.unstubAllGlobals()
})

test("[DSH-142] an entry that was put up isn't a draft again by an older reply that was drawn just before", async () => {
  const page = open(entry(1, "draft"))
  close = page.close
  await waitFor(() => expect(page.shown.now?.kept?.version).toBe(1))
  const moved = page.shown.now?.move("published")
  await waitFor(() => expect(page.answers).toHaveLength(1))
  // What it was before comes late, and while its effects are still to run the answer is there.
  page.shown.onDrawn = () => page.answers[0]?.(entry(2, "published"))
  page.tell(entry(1, "draft"))
  await moved
  await waitFor(() => expect(page.shown.now?.busy).toBe(false))
  expect(page.shown.now?.kept).toMatchObject({ version: 2, state: "published" })
})

test("[DSH-142] what others did later shows, also after one's own; what was before it doesn't", async () => {
  const page = open(entry(2, "published"))
  close = page.close
  await waitFor(() => expect(page.shown.now?.kept?.version).toBe(2))
  page.tell(entry(3, "retired"))
  await waitFor(() => expect(page.shown.now?.kept?.state).toBe("retired"))
  let isDrawn = false
  page.shown.onDrawn = () => {
    isDrawn = true
  }
  page.tell(entry(2, "published"))
  await waitFor(() => expect(isDrawn).toBe(true))
  page.tell(entry(4, "draft"))
  await waitFor(() => expect(page.shown.now?.kept?.version).toBe(4))
  expect(page.shown.now?.draft.did.en).toBe("We lowered them")
})
