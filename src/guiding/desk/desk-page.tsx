import { useEffect, useState } from "react"
import { currentLanguage } from "../../client/language.ts"
import type { Role } from "../../domain/role.ts"
import { SessionGate, type SignedIn } from "../../staff/session-gate.tsx"
import { DeskProvider } from "./desk-context.ts"
import { DeskFrame } from "./desk-frame.tsx"
import { createDesk, type Desk } from "./desk-store.ts"
import { type DeskTools, deskToolsOf } from "./desk-tools.ts"

const mayGuide = (role: Role) => role === "guide" || role === "owner"

interface OpenDeskProps {
  name: string
  tools: DeskTools
  signedIn: SignedIn
}

/** The desk of whoever is signed in, as long as it is on the screen. */
function OpenDesk({ name, tools, signedIn }: OpenDeskProps) {
  const [desk, setDesk] = useState<Desk | null>(null)
  useEffect(() => {
    const made = createDesk({ ...tools, language: currentLanguage })
    setDesk(made)
    return made.stop
  }, [tools])
  const { forget } = signedIn
  useEffect(
    () =>
      desk?.store.subscribe(({ signedOut }) => {
        if (signedOut) forget()
      }),
    [desk, forget],
  )
  return desk ? (
    <DeskProvider value={{ desk, tools }}>
      <DeskFrame name={name} signedIn={signedIn} />
    </DeskProvider>
  ) : null
}

/** `/staff`: the staff desk of the store called `name`, once the server knows who stands at it. */
export function DeskPage({ name, tools }: { name: string; tools?: DeskTools }) {
  const [own] = useState(() => tools ?? deskToolsOf(window))
  return (
    <SessionGate api={own.api} page="desk" mayEnter={mayGuide}>
      {(signedIn) => <OpenDesk name={name} tools={own} signedIn={signedIn} />}
    </SessionGate>
  )
}
