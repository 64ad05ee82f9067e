import { useLingui } from "@lingui/react"
import { Component, type ReactNode } from "react"
import { Button } from "../../ui/button.tsx"
import "./messages.ts"
import styles from "./section-boundary.module.css"

function Broken({ onAgain }: { onAgain: () => void }) {
  const { i18n } = useLingui()
  return (
    <div role="alert" className={styles.broken}>
      <p>{i18n._("frame.broken.text")}</p>
      <Button kind="quiet" onClick={onAgain}>
        {i18n._("frame.broken.again")}
      </Button>
    </div>
  )
}

export interface SectionBoundaryProps {
  children: ReactNode
  /** Loads the page again: what once failed to come isn't asked for again before. */
  onAgain: () => void
}

/** A section that didn't come, or broke, says so in its place: the others stay in reach. React itself reports the error. */
export class SectionBoundary extends Component<SectionBoundaryProps, { broken: boolean }> {
  override state = { broken: false }
  static getDerivedStateFromError() {
    return { broken: true }
  }
  override render() {
    return this.state.broken ? <Broken onAgain={this.props.onAgain} /> : this.props.children
  }
}
