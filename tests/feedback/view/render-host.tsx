import { I18nProvider } from "@lingui/react"
import { act, render, screen } from "@testing-library/react"
import userEvent from "@testing-library/user-event"
import { activateLanguage, i18n } from "../../../src/client/language.ts"
import type { TextStorage } from "../../../src/client/safe-storage.ts"
import { ShopProvider } from "../../../src/client/shop-context.ts"
import type { Language } from "../../../src/domain/language.ts"
import type { Prompt } from "../../../src/domain/prompt.ts"
import { PromptHost, type PromptHostProps, type ReplyPart } from "../../../src/feedback/index.ts"
import { Announcer } from "../../../src/ui/announcer.tsx"
import { createFakeShop } from "../fake-shop.ts"
import { createFakeTools } from "../fake-tools.ts"

/** An IntersectionObserver whose page the test scrolls by hand. */
export class FakeObserver implements IntersectionObserver {
  static living = new Set<FakeObserver>()
  static inView = true
  readonly root = null
  readonly rootMargin = ""
  readonly scrollMargin = ""
  readonly thresholds = []
  readonly #tell: IntersectionObserverCallback
  #watched: Element | null = null

  constructor(tell: IntersectionObserverCallback) {
    this.#tell = tell
    FakeObserver.living.add(this)
  }

  /** Scrolls every watched element into view, or out of it. */
  static scroll(inView: boolean): void {
    FakeObserver.inView = inView
    for (const each of FakeObserver.living) each.#report()
  }

  #report(): void {
    if (!this.#watched) return
    const entry = { isIntersecting: FakeObserver.inView, target: this.#watched }
    this.#tell([entry as unknown as IntersectionObserverEntry], this)
  }

  observe(target: Element): void {
    this.#watched = target
    this.#report()
  }
  unobserve(): void {}
  takeRecords(): IntersectionObserverEntry[] {
    return []
  }
  disconnect(): void {
    FakeObserver.living.delete(this)
  }
}

/** What lies over the page, by the point; by itself nothing lies over a question. */
export const overlay: { at: (x: number, y: number) => Element | null } = { at: () => null }

const QUESTION = "[data-surface] section, [data-surface] button"

export interface RenderOptions {
  surface?: "scene" | "list"
  language?: Language
  title?: string
  prompts?: readonly Prompt[]
  Reply?: ReplyPart
  View?: PromptHostProps["View"]
  /** What the tab remembers. */
  memory?: TextStorage
}

/** The prompts over a page with something else on it that can have the focus. */
export function renderHost({
  surface = "scene",
  language = "it",
  title,
  prompts,
  Reply,
  View,
  memory,
}: RenderOptions = {}) {
  FakeObserver.living.clear()
  FakeObserver.inView = true
  window.IntersectionObserver = FakeObserver
  overlay.at = () => null
  document.elementFromPoint = (x, y) => overlay.at(x, y) ?? document.querySelector(QUESTION)
  activateLanguage(language)
  const tools = createFakeTools(memory)
  const made = createFakeShop(tools, title === undefined ? {} : { title })
  const shop = prompts ? { ...made, showroom: { ...made.showroom, prompts } } : made
  const page = (view: RenderOptions["View"]) => (
    <I18nProvider i18n={i18n}>
      <ShopProvider value={shop}>
        <Announcer>
          <main>
            <button type="button">store</button>
            <input aria-label="search" />
          </main>
          <PromptHost surface={surface} tools={tools} View={view} {...(Reply ? { Reply } : {})} />
        </Announcer>
      </ShopProvider>
    </I18nProvider>
  )
  const rendered = render(page(View))
  const pass = (ms: number) => act(() => tools.pass(ms))
  return {
    ...rendered,
    tools,
    shop,
    pass,
    /** The visitor puts a headset on, or takes it off. */
    wear: (view: RenderOptions["View"]) => rendered.rerender(page(view)),
    user: userEvent.setup(),
    store: screen.getByRole("button", { name: "store" }),
    /** What a screen reader was last told. */
    heard: () => screen.getByRole("status").textContent,
    /** The visitor looks at the lamp and puts it back; the lamp is in view unless said otherwise. */
    lookAtLamp(seen: boolean | null = true) {
      act(() => shop.lookAtLamp(5))
      if (seen !== null) act(() => shop.stage.getState().see(sighting(seen)))
      pass(surface === "scene" ? 700 : 0)
    },
    see: (seen: boolean) => act(() => shop.stage.getState().see(sighting(seen))),
  }
}

/** The lamp in the middle of jsdom's page of 1024 by 768, or away to the left. */
export function sighting(seen: boolean) {
  return { rect: { x: seen ? 500 : -400, y: 300, width: 120, height: 160 }, seen }
}
