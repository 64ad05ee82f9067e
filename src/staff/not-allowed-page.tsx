import { useLingui } from "@lingui/react"
import { useState } from "react"
import { Button } from "../ui/button.tsx"
import { DigestLink } from "./digest-link.tsx"
import { Door, type StaffPage } from "./door.tsx"
import { RefusalNote } from "./refusal-note.tsx"
import type { Person } from "./session.ts"
import styles from "./sign-in.module.css"

export interface NotAllowedPageProps {
  person: Person
  page: StaffPage
  onSignOut: () => Promise<void>
}

/** For staff whose role isn't for that page. */
export function NotAllowedPage({ person, page, onSignOut }: NotAllowedPageProps) {
  const { i18n } = useLingui()
  const [failed, setFailed] = useState(false)
  return (
    <Door
      title={i18n._(`not-allowed.title.${page}`)}
      lead={i18n._(`not-allowed.text.${page}`, { name: person.name })}
    >
      <DigestLink className={styles.link} />
      <RefusalNote refusal={failed ? "unreachable" : null} />
      <Button kind="quiet" onClick={() => onSignOut().catch(() => setFailed(true))}>
        {i18n._("not-allowed.sign-out")}
      </Button>
    </Door>
  )
}
