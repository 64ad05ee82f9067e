import { lazy, Suspense, use, useState } from "react"
import { useLocation } from "wouter"
import { parseSession } from "../staff/session.ts"
import { SessionGate } from "../staff/session-gate.tsx"
import { SESSION_PATH } from "./api/paths.ts"
import { ShowroomGate } from "./frame/showroom-gate.tsx"
import { ThemeProvider } from "./frame/theme-provider.tsx"
import { knownFrom, NOTHING_EARLY } from "./load/known.ts"
import { untilHere } from "./opening/until-here.ts"
import { type Services, servicesOf } from "./services.ts"
import { ServicesProvider } from "./services-context.ts"
import { maySee, sectionAt } from "./state/sections.ts"

const OpenLinkPage = lazy(() =>
  import("../staff/ways/index.ts").then(({ OpenLinkPage }) => ({ default: OpenLinkPage })),
)
const JoinPage = lazy(() => import("../staff/ways/index.ts").then(({ JoinPage }) => ({ default: JoinPage })))

/** Where the links of mails lead: no session opens them, they open one. */
const DOORS: Readonly<Record<string, typeof JoinPage>> = {
  "/dashboard/sign-in": OpenLinkPage,
  "/dashboard/join": JoinPage,
}

/** `/dashboard`: what marketers read, once the server knows who they are. */
export function DashboardPage({ services }: { services?: Services }) {
  const wait = services ? null : untilHere(window.vetrinaOpening, (ms, then) => window.setTimeout(then, ms))
  if (wait) use(wait)
  const [own] = useState(() => services ?? servicesOf(window))
  const [path] = useLocation()
  const named = sectionAt(path)
  const Door = DOORS[path]
  return (
    <ServicesProvider value={own}>
      <ThemeProvider>
        {Door ? (
          <Suspense fallback={null}>
            <Door api={own.api} token={window.location.hash.slice(1)} />
          </Suspense>
        ) : (
          <SessionGate
            api={own.api}
            page="numbers"
            mayEnter={(role) => maySee(role, named)}
            known={knownFrom(own.early ?? NOTHING_EARLY, SESSION_PATH, parseSession)}
          >
            {(signedIn) => <ShowroomGate signedIn={signedIn} />}
          </SessionGate>
        )}
      </ThemeProvider>
    </ServicesProvider>
  )
}
