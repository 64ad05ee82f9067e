import { useLingui } from "@lingui/react"
import { lazy, Suspense, useId } from "react"
import { COMPANIES, type Company } from "../../client/settings-store.ts"
import type { Invitation } from "../together/invitation.ts"
import styles from "./company-choice.module.css"
import type { DoorCountProps } from "./door-count.tsx"
import "./messages.ts"

// not needed to choose: it comes when there is time
const DoorCount = lazy(() => import("./door-count.tsx").then(({ DoorCount }) => ({ default: DoorCount })))

export interface CompanyChoiceProps {
  invitation: Invitation
  value: Company
  onChoose: (company: Company) => void
  /** For how many are inside to be looked up again and again; it isn't looked up at all without. */
  every?: DoorCountProps["every"] | undefined
}

/** Whether others will see one. Choosing connects nothing: that is for whoever walks in. */
export function CompanyChoice({ invitation, value, onChoose, every }: CompanyChoiceProps) {
  const { i18n } = useLingui()
  const name = useId()
  const hints: Record<Company, string> = {
    alone: i18n._("entrance.company.alone.hint"),
    others: i18n._(`entrance.company.others.${invitation.kind}`),
  }
  // who was invited goes to another room than those who are counted
  const hintOf = (company: Company) =>
    company === "others" && invitation.kind === "none" && every ? (
      <Suspense fallback={hints.others}>
        <DoorCount every={every} unknown={hints.others} />
      </Suspense>
    ) : (
      hints[company]
    )
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{i18n._("entrance.company")}</legend>
      <div className={styles.choices}>
        {COMPANIES.map((company) => (
          <label key={company} className={styles.choice} data-chosen={company === value || undefined}>
            <input
              type="radio"
              className={styles.radio}
              name={name}
              checked={company === value}
              onChange={() => onChoose(company)}
            />
            <span className={styles.title}>{i18n._(`entrance.company.${company}`)}</span>
            <span className={styles.hint}>{hintOf(company)}</span>
          </label>
        ))}
      </div>
      {invitation.kind === "broken" ? (
        <p className={styles.note} role="status">
          {i18n._("entrance.company.broken")}
        </p>
      ) : null}
    </fieldset>
  )
}
