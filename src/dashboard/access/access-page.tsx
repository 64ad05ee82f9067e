import { useLingui } from "@lingui/react"
import { useMemo } from "react"
import type { SectionProps } from "../frame/section-page.tsx"
import { Segmented } from "../frame/segmented.tsx"
import { useServices } from "../services-context.ts"
import styles from "./access.module.css"
import { partsFor, usePart } from "./access-view.ts"
import { createAccessApi } from "./ask-access.ts"
import { Log } from "./log.tsx"
import "./messages.ts"
import { Mine } from "./mine.tsx"
import { People } from "./people.tsx"

export type AccessPageProps = Pick<SectionProps, "showroom" | "role" | "onSignedOut">

/** Who may come in and who did what, for the owner; and for everybody their own account. */
export function AccessPage({ showroom, role, onSignedOut }: AccessPageProps) {
  const { i18n } = useLingui()
  const { api } = useServices()
  const access = useMemo(() => createAccessApi(api), [api])
  const [part, choose] = usePart(role)
  const parts = partsFor(role)
  const { timezone } = showroom
  return (
    <div className={styles.page}>
      {parts.length > 1 ? (
        <Segmented
          label={i18n._("access.parts")}
          options={parts.map((id) => ({ id, label: i18n._(`access.part.${id}`) }))}
          value={part}
          onChoose={choose}
        />
      ) : null}
      {part === "people" ? <People access={access} {...{ timezone, onSignedOut }} /> : null}
      {part === "log" ? <Log access={access} {...{ timezone, onSignedOut }} /> : null}
      {part === "mine" ? <Mine api={api} access={access} {...{ timezone, onSignedOut }} /> : null}
    </div>
  )
}
