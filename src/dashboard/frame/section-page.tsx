import { useLingui } from "@lingui/react"
import { type FunctionComponent, lazy, Suspense } from "react"
import type { Role } from "../../domain/role.ts"
import type { ShowroomReply } from "../../protocol/showroom.ts"
import { OverviewPage } from "../overview/overview-page.tsx"
import type { PageProps } from "../page-props.ts"
import type { Section } from "../state/sections.ts"
import { SectionBoundary } from "./section-boundary.tsx"

/** What a section may ask for, besides what is the same for all of them. */
export interface SectionProps extends PageProps {
  readonly section: Section
  readonly showroom: ShowroomReply
  readonly role: Role
  /** Whether single letters do something. */
  readonly keysWanted: boolean
}

type Page = FunctionComponent<SectionProps>

function later(load: () => Promise<Page>): Page {
  return lazy(() => load().then((page) => ({ default: page })))
}

const SegmentsPage = later(() => import("../segments/index.ts").then((it) => it.SegmentsPage))

/** The sections that there are; all but the overview are fetched when they are opened. */
const PAGES: Readonly<Partial<Record<Section, Page>>> = {
  overview: OverviewPage,
  touchpoints: SegmentsPage,
  products: SegmentsPage,
  plan: later(() => import("../plan/index.ts").then((it) => it.PlanPage)),
  journeys: later(() => import("../journeys/index.ts").then((it) => it.JourneysPage)),
  visits: later(() => import("../visits/index.ts").then((it) => it.VisitsPage)),
  cases: later(() => import("../cases/index.ts").then((it) => it.CasesPage)),
  actions: later(() => import("../actions/index.ts").then((it) => it.ActionsPage)),
  prompts: later(() => import("../prompts/index.ts").then((it) => it.PromptsPage)),
  boards: later(() => import("../boards/index.ts").then((it) => it.BoardsPage)),
  reviews: later(() => import("../reviews/index.ts").then((it) => it.ReviewsPage)),
  connections: later(() => import("../connections/index.ts").then((it) => it.ConnectionsPage)),
  team: later(() => import("../team/index.ts").then((it) => it.TeamPage)),
  access: later(() => import("../access/index.ts").then((it) => it.AccessPage)),
}

export function isBuilt(section: Section): boolean {
  return PAGES[section] !== undefined
}

/** The section that the address names. */
export function SectionPage(props: SectionProps) {
  const { i18n } = useLingui()
  const Content = PAGES[props.section]
  return (
    <SectionBoundary
      key={Content === SegmentsPage ? "segments" : props.section}
      onAgain={() => window.location.reload()}
    >
      <Suspense fallback={<p>{i18n._("dashboard.loading")}</p>}>
        {Content ? <Content {...props} /> : null}
      </Suspense>
    </SectionBoundary>
  )
}
