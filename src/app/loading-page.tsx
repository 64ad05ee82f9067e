import { useLingui } from "@lingui/react"
import "./messages.ts"

/** The brand on warm plaster, and a thin line that moves: as the document looks before any script runs. */
export function LoadingPage({ name }: { name: string }) {
  const { i18n } = useLingui()
  return (
    <main className="opening" aria-busy="true">
      <p className="opening-name">{name}</p>
      <div className="opening-line" role="progressbar" aria-label={i18n._("app.loading")} />
    </main>
  )
}
