import { useLingui } from "@lingui/react"
import { lazy, type ReactNode, Suspense } from "react"
import type { Role } from "../../domain/role.ts"
import { OverviewPage } from "../overview/overview-page.tsx"
import type { PageProps } from "../page-props.ts"
import { SegmentsPage } from "../segments/segments-page.tsx"
import type { Section } from "../state/sections.ts"

const CasesPage = lazy(() => import("../cases/index.ts").then(({ CasesPage }) => ({ default: CasesPage })))
const TeamPage = lazy(() => import("../team/index.ts").then(({ TeamPage }) => ({ default: TeamPage })))
const VisitsPage = lazy(() =>
  import("../visits/index.ts").then(({ VisitsPage }) => ({ default: VisitsPage })),
)

const PromptsPage = lazy(() =>
  import("../prompts/index.ts").then(({ PromptsPage }) => ({ default: PromptsPage })),
)
const PlanPage = lazy(() => import("../plan/index.ts").then(({ PlanPage }) => ({ default: PlanPage })))
const BoardsPage = lazy(() =>
  import("../boards/index.ts").then(({ BoardsPage }) => ({ default: BoardsPage })),
)
const ReviewsPage = lazy(() =>
  import("../reviews/index.ts").then(({ ReviewsPage }) => ({ default: ReviewsPage })),
)

export interface SectionPageProps {
  readonly section: Section
  readonly page: PageProps
  readonly role: Role
  /** Whether single letters do something. */
  readonly keysWanted: boolean
}

/** The section that the address names; all but the numbers are fetched when they are opened. */
export function SectionPage(props: SectionPageProps) {
  const { i18n } = useLingui()
  return <Suspense fallback={<p>{i18n._("dashboard.loading")}</p>}>{contentOf(props)}</Suspense>
}

function contentOf({ section, page, role, keysWanted }: SectionPageProps): ReactNode {
  switch (section) {
    case "overview":
      return <OverviewPage {...page} />
    case "touchpoints":
      return <SegmentsPage key="touchpoint" by="touchpoint" {...page} />
    case "products":
      return <SegmentsPage key="product" by="product" {...page} />
    case "prompts":
      return <PromptsPage {...page} />
    case "plan":
      return <PlanPage {...page} />
    case "team":
      return <TeamPage {...page} />
    case "visits":
      return <VisitsPage reading={page.reading} onSignedOut={page.onSignedOut} />
    case "cases": {
      const { turn, live, onSignedOut } = page
      const { showroom } = page.reading
      return <CasesPage {...{ showroom, role, keysWanted, turn, live, onSignedOut }} />
    }
    case "boards": {
      const { turn, live, onSignedOut } = page
      return <BoardsPage showroom={page.reading.showroom} {...{ turn, live, onSignedOut }} />
    }
    case "reviews":
      return <ReviewsPage showroom={page.reading.showroom} onSignedOut={page.onSignedOut} />
  }
}
