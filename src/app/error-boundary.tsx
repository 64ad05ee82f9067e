import { useLingui } from "@lingui/react"
import { Component, type ReactNode } from "react"
import { Button } from "../ui/button.tsx"
import "./messages.ts"
import { PlainPage } from "./plain-page.tsx"

function BrokenPage() {
  const { i18n } = useLingui()
  return (
    <PlainPage title={i18n._("app.broken.title")} text={i18n._("app.broken.text")}>
      <Button onClick={() => window.location.reload()}>{i18n._("app.reload")}</Button>
    </PlainPage>
  )
}

export interface ErrorBoundaryProps {
  children: ReactNode
  /** Shown instead of what broke; a whole page saying so when there is none. */
  fallback?: ReactNode
}

/** React itself reports the error on the console. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { broken: boolean }> {
  override state = { broken: false }
  static getDerivedStateFromError() {
    return { broken: true }
  }
  override render() {
    if (!this.state.broken) return this.props.children
    return this.props.fallback === undefined ? <BrokenPage /> : this.props.fallback
  }
}
