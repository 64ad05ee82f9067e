import { useLingui } from "@lingui/react"
import { Link } from "wouter"
import { useStore } from "zustand"
import { activateLanguage, currentLanguage } from "../../client/language.ts"
import { LANGUAGES, type Language } from "../../domain/language.ts"
import type { SignedIn } from "../../staff/session-gate.tsx"
import { LanguageSwitch } from "../../ui/language-switch.tsx"
import "../pulse/messages.ts"
import { useDesk } from "./desk-context.ts"
import styles from "./desk-header.module.css"
import { DutySwitch } from "./duty-switch.tsx"
import { TodayFigures } from "./today-figures.tsx"

/** How the day goes, whether one is on duty, and who one is. */
export function DeskHeader({ signedIn }: { signedIn: SignedIn }) {
  const { i18n } = useLingui()
  const { desk } = useDesk()
  const reply = useStore(desk.store, (state) => state.desk)
  const speak = (language: Language) => {
    activateLanguage(language)
    void desk.refresh()
  }
  const signOut = async () => {
    if (reply?.onDutySince) await desk.setDuty(false)
    await signedIn.leave().catch(() => {})
  }
  return (
    <header className={styles.header}>
      <div className={styles.name}>
        <h1 className={styles.title}>{i18n._("desk.title")}</h1>
        <Link href="/" className={styles.store}>
          {i18n._("desk.store")}
        </Link>
        <Link href="/staff/pulse" className={styles.store}>
          {i18n._("pulse.link")}
        </Link>
        <Link href="/staff/presentations" className={styles.store}>
          {i18n._("desk.presentations")}
        </Link>
      </div>
      {reply ? <TodayFigures desk={reply} /> : null}
      {reply ? <DutySwitch desk={reply} /> : null}
      <div className={styles.person}>
        <LanguageSwitch
          label={i18n._("desk.language")}
          value={currentLanguage()}
          languages={LANGUAGES}
          onChoose={speak}
        />
        <Link href="/dashboard/access?part=mine" className={styles.who} title={i18n._("desk.account")}>
          {signedIn.person.name}
        </Link>
        <button type="button" className={styles.out} onClick={() => void signOut()}>
          {i18n._("desk.sign-out")}
        </button>
      </div>
    </header>
  )
}
