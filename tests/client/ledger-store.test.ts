import { describe, expect, test } from "vitest"
import { createLedger } from "../../src/client/ledger-store.ts"
import { recall } from "../../src/client/recall.ts"
import { createSafeStorage } from "../../src/client/safe-storage.ts"
import { EMPTY_LEDGER, type LedgerEntry } from "../../src/domain/ledger.ts"
import { createFakeStorage, forbidden } from "../helpers/fake-storage.ts"

const NOW = Date.UTC(2026, 10, 21, 12)
const DAY = 86_400_000
const now = () => NOW

const entry = (impressionId: string, at = NOW): LedgerEntry => ({
  impressionId,
  promptId: "product-csat",
  metric: "csat",
  at,
  costSeconds: 5,
  ending: "answered",
})

function openOn(kept = createFakeStorage()) {
  const storage = createSafeStorage(() => kept)
  return { kept, storage, ledger: createLedger({ storage, now, recall: () => recall }) }
}
const ask = (ledger: ReturnType<typeof createLedger>, id: string, at?: number) =>
  ledger.change((each) => ({ ...each, asked: [...each.asked, entry(id, at)] }))
const ids = (ledger: ReturnType<typeof createLedger>) =>
  ledger.recall().asked.map(({ impressionId }) => impressionId)

describe("[ASK-32] what was asked", () => {
  test("is remembered over visits, and what is older than a quarter is let go", () => {
    const { kept, ledger } = openOn()
    ask(ledger, "old", NOW - 91 * DAY)
    ask(ledger, "new")
    expect(ids(openOn(kept).ledger)).toEqual(["new"])
  })

  test("in another tab counts here too, and neither overwrites the other", () => {
    const { kept, ledger } = openOn()
    const other = openOn(kept).ledger
    ask(ledger, "here")
    ask(other, "there")
    expect(ids(ledger)).toEqual(["here", "there"])
    expect(ids(other)).toEqual(["here", "there"])
  })

  test("moves with the visitor's consent: joined with what is there, and gone from where it was", () => {
    const { kept: tab, ledger } = openOn()
    const browser = createFakeStorage()
    const earlier = openOn(browser).ledger
    ask(earlier, "last week", NOW - 7 * DAY)
    earlier.change((each) => ({ ...each, never: ["cart-ces"], lastNpsAt: NOW - 7 * DAY }))
    ask(ledger, "today")
    ledger.keepIn(createSafeStorage(() => browser))
    expect(ids(ledger)).toEqual(["last week", "today"])
    expect(ledger.recall()).toMatchObject({ never: ["cart-ces"], lastNpsAt: NOW - 7 * DAY })
    expect(tab.kept.size).toBe(0)
    ask(ledger, "later")
    expect(ids(openOn(browser).ledger)).toEqual(["last week", "today", "later"])
    expect(tab.kept.size).toBe(0)
  })

  test("lasts as long as the page where nothing may be kept, and strangers' words are not believed", () => {
    const ledger = createLedger({ storage: createSafeStorage(forbidden), now, recall: () => recall })
    ask(ledger, "here")
    expect(ids(ledger)).toEqual(["here"])
    for (const left of ["{", "[]", "null", '{"asked":[{}]}', '{"asked":[],"never":"all"}']) {
      const damaged = openOn(createFakeStorage({ "vetrina.ledger": left })).ledger
      expect(damaged.recall()).toEqual(EMPTY_LEDGER)
    }
  })

  test("a change that changes nothing writes nothing", () => {
    const { kept, ledger } = openOn()
    ledger.change((each) => each)
    expect(kept.kept.size).toBe(0)
  })
})
