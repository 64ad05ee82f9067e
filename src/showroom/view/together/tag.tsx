import type { ReactElement } from "react"
import type { Person } from "../../../client/presence/index.ts"
import { Icon } from "../../../ui/icon.tsx"
import { VoiceIcon } from "../../../ui/voice-icon.tsx"
import type { Saying } from "./sayings.ts"
import styles from "./together.module.css"

export interface TagProps {
  readonly person: Person
  readonly saying: Saying | null
  /** Whether one hears them speak now. */
  readonly speaking: boolean
  /** What somebody is called who gave no name. */
  readonly nameless: string
  readonly hold: (element: HTMLElement | null) => void
}

export function Bubble({ saying }: { readonly saying: Saying }): ReactElement {
  return (
    <p className={styles.bubble} data-kind={saying.kind}>
      {saying.kind === "text" ? saying.text : <Icon name={saying.icon} size={22} />}
    </p>
  )
}

/** A name over a head, and what was just said. */
export function Tag({ person, saying, speaking, nameless, hold }: TagProps): ReactElement {
  return (
    <div
      ref={hold}
      className={styles.spot}
      style={{ opacity: 0 }}
      {...(saying ? { "data-says": saying.kind } : {})}
    >
      {saying && <Bubble saying={saying} />}
      <span
        className={styles.tag}
        data-role={person.role}
        data-away={person.away || undefined}
        data-speaking={speaking || undefined}
      >
        {person.voice && <VoiceIcon state={person.voice.state} size={14} />}
        {person.hand && <Icon name="hand" size={14} />}
        {person.name || nameless}
      </span>
    </div>
  )
}
