import { useState } from "react"
import { useLocation } from "wouter"
import { SessionGate } from "../staff/session-gate.tsx"
import { ShowroomGate } from "./frame/showroom-gate.tsx"
import { ThemeProvider } from "./frame/theme-provider.tsx"
import { type Services, servicesOf } from "./services.ts"
import { ServicesProvider } from "./services-context.ts"
import { maySee, sectionAt } from "./state/sections.ts"

/** `/dashboard`: what marketers read, once the server knows who they are. */
export function DashboardPage({ services }: { services?: Services }) {
  const [own] = useState(() => services ?? servicesOf(window))
  const named = sectionAt(useLocation()[0])
  return (
    <ServicesProvider value={own}>
      <ThemeProvider>
        <SessionGate api={own.api} page="numbers" mayEnter={(role) => maySee(role, named)}>
          {(signedIn) => <ShowroomGate signedIn={signedIn} />}
        </SessionGate>
      </ThemeProvider>
    </ServicesProvider>
  )
}
