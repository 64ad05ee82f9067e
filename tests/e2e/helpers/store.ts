import { type Browser, type BrowserContextOptions, test as base, expect, type Page } from "@playwright/test"
import { createVetrinaProcess, type VetrinaProcess } from "../../helpers/vetrina-process.ts"
import { createConsoleWatch } from "./console-watch.ts"
import { createOwner, type Owner } from "./owner.ts"

interface Fixtures {
  /**
   * The console of every page must stay clean: errors and warnings fail the test unless expected here. One at most: Playwright
   * takes an array whose second item is an object for a value and its options.
   */
  readonly expectedOnConsole: readonly [] | readonly [RegExp]
  /** Opens a window of somebody else's browser, with a memory of its own. */
  readonly someoneElse: (options?: BrowserContextOptions) => Promise<Page>
  readonly checkedConsole: ReturnType<typeof createConsoleWatch>
}

interface WorkerFixtures {
  /** Specs that give the same name share a store; each name is a server, a database and a catalogue, all real. */
  readonly storeName: string
  /** More of the environment that its server runs in. */
  readonly storeEnv: Readonly<Record<string, string>>
  readonly store: VetrinaProcess
  readonly owner: Owner
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  storeName: ["shared", { scope: "worker", option: true }],
  storeEnv: [{}, { scope: "worker", option: true }],
  store: [
    // The name is read so that another name is another worker.
    async ({ storeName: _, storeEnv }, use) => {
      const copyOf = process.env.TEST_DATA_TEMPLATE
      const store = await createVetrinaProcess({ env: { LOG_LEVEL: "warn", ...storeEnv }, copyOf })
      await store.start()
      await use(store)
      await store.dispose()
    },
    { scope: "worker", timeout: 180_000 },
  ],
  owner: [async ({ store }, use) => use(createOwner(store.url)), { scope: "worker" }],
  expectedOnConsole: [[], { option: true }],
  checkedConsole: async ({ expectedOnConsole }, use) => {
    const watch = createConsoleWatch()
    await use(watch)
    expect(watch.unexpected(expectedOnConsole)).toEqual([])
  },
  baseURL: async ({ store }, use) => use(store.url),
  context: async ({ context, checkedConsole }, use) => {
    checkedConsole.listen(context)
    await use(context)
  },
  someoneElse: async ({ browser, baseURL, checkedConsole }, use) => {
    const opened: Awaited<ReturnType<Browser["newContext"]>>[] = []
    await use(async (options) => {
      const context = await browser.newContext({ ...(baseURL ? { baseURL } : {}), ...options })
      opened.push(context)
      checkedConsole.listen(context)
      return context.newPage()
    })
    await Promise.all(opened.map((context) => context.close()))
  },
})

export { expect }
