import { useState } from "react"
import { ShowroomGate } from "./frame/showroom-gate.tsx"
import { ThemeProvider } from "./frame/theme-provider.tsx"
import { type Services, servicesOf } from "./services.ts"
import { ServicesProvider } from "./services-context.ts"
import { SessionGate } from "./sign-in/session-gate.tsx"

/** `/dashboard`: what marketers read, once the server knows who they are. */
export function DashboardPage({ services }: { services?: Services }) {
  const [own] = useState(() => services ?? servicesOf(window))
  return (
    <ServicesProvider value={own}>
      <ThemeProvider>
        <SessionGate>{(signedIn) => <ShowroomGate signedIn={signedIn} />}</SessionGate>
      </ThemeProvider>
    </ServicesProvider>
  )
}
