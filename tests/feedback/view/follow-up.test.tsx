// @vitest-environment jsdom
import { I18nProvider } from "@lingui/react"
import { act, cleanup, fireEvent, render, screen, within } from "@testing-library/react"
import { afterEach, beforeAll, describe, expect, test } from "vitest"
import { activateLanguage, i18n } from "../../../src/client/language.ts"
import type { Prompt } from "../../../src/domain/prompt.ts"
import { ThanksCard } from "../../../src/feedback/view/after/thanks-card.tsx"
import { laterPart } from "../../../src/feedback/view/later-part.ts"
import { told } from "../fake-shop.ts"
import { PROMPTS } from "../prompts.ts"
import { renderHost } from "./render-host.tsx"

beforeAll(async () => {
  await laterPart.fetch()
})
afterEach(cleanup)

const text = (it: string) => ({ it, en: `${it} (en)` })
const FOLLOW_UPS: NonNullable<Prompt["followUps"]> = [
  {
    from: 1,
    to: 2,
    question: text("Cosa è andato storto?"),
    choices: [
      { id: "price", label: text("Il prezzo") },
      { id: "light", label: text("La luce") },
      { id: "size", label: text("Le misure") },
    ],
  },
  { from: 2, to: 3, question: text("Mai chiesta per il due") },
  { from: 5, to: 5, question: text("Cosa ti è piaciuto dandole {score}?") },
]
const prompts = PROMPTS.map((prompt) =>
  prompt.id === "product-csat" ? { ...prompt, followUps: FOLLOW_UPS } : prompt,
)

const score = (n: number) => screen.getByRole("radio", { name: new RegExp(`^${n} su`) })

/** Asked about the lamp, and answered with a tap. */
function answer(given: number, options: Parameters<typeof renderHost>[0] = {}) {
  const host = renderHost({ prompts, ...options })
  host.lookAtLamp()
  fireEvent.click(score(given), { detail: 1 })
  host.pass(600)
  const last = () => host.shop.events.filter(({ type }) => type === "prompt.amended").at(-1)
  return { ...host, last }
}

describe("[ASK-60] one question follows an answer", () => {
  test("by its score: the first that fits, with its choices and none of them chosen", () => {
    answer(2)
    const group = screen.getByRole("radiogroup", { name: "Cosa è andato storto?" })
    const chips = within(group).getAllByRole<HTMLInputElement>("radio")
    expect(chips.map(({ labels, checked }) => [labels?.[0]?.textContent, checked])).toEqual([
      ["Il prezzo", false],
      ["La luce", false],
      ["Le misure", false],
    ])
    expect(screen.queryByText("Mai chiesta per il due")).toBeNull()
  })

  test("in the language of the page", () => {
    const host = renderHost({ prompts, language: "en" })
    host.lookAtLamp()
    fireEvent.click(screen.getByRole("radio", { name: /^1 out of/ }), { detail: 1 })
    host.pass(600)
    expect(screen.getByRole("radiogroup", { name: "Cosa è andato storto? (en)" })).not.toBeNull()
  })

  test("a choice and a line are recorded at once, as one amendment", async () => {
    const { user, shop, last } = answer(1)
    await user.click(screen.getByRole("radio", { name: "La luce" }))
    await user.click(screen.getByRole("radio", { name: "Il prezzo" }))
    expect(told(shop.events)).toEqual(["shown product-csat", "answered product-csat 1"])
    await user.type(screen.getByRole("textbox", { name: "Una riga, se vuoi" }), "  Troppo cara ")
    await user.click(screen.getByRole("button", { name: "Invia" }))
    expect(told(shop.events).slice(2)).toEqual(["amended product-csat 1 Troppo cara"])
    expect(last()).toMatchObject({ score: 1, choice: "price", comment: "Troppo cara" })
    expect(last()).not.toHaveProperty("wantsReply")
    expect(screen.queryByRole("radiogroup")).toBeNull()
  })

  test("a choice alone is enough, and is said back", async () => {
    const { user, last } = answer(2)
    await user.click(screen.getByRole("radio", { name: "Le misure" }))
    await user.click(screen.getByRole("button", { name: "Invia" }))
    expect(last()).toMatchObject({ choice: "size" })
    expect(last()).not.toHaveProperty("comment")
    expect(screen.getByText("Annotato: Le misure.")).not.toBeNull()
  })

  test("nothing chosen and nothing written is nothing sent", async () => {
    const { user, shop } = answer(2)
    await user.click(screen.getByRole("button", { name: "Invia" }))
    expect(told(shop.events)).toEqual(["shown product-csat", "answered product-csat 2"])
  })

  test("a high score can have its own, a middling one none", () => {
    answer(5)
    expect(screen.getByRole("textbox", { name: "Cosa ti è piaciuto dandole 5?" })).not.toBeNull()
    cleanup()
    answer(4)
    expect(screen.queryByRole("textbox", { name: /Cosa/ })).toBeNull()
    expect(screen.getByRole("button", { name: "Aggiungi una riga" })).not.toBeNull()
  })

  test("by keyboard: the first choice has the focus, Space chooses, Enter sends, the focus goes back", async () => {
    const { lookAtLamp, user, store, pass, shop } = renderHost({ prompts })
    store.focus()
    lookAtLamp()
    await user.keyboard("q1")
    pass(600)
    expect(document.activeElement).toBe(screen.getByRole("radio", { name: "Il prezzo" }))
    await user.keyboard(" {Enter}")
    expect(shop.events.at(-1)).toMatchObject({ type: "prompt.amended", score: 1, choice: "price" })
    expect(document.activeElement).toBe(store)
  })

  test("another score is asked anew, and doesn't keep a reason that it isn't asked for", async () => {
    const { user, pass, last, shop } = answer(2)
    await user.click(screen.getByRole("radio", { name: "La luce" }))
    await user.click(screen.getByRole("button", { name: "Invia" }))
    await user.click(screen.getByRole("button", { name: "Cambia" }))
    await user.click(score(5))
    expect(last()).toMatchObject({ score: 5 })
    expect(last()).not.toHaveProperty("choice")
    pass(600)
    expect(screen.getByRole("textbox", { name: "Cosa ti è piaciuto dandole 5?" })).not.toBeNull()
    expect(told(shop.events).filter((line) => line.startsWith("amended"))).toHaveLength(2)
  })

  test("a reason stays with a changed score that is asked for it too, and isn't asked twice", async () => {
    const { user, pass, last } = answer(2)
    await user.click(screen.getByRole("radio", { name: "La luce" }))
    await user.click(screen.getByRole("button", { name: "Invia" }))
    await user.click(screen.getByRole("button", { name: "Cambia" }))
    await user.click(score(1))
    expect(last()).toMatchObject({ score: 1, choice: "light" })
    pass(600)
    expect(screen.queryByRole("radiogroup")).toBeNull()
  })

  test("stays for half a minute when it is left alone, and as long as one is at it", async () => {
    const { pass, user, store } = answer(2)
    pass(29_000)
    expect(screen.queryByRole("radiogroup")).not.toBeNull()
    await user.click(screen.getByRole("radio", { name: "La luce" }))
    act(() => store.focus())
    pass(600_000)
    expect(screen.queryByRole("radiogroup")).not.toBeNull()
    cleanup()
    const alone = answer(2)
    alone.pass(31_000)
    expect(screen.queryByRole("radiogroup")).toBeNull()
  })
})

/** The thanks for an answer, without the question before it. */
function renderThanks([prompt]: readonly Prompt[], score: number) {
  if (!prompt) throw new Error("there must be such a prompt")
  const nothing = () => {}
  activateLanguage("it")
  render(
    <I18nProvider i18n={i18n}>
      <ThanksCard
        {...{ impressionId: "one", prompt, shop: "Casa Ambrogia", score, said: `${score}`, added: {} }}
        {...{ face: null, escape: null, followUp: null, takeFocus: false }}
        {...{ onDraft: nothing, onChange: nothing, onOpen: nothing, onAdd: nothing, onLeave: nothing }}
      />
    </I18nProvider>,
  )
}

describe("[ASK-67] the thanks", () => {
  test("say who reads it, and lead to where it can be changed", () => {
    const { heard } = answer(4)
    const thanks = within(screen.getByRole("region", { name: "grazie" }))
    expect(thanks.getByText(/La legge chi lavora in Casa Ambrogia/)).not.toBeNull()
    expect(thanks.getByRole("link", { name: "Le tue risposte" }).getAttribute("href")).toBe("/my-feedback")
    expect(heard()).toBe("4 su 5, grazie. La legge chi lavora in Casa Ambrogia.")
  })

  test("[INV-6] offer a promoter, and nobody else, to pass an invitation on", () => {
    answer(5)
    expect(screen.queryByRole("link", { name: "Passa un invito a qualcuno" })).toBeNull()
    const nps = PROMPTS.filter(({ metric }) => metric === "nps")
    for (const [score, hasLink] of [
      [9, true],
      [8, false],
    ] as const) {
      cleanup()
      renderThanks(nps, score)
      const link = screen.queryByRole("link", { name: "Passa un invito a qualcuno" })
      expect(link?.getAttribute("href") ?? null).toBe(hasLink ? "/my-feedback#invite" : null)
    }
  })

  test("say so in English", () => {
    const host = renderHost({ prompts, language: "en" })
    host.lookAtLamp()
    fireEvent.click(screen.getByRole("radio", { name: /^4 out of/ }), { detail: 1 })
    host.pass(600)
    const thanks = within(screen.getByRole("region", { name: "thank you" }))
    expect(thanks.getByText(/It is read by the people of Casa Ambrogia/)).not.toBeNull()
    expect(thanks.getByRole("link", { name: "Your answers" })).not.toBeNull()
  })

  test("offer no answer by a person where nobody gives one", () => {
    answer(1)
    expect(screen.queryByRole("checkbox")).toBeNull()
  })

  test("record the wish for an answer, and hand over to whoever gives it", async () => {
    const seen: unknown[] = []
    const { user, last } = answer(1, {
      Reply: ({ impressionId, prompt, score }) => {
        seen.push([impressionId, prompt.id, score])
        return <p>where to?</p>
      },
    })
    expect(screen.queryByText("where to?")).toBeNull()
    await user.click(screen.getByRole("checkbox", { name: "Vorrei una risposta" }))
    await user.click(screen.getByRole("button", { name: "Invia" }))
    expect(last()).toMatchObject({ score: 1, wantsReply: true })
    expect(screen.getByText("where to?")).not.toBeNull()
    const event = last()
    expect(seen.at(-1)).toEqual([event && "impressionId" in event && event.impressionId, "product-csat", 1])
  })
})
