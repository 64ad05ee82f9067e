import type { Api } from "../../../src/client/api.ts"
import type { RunningVisit } from "../../../src/client/guided/index.ts"
import type { Person } from "../../../src/client/presence/index.ts"
import { VisitLayer, type VisitParts } from "../../../src/guiding/index.ts"
import type { GuidedVisit } from "../../../src/protocol/realtime/messages/guided.ts"
import { aProduct } from "../../helpers/fake-catalogue.ts"
import { createFakeShop } from "../../helpers/fake-shop.ts"
import { renderInShop } from "../../helpers/render-in-shop.tsx"
import { aPerson, CODE, withCompany } from "../../helpers/together/company.ts"

export const GUIDE = 7
export const lamp = aProduct(1, { title: "Lampada Cupola" })

const TITLES: Readonly<Record<string, string>> = { [lamp.id]: "Lampada Cupola" }
const PARTS: VisitParts = {
  Face: () => <svg />,
  Panel: ({ title, onClose, children }) => (
    <section aria-label={title}>
      <button type="button" onClick={onClose}>
        Chiudi
      </button>
      {children}
    </section>
  ),
  useTitle: (id) => TITLES[id ?? ""] ?? null,
}

interface Show {
  surface?: "scene" | "list"
  language?: "it" | "en"
  path?: string
  copy?: (text: string) => Promise<void>
  /** What the server answers, in place of nothing. */
  api?: Partial<Api>
}

/** The layer of a visit over a shop whose server is the test. */
export function showVisit({ surface = "scene", language = "it", path = "/", copy, api }: Show = {}) {
  const company = withCompany(createFakeShop([lamp]).shop)
  const { visit } = company.shop
  if (api) Object.assign(company.shop.api, api)
  visit.getState().enter({ name: "Anna", avatar: visit.getState().avatar })
  const tools = { ...company.tools, now: company.tools.clock, ...(copy ? { copy } : {}) }
  const view = renderInShop(company.shop, <VisitLayer surface={surface} parts={PARTS} tools={tools} />, {
    path,
    language,
  })
  const stands = (change: Partial<GuidedVisit> = {}) =>
    company.tell({
      type: "guided",
      visit: {
        id: "0190f3a1-0000-8000-8000-00000000aaaa",
        guideId: "staff-chiara",
        guide: GUIDE,
        age: 0,
        leading: false,
        spotlight: null,
        ...change,
      },
    })
  return {
    ...company,
    ...view,
    stands,
    running: (): RunningVisit | null => company.guided.store.getState().visit,
    /** One is a guest of Chiara's, with others. */
    async comeAsGuest(others: readonly Person[] = []) {
      company.presence.enter({ kind: "guided", code: CODE })
      await company.join([aPerson(GUIDE, { name: "Chiara", role: "guide" }), ...others], {
        kind: "guided",
        code: CODE,
      })
      stands()
    },
    /** One is the guide, of these guests. */
    async comeAsGuide(guests: readonly Person[] = [], change: Partial<GuidedVisit> = {}) {
      company.presence.enter({ kind: "guide", code: CODE })
      await company.join(guests, { kind: "guided", code: CODE })
      stands({ guide: 0, age: guests.length > 0 ? 0 : null, ...change })
    },
  }
}
