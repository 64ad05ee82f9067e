import type { ReactNode } from "react"
import styles from "./visit-bar.module.css"

export interface VisitBarProps {
  surface: "scene" | "list"
  /** What a screen reader calls it. */
  label: string
  face?: ReactNode
  title: ReactNode
  text: ReactNode
  /** At the end of the first line. */
  end?: ReactNode
  /** Below it. */
  children?: ReactNode
  /** It has come to tell something. */
  isNotice?: boolean
}

/** What one is told of a visit, and can do in it: over the scene, between its other controls. */
export function VisitBar(props: VisitBarProps) {
  const { surface, label, face, title, text, end, children, isNotice = false } = props
  return (
    <section
      className={styles.bar}
      aria-label={label}
      data-surface={surface}
      data-notice={isNotice || undefined}
      data-visit-bar
    >
      <div className={styles.head}>
        {face ? <span className={styles.face}>{face}</span> : null}
        <div className={styles.words}>
          <p className={styles.title}>{title}</p>
          <p className={styles.text}>{text}</p>
        </div>
        {end ? <div className={styles.end}>{end}</div> : null}
      </div>
      {children}
    </section>
  )
}

/** A line of controls, or of one thing that is asked. `quiet`: it tells something, and asks nothing. */
export function VisitRow({ children, quiet = false }: { children: ReactNode; quiet?: boolean }) {
  return (
    <div className={styles.row} data-quiet={quiet || undefined}>
      {children}
    </div>
  )
}

export interface VisitButtonProps {
  onClick: () => void
  children: ReactNode
  /** What is suggested just now. */
  strong?: boolean
  pressed?: boolean
  expanded?: boolean
  label?: string
  /** A picture alone, where there is little room. */
  brief?: boolean
}

/** A control of a visit. */
export function VisitButton({
  onClick,
  children,
  strong,
  pressed,
  expanded,
  label,
  brief,
}: VisitButtonProps) {
  return (
    <button
      type="button"
      className={styles.button}
      data-strong={strong || undefined}
      data-brief={brief || undefined}
      aria-pressed={pressed}
      aria-expanded={expanded}
      aria-label={label}
      onClick={onClick}
    >
      {children}
    </button>
  )
}

/** Words among the controls, and at the end of the line what one can answer. */
export function VisitSaying({ children }: { children: ReactNode }) {
  return <p className={styles.saying}>{children}</p>
}
