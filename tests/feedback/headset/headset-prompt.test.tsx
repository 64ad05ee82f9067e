// @vitest-environment jsdom
import { act, cleanup, screen } from "@testing-library/react"
import { afterEach, describe, expect, test } from "vitest"
import type { PanelButton, PanelPart } from "../../../src/client/headset-panel.ts"
import type { Prompt } from "../../../src/domain/prompt.ts"
import { HeadsetPrompt } from "../../../src/feedback/headset/headset-prompt.tsx"
import { HEADSET_LEGIBLE_ARCMIN } from "../../../src/feedback/headset/use-seen-panel.ts"
import { told } from "../fake-shop.ts"
import { PROMPTS } from "../prompts.ts"
import { renderHost } from "../view/render-host.tsx"

afterEach(cleanup)

const READ = { whole: true, arcmin: 50 }

const CHOICES: Prompt["followUps"] = [
  {
    from: 1,
    to: 2,
    question: { it: "Perché {score}?", en: "Why {score}?" },
    choices: [
      { id: "size", label: { it: "Le misure", en: "Its size" } },
      { id: "price", label: { it: "Il prezzo", en: "The price" } },
    ],
  },
]
const WITH_CHOICES = PROMPTS.map((prompt) =>
  prompt.metric === "csat" ? { ...prompt, followUps: CHOICES } : prompt,
)

function renderInHeadset(prompts?: readonly Prompt[]) {
  const host = renderHost({ View: HeadsetPrompt, ...(prompts ? { prompts } : {}) })
  const { headset } = host.shop
  const panel = () => headset.getState().question
  const buttons = () =>
    (panel()?.parts ?? []).flatMap((part): readonly PanelButton[] => ("buttons" in part ? part.buttons : []))
  return {
    ...host,
    panel,
    buttons,
    words: () => (panel()?.parts ?? []).flatMap((part: PanelPart) => ("text" in part ? [part.text] : [])),
    press: (id: string) => act(() => panel()?.press(id)),
    read: (reading = READ) => act(() => headset.setState({ reading })),
    lookAtLamp: () => host.lookAtLamp(null),
    told: () => told(host.shop.events),
  }
}

describe("[VRX-8] the question of the page is the question of the headset", () => {
  test("with its words, its scores as faces, what their ends mean, and the ways out", () => {
    const { lookAtLamp, words, buttons, panel } = renderInHeadset()
    expect(panel()).toBeNull()
    lookAtLamp()
    expect(words()).toEqual(["Lampada Cupola: quanto ti convince quel che hai visto?"])
    expect(panel()?.parts[1]).toMatchObject({ kind: "scale", low: "Per niente", high: "Del tutto" })
    expect(buttons().map(({ label }) => label)).toEqual(["1", "2", "3", "4", "5", "Non ora", "Altri modi"])
    expect(buttons().filter(({ mouth }) => mouth !== undefined)).toHaveLength(5)
    expect(screen.queryByRole("region")).toBeNull()
  })

  test("an answer is written down once, with its thanks and what happens next", () => {
    const { lookAtLamp, press, pass, words, panel, told } = renderInHeadset()
    lookAtLamp()
    const { id } = panel() ?? {}
    press("score:4")
    press("score:2")
    pass(600)
    expect(told()).toEqual(["shown product-csat", "answered product-csat 4"])
    expect(words()[0]).toBe("4 su 5, grazie")
    expect(words()[1]).toBe(
      "La legge chi lavora in Casa Ambrogia. La ritrovi, e la cambi, in Le tue risposte.",
    )
    expect(panel()?.id).toBe(id)
    pass(7000)
    expect(panel()).toBeNull()
  })

  test("one question follows by choice, and what was chosen goes with the answer", () => {
    const { lookAtLamp, press, pass, words, buttons, shop, told } = renderInHeadset(WITH_CHOICES)
    lookAtLamp()
    press("score:2")
    pass(600)
    expect(words()).toEqual(["2 su 5, grazie", "Perché 2?"])
    pass(8000)
    expect(buttons().map(({ label }) => label)).toEqual(["Le misure", "Il prezzo", "Salta"])
    press("choice:price")
    expect(words()).toContain("Annotato: Il prezzo.")
    expect(told()).toContain("amended product-csat 2")
    expect(shop.events.at(-1)).toMatchObject({ choice: "price" })
  })

  test("a line can't be written there: where one would be asked for, it is said where it can be", () => {
    const { lookAtLamp, press, pass, words } = renderInHeadset()
    lookAtLamp()
    press("score:1")
    pass(600)
    expect(words()).toContain("Vuoi aggiungere una riga? Tolto il visore, la scrivi lì.")
  })

  test("another score can be given", () => {
    const { lookAtLamp, press, pass, buttons, words, told } = renderInHeadset()
    lookAtLamp()
    press("score:4")
    pass(600)
    press("change")
    expect(
      buttons()
        .filter(({ chosen }) => chosen)
        .map(({ label }) => label),
    ).toEqual(["4"])
    press("score:5")
    pass(600)
    expect(words()[0]).toBe("5 su 5, grazie")
    expect(told().at(-1)).toBe("amended product-csat 5")
  })

  test.each([
    ["leave:later", [], "Va bene, più tardi."],
    ["leave:visit", ["more"], "Va bene: in questa visita niente domande."],
    ["leave:never", ["more"], "Va bene: questa non la chiediamo più."],
    ["leave:never-any", ["more"], "Va bene: non ti chiediamo più nulla."],
  ])("it is left by %s", (way, before, said) => {
    const { lookAtLamp, press, buttons, pass, words, panel, told } = renderInHeadset()
    lookAtLamp()
    for (const id of before) press(id)
    expect(buttons().map(({ id }) => id)).toContain(way)
    press(way)
    expect(words()).toEqual([said])
    expect(told()).toEqual(["shown product-csat", "dismissed product-csat"])
    pass(2100)
    expect(panel()).toBeNull()
  })

  test("from the other ways one comes back to the question", () => {
    const { lookAtLamp, press, buttons } = renderInHeadset()
    lookAtLamp()
    press("more")
    expect(buttons().map(({ note }) => note)).toContain("Nessuna domanda, di nessun tipo")
    press("back")
    expect(buttons()).toHaveLength(7)
  })

  test.each(["", "score", "leave:now", "choice:", "elsewhere:4"])("a press of %j does no harm", (id) => {
    const { lookAtLamp, press, buttons, told } = renderInHeadset()
    lookAtLamp()
    press(id)
    expect(told()).toEqual([])
    expect(buttons()).toHaveLength(7)
  })
})

describe("[VRX-6] an impression in a headset", () => {
  test("takes a whole, legible, uncovered second", () => {
    const { lookAtLamp, read, pass, told } = renderInHeadset()
    lookAtLamp()
    pass(3000)
    expect(told()).toEqual([])
    read({ whole: true, arcmin: HEADSET_LEGIBLE_ARCMIN - 1 })
    pass(3000)
    read({ whole: false, arcmin: 50 })
    pass(3000)
    expect(told()).toEqual([])
    read()
    pass(900)
    expect(told()).toEqual([])
    pass(500)
    expect(told()).toEqual(["shown product-csat"])
    pass(5000)
    expect(told()).toEqual(["shown product-csat"])
  })

  test("begins anew when one looked away, however short", () => {
    const { lookAtLamp, read, pass, told } = renderInHeadset()
    lookAtLamp()
    read()
    pass(850)
    read({ whole: false, arcmin: 50 })
    read()
    pass(850)
    expect(told()).toEqual([])
    pass(500)
    expect(told()).toEqual(["shown product-csat"])
  })
})

describe("[VRX-7] while one chooses where to go, or is carried", () => {
  test("nothing is asked; a moment after it is", () => {
    const { shop, lookAtLamp, pass, panel } = renderInHeadset()
    act(() => shop.headset.setState({ aiming: true }))
    lookAtLamp()
    pass(5000)
    expect(panel()).toBeNull()
    act(() => shop.headset.setState({ aiming: false }))
    pass(300)
    expect(panel()).toBeNull()
    pass(1500)
    pass(700)
    expect(panel()).not.toBeNull()
  })
})

describe("[VRX-9] putting a headset on, or taking it off,", () => {
  test("a question that is open is put there", () => {
    const { lookAtLamp, wear, see, pass, panel, told } = renderInHeadset()
    lookAtLamp()
    expect(panel()).not.toBeNull()
    wear(undefined)
    expect(panel()).toBeNull()
    see(true)
    pass(700)
    expect(screen.getAllByRole("radio")).toHaveLength(5)
    expect(told()).toEqual([])
  })

  test("one that is answered isn't put again", () => {
    const { lookAtLamp, press, pass, wear, panel, told } = renderInHeadset()
    lookAtLamp()
    press("score:3")
    pass(600)
    wear(undefined)
    expect(panel()).toBeNull()
    expect(screen.queryByRole("region")).toBeNull()
    expect(told()).toEqual(["shown product-csat", "answered product-csat 3"])
  })
})
