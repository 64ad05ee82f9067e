import { useLingui } from "@lingui/react"
import { useState } from "react"
import { Link, Route, Switch } from "wouter"
import { type Api, createApi } from "../../../client/api.ts"
import { activateLanguage, currentLanguage } from "../../../client/language.ts"
import { LANGUAGES } from "../../../domain/language.ts"
import { SessionGate, type SignedIn } from "../../../staff/session-gate.tsx"
import { LanguageSwitch } from "../../../ui/language-switch.tsx"
import { usePageTitle } from "../../../ui/use-page-title.ts"
import { EditorPage } from "../editor/editor-page.tsx"
import { type PresentationTools, presentationTools } from "../presentation-tools.ts"
import "./messages.ts"
import { PresentationList } from "./presentation-list.tsx"
import styles from "./presentations-page.module.css"
import { SheetList } from "./sheet-list.tsx"

const HOME = "/staff/presentations"
const mayOrder = ({ person }: SignedIn) => person.role !== "marketer"

function Pages({ api, tools, signedIn }: { api: Api; tools: PresentationTools; signedIn: SignedIn }) {
  const { i18n } = useLingui()
  usePageTitle(i18n._("presentations.title"), "Vetrina")
  const shared = { api, tools, onSignedOut: signedIn.forget }
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <Link href={HOME} className={styles.brand}>
          {i18n._("presentations.title")}
        </Link>
        <nav className={styles.ways}>
          {mayOrder(signedIn) ? (
            <>
              <Link href="/staff" className={styles.way}>
                {i18n._("presentations.desk")}
              </Link>
              <Link href={`${HOME}/sheets`} className={styles.way}>
                {i18n._("presentations.sheets")}
              </Link>
            </>
          ) : null}
        </nav>
        <LanguageSwitch
          label={i18n._("presentations.language")}
          value={currentLanguage()}
          languages={LANGUAGES}
          onChoose={activateLanguage}
        />
      </header>
      <Switch>
        <Route path={HOME}>
          <PresentationList {...shared} />
        </Route>
        <Route path={`${HOME}/sheets`}>
          <SheetList {...shared} />
        </Route>
        <Route path={`${HOME}/:id`}>{({ id }) => <EditorPage key={id} id={id} {...shared} />}</Route>
      </Switch>
    </div>
  )
}

/** `/staff/presentations`: what guides show to guests, written by guides, marketers and the owner. */
export function PresentationsPage({ api, tools }: { api?: Api; tools?: PresentationTools }) {
  const [own] = useState(() => api ?? createApi({ fetch: window.fetch.bind(window) }))
  const [kit] = useState(() => tools ?? presentationTools(window))
  return (
    <SessionGate api={own} page="desk" mayEnter={() => true}>
      {(signedIn) => <Pages api={own} tools={kit} signedIn={signedIn} />}
    </SessionGate>
  )
}
