import { useLingui } from "@lingui/react"
import { useCallback, useEffect, useState } from "react"
import type { Api } from "../../client/api.ts"
import { Button } from "../../ui/button.tsx"
import { Door } from "../door.tsx"
import { RefusalNote } from "../refusal-note.tsx"
import { type Refusal, refusalOf } from "../refusal-of.ts"
import type { Person } from "../session.ts"
import "./messages.ts"
import { SetUpFactor } from "./set-up-factor.tsx"
import styles from "./ways.module.css"
import { createWaysApi } from "./ways-api.ts"

export interface EnrolPageProps {
  api: Api
  person: Person
  onDone: () => void
  onSignOut: () => Promise<void>
}

/** For whoever's role takes a second factor that isn't there yet: nothing else opens before. */
export function EnrolPage({ api, person, onDone, onSignOut }: EnrolPageProps) {
  const { i18n } = useLingui()
  const [hasPassword, setHasPassword] = useState<boolean | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const look = useCallback(() => {
    setRefusal(null)
    createWaysApi(api)
      .hasPassword()
      .then(setHasPassword, (error) => setRefusal(refusalOf(error)))
  }, [api])
  useEffect(look, [look])
  return (
    <Door
      title={i18n._("way.enrol.title")}
      lead={i18n._("way.enrol.lead", { name: person.name })}
      busy={hasPassword === null && refusal === null}
    >
      <RefusalNote refusal={refusal} />
      {refusal ? <Button onClick={look}>{i18n._("session.retry")}</Button> : null}
      {hasPassword === null ? null : <SetUpFactor api={api} hasPassword={hasPassword} onDone={onDone} />}
      <button
        type="button"
        className={styles.other}
        onClick={() => onSignOut().catch(() => setRefusal("unreachable"))}
      >
        {i18n._("not-allowed.sign-out")}
      </button>
    </Door>
  )
}
