import { useLingui } from "@lingui/react"
import type { DeskReply } from "../../client/help/index.ts"
import { Conversation, type ConversationTools } from "./conversation.tsx"
import styles from "./conversation-panel.module.css"
import { useDeskWords } from "./use-desk-words.ts"

export interface ConversationPanelProps {
  desk: DeskReply
  /** The one that was chosen last; another is shown when it is over. */
  chosen: string | null
  tools: ConversationTools
  onChoose: (id: string) => void
}

/** Whom one is with, one at a time. */
export function ConversationPanel({ desk, chosen, tools, onChoose }: ConversationPanelProps) {
  const { i18n } = useLingui()
  const { nameOf } = useDeskWords()
  const shown = desk.mine.find(({ id }) => id === chosen) ?? desk.mine[0]
  return (
    <section className={styles.panel} aria-labelledby="desk-mine">
      <h2 id="desk-mine" className={styles.heading}>
        {i18n._("desk.mine")}
      </h2>
      {desk.mine.length > 1 ? (
        <ul className={styles.choices}>
          {desk.mine.map((each) => (
            <li key={each.id}>
              <button
                type="button"
                className={styles.choice}
                aria-pressed={each.id === shown?.id}
                onClick={() => onChoose(each.id)}
              >
                <bdi>{nameOf(each)}</bdi>
                {each.answeredAt === null ? <span className={styles.dot} /> : null}
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      {shown ? (
        <Conversation key={shown.id} person={shown} colleagues={desk.colleagues} tools={tools} />
      ) : (
        <p className={styles.empty}>
          <b>{i18n._("desk.mine.none")}</b> {i18n._("desk.mine.none.text")}
        </p>
      )}
    </section>
  )
}
