import { useLingui } from "@lingui/react"
import { useState } from "react"
import { Button } from "../../ui/button.tsx"
import { Door } from "./door.tsx"
import { RefusalNote } from "./refusal-note.tsx"
import type { Person } from "./session.ts"

/** For staff whose role doesn't read numbers. */
export function NotAllowedPage({ person, onSignOut }: { person: Person; onSignOut: () => Promise<void> }) {
  const { i18n } = useLingui()
  const [failed, setFailed] = useState(false)
  return (
    <Door title={i18n._("not-allowed.title")} lead={i18n._("not-allowed.text", { name: person.name })}>
      <RefusalNote refusal={failed ? "unreachable" : null} />
      <Button kind="quiet" onClick={() => onSignOut().catch(() => setFailed(true))}>
        {i18n._("not-allowed.sign-out")}
      </Button>
    </Door>
  )
}
