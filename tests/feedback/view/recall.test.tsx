// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen } from "@testing-library/react"
import { afterEach, describe, expect, test } from "vitest"
import { LEDGER_KEY } from "../../../src/client/ledger-store.ts"
import { recallPart } from "../../../src/feedback/view/recall-part.ts"
import { memoryStorage } from "../fake-tools.ts"
import { renderHost } from "./render-host.tsx"

afterEach(cleanup)

const card = () => screen.queryByRole("region", { name: /quanto ti convince/i })

describe("[ASK-32] who was here before", () => {
  test("is asked nothing until it is known what they were asked, and then nothing twice", async () => {
    expect(recallPart.come(), "nothing is remembered yet: nothing reads it back").toBeNull()
    const memory = memoryStorage()
    const first = renderHost({ memory })
    first.lookAtLamp()
    fireEvent.click(screen.getByRole("radio", { name: /^4 / }))
    first.pass(10_000)
    first.unmount()
    const reloaded = renderHost({ memory })
    reloaded.lookAtLamp()
    expect(card()).toBeNull()
    await act(() => recallPart.fetch())
    reloaded.lookAtLamp()
    expect(card()).toBeNull()
    expect(JSON.parse(memory.getItem(LEDGER_KEY) ?? "{}").asked).toHaveLength(1)
  })

  test("keeps what the browser remembers when they agree to be remembered", async () => {
    const { shop, tools, lookAtLamp } = renderHost()
    const asked = {
      promptId: "product-csat",
      metric: "csat",
      at: tools.now(),
      costSeconds: 5,
      ending: "answered",
    }
    const kept = {
      asked: [{ ...asked, impressionId: "earlier" }],
      never: [],
      neverAny: false,
      lastNpsAt: null,
    }
    tools.lasting.write(LEDGER_KEY, { ...kept, owedNps: null })
    lookAtLamp()
    await act(async () => {
      shop.visitor.store.getState().choose("given")
      await recallPart.fetch()
    })
    const all = tools.lasting.read(LEDGER_KEY, (stored) => stored as { asked: { impressionId: string }[] })
    expect(all.asked.map(({ impressionId }) => impressionId)).toEqual(["earlier", expect.any(String)])
    expect(tools.storage.read(LEDGER_KEY, (stored) => stored)).toBeUndefined()
  })
})
