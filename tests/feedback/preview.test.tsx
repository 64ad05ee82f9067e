// @vitest-environment jsdom
import { I18nProvider } from "@lingui/react"
import { cleanup, render, screen } from "@testing-library/react"
import userEvent from "@testing-library/user-event"
import { useState } from "react"
import { describe, expect, test } from "vitest"
import { NOWHERE, previewAsked } from "../../src/app/preview/preview-asked.ts"
import { previewedPrompt } from "../../src/app/preview/previewed-prompt.ts"
import { activateLanguage, i18n } from "../../src/client/language.ts"
import type { Language } from "../../src/domain/language.ts"
import type { Prompt } from "../../src/domain/prompt.ts"
import { type PreviewedState, PromptPreview } from "../../src/feedback/view/preview/prompt-preview.tsx"
import "../../src/feedback/view/after/answered.tsx"
import { placeOfPrompt } from "../../src/feedback/view/preview/store-preview.tsx"
import { readPreviewMessage, readPreviewReply } from "../../src/protocol/preview.ts"
import type { PromptsReply } from "../../src/protocol/prompts.ts"
import { promptOf } from "./prompts.ts"

function Shown({ prompt, first }: { prompt: Prompt; first: PreviewedState }) {
  const [at, setAt] = useState<{ state: PreviewedState; score: number | null }>({ state: first, score: null })
  return (
    <PromptPreview
      prompt={prompt}
      {...at}
      about="Lampada Arco"
      shop="Casa Ambrogia"
      onGo={(state, score) => setAt({ state, score })}
    />
  )
}

function show(first: PreviewedState, language: Language, prompt = promptOf("csat")) {
  cleanup()
  activateLanguage(language)
  render(
    <I18nProvider i18n={i18n}>
      <Shown prompt={prompt} first={first} />
    </I18nProvider>,
  )
}

describe("a preview", () => {
  test.each<Language>(["it", "en"])(
    "[EDP-28] is the card itself in each state, and can be gone through: %s",
    async (language) => {
      const user = userEvent.setup()
      const prompt = promptOf("csat")
      show("peripheral", language)
      await user.click(screen.getByRole("button"))
      const title = prompt.question[language].replace("{product}", "Lampada Arco")
      expect(screen.getByRole("heading", { name: title })).toBeTruthy()
      await user.click(screen.getByRole("radio", { name: /^1/ }))
      expect(screen.getByRole("textbox")).toBeTruthy()
      show("thanks", language)
      expect(screen.queryByRole("textbox")).toBeNull()
      show("follow-up", language)
      expect(screen.getByRole("textbox")).toBeTruthy()
    },
  )

  test("[EDP-28] is asked for by the address of the store alone", () => {
    expect(previewAsked({ pathname: "/", search: "?preview=cart-ces" })).toBe("cart-ces")
    expect(previewAsked({ pathname: "/list", search: "?preview=cart-ces" })).toBeNull()
    expect(previewAsked({ pathname: "/", search: "" })).toBeNull()
    expect(previewAsked({ pathname: "/", search: "?preview=../x" })).toBeNull()
    expect(NOWHERE.drop).toBeTypeOf("function")
  })

  test("[EDP-28] shows the draft before what is in force", () => {
    const prompt = promptOf("csat")
    const told = (draft: unknown): PromptsReply["prompts"] => [
      {
        ...{ id: prompt.id, state: "live", prompt, since: 0, held: [] },
        draft: draft === null ? null : { revision: "1", base: 0, at: "", by: "", body: draft, problems: [] },
      },
    ]
    const of = (draft: unknown, id = prompt.id) =>
      previewedPrompt({ prompts: told(draft) } as unknown as PromptsReply, id)
    expect(of(null)).toMatchObject({ question: prompt.question, metric: prompt.metric })
    expect(of({ question: { it: "Bozza", en: "" } })).toMatchObject({ question: { it: "Bozza", en: "" } })
    expect(of(null, "nobody")).toBeNull()
  })

  test("[EDP-28] stands beside a product of its touchpoint when it is about one, else at the touchpoint", () => {
    const scene = {
      touchpoints: [{ id: "lighting" }, { id: "cart" }],
      fixtures: [
        { touchpoint: null, slots: [{ id: "s0" }] },
        { touchpoint: "lighting", slots: [{ id: "s1" }, { id: "s2" }] },
      ],
    }
    const reply = {
      scene,
      stock: [
        { slot: "s0", product: { id: "p0" } },
        { slot: "s2", product: { id: "p2" } },
      ],
    }
    const place = (touchpoints: string[], isAbout: boolean) =>
      placeOfPrompt(
        { id: "x", touchpoints },
        reply as unknown as Parameters<typeof placeOfPrompt>[1],
        isAbout,
      )
    expect(place(["gone", "lighting"], true)).toMatchObject({
      touchpointId: "lighting",
      slotId: "s2",
      productId: "p2",
    })
    expect(place(["gone", "lighting"], false)).toMatchObject({ touchpointId: "lighting", slotId: null })
    expect(place(["cart", "lighting"], false)).toMatchObject({ touchpointId: "cart", productId: null })
    expect(place(["gone"], true)).toMatchObject({ touchpointId: "gone", productId: null })
  })

  test("[EDP-28] hears only what is meant for it, with texts that may be missing", () => {
    const message = {
      ...{ vetrina: "preview", state: "open", score: null, about: "x", shop: "y" },
      prompt: {
        id: "a",
        metric: "csat",
        question: { it: "Eh?" },
        followUps: [
          { from: null, to: 2 },
          { from: 1, to: 2 },
        ],
      },
    }
    expect(readPreviewMessage(message)).toMatchObject({
      prompt: {
        question: { it: "Eh?", en: "" },
        teaser: { it: "", en: "" },
        followUps: [{ from: 1, to: 2 }],
      },
    })
    for (const other of [null, "preview", {}, { ...message, vetrina: "x" }, { ...message, state: "gone" }])
      expect(readPreviewMessage(other)).toBeNull()
    expect(readPreviewReply({ vetrina: "previewed", kind: "ready" })).toMatchObject({ kind: "ready" })
    expect(readPreviewReply({ kind: "ready" })).toBeNull()
  })
})
