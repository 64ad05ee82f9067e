import { lazy, Suspense, useState } from "react"
import { useLocation } from "wouter"
import { SessionGate } from "../staff/session-gate.tsx"
import { ShowroomGate } from "./frame/showroom-gate.tsx"
import { ThemeProvider } from "./frame/theme-provider.tsx"
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
          <SessionGate api={own.api} page="numbers" mayEnter={(role) => maySee(role, named)}>
            {(signedIn) => <ShowroomGate signedIn={signedIn} />}
          </SessionGate>
        )}
      </ThemeProvider>
    </ServicesProvider>
  )
}
