import { useLingui } from "@lingui/react"
import { type FormEvent, useId, useState } from "react"
import { Link, useSearch } from "wouter"
import { currentLanguage } from "../../client/language.ts"
import { useShop } from "../../client/shop-context.ts"
import { Button } from "../../ui/button.tsx"
import { Icon } from "../../ui/icon.tsx"
import { ConsentAsk } from "../consent/consent-ask.tsx"
import { ShopLanguage } from "../shop-language.tsx"
import { readInvitation, wantOf } from "../together/invitation.ts"
import { AvatarPanel } from "./avatar-panel.tsx"
import { cleanName, MAX_NAME } from "./clean-name.ts"
import { CompanyChoice } from "./company-choice.tsx"
import styles from "./entrance.module.css"
import "./messages.ts"

/** Local hour from which one says good evening. */
const EVENING = 18

/** The door: who one is, if one cares to say, and the way in. Everything has an answer already: Enter is enough. */
export function Entrance({
  hour,
  random,
  every,
}: {
  /** Local hour of the day, 0..23. */
  hour: number
  /** Numbers from 0 to under 1. */
  random: () => number
  /** Calls back every so many milliseconds; returns what stops it. */
  every?: (milliseconds: number, run: () => void) => () => void
}) {
  const { i18n } = useLingui()
  const { visit, showroom, settings, presence } = useShop()
  const invitation = readInvitation(useSearch())
  const [typed, setTyped] = useState(visit.getState().name)
  const [company, setCompany] = useState(() =>
    invitation.kind === "none" ? settings.getState().company : "others",
  )
  const nameId = useId()

  const type = (text: string) => {
    setTyped(text)
    visit.getState().chooseName(cleanName(text))
  }
  const enter = (event: FormEvent) => {
    event.preventDefault()
    visit.getState().enter({ name: cleanName(typed), avatar: visit.getState().avatar })
    settings.getState().change({ company })
    if (company === "others") presence.enter(wantOf(invitation))
  }
  return (
    <>
      <div className={styles.brand}>
        <p className={styles.name}>{showroom.name}</p>
        <p className={styles.tagline}>{showroom.tagline[currentLanguage()]}</p>
      </div>
      <form className={styles.panel} onSubmit={enter}>
        <div className={styles.choices}>
          <h2 className={styles.hello}>
            {i18n._(hour >= EVENING || hour < 4 ? "entrance.hello.evening" : "entrance.hello.morning")}
          </h2>
          <div className={styles.field}>
            <label className={styles.label} htmlFor={nameId}>
              {i18n._("entrance.name")}
            </label>
            <input
              id={nameId}
              className={styles.input}
              autoComplete="given-name"
              enterKeyHint="go"
              maxLength={MAX_NAME}
              value={typed}
              onChange={(event) => type(event.target.value)}
            />
            <span className={styles.optional} aria-hidden="true">
              {i18n._("entrance.optional")}
            </span>
          </div>
          <AvatarPanel random={random} />
        </div>
        <div className={styles.actions}>
          <CompanyChoice invitation={invitation} value={company} onChoose={setCompany} every={every} />
          <Button type="submit" className={styles.enter}>
            {i18n._("entrance.enter")}
          </Button>
          <Link href="/list" className={styles.list}>
            <Icon name="list" size={18} />
            {i18n._("entrance.list")}
          </Link>
          <div className={styles.consent}>
            <ConsentAsk />
          </div>
        </div>
      </form>
      <div className={styles.language}>
        <ShopLanguage raised />
      </div>
    </>
  )
}
