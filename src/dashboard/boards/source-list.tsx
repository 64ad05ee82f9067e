import { useLingui } from "@lingui/react"
import { useEffect, useRef, useState } from "react"
import type { SourceLine } from "../../protocol/boards.ts"
import { ToolButton } from "../frame/tool-button.tsx"
import type { BoardsApi } from "./ask-boards.ts"
import { keyOf } from "./draft.ts"
import { SourceItem } from "./source-item.tsx"
import styles from "./source-list.module.css"
import { SourcePicker } from "./source-picker.tsx"

export interface SourceListProps {
  boards: BoardsApi
  links: readonly SourceLine[]
  onLinks: (links: readonly SourceLine[]) => void
}

/** What the entry comes from: cases and comments that belong together. How many people it is the server counts. */
export function SourceList({ boards, links, onLinks }: SourceListProps) {
  const { i18n } = useLingui()
  const [choosing, setChoosing] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const was = useRef(choosing)
  useEffect(() => {
    if (was.current && !choosing) opener.current?.focus()
    was.current = choosing
  }, [choosing])
  return (
    <fieldset className={styles.part}>
      <legend>{i18n._("entries.sources", { count: links.length })}</legend>
      {links.length > 0 ? (
        <ul className={styles.list}>
          {links.map((source) => (
            <li key={keyOf(source)} className={styles.item}>
              <SourceItem source={source} />
              <ToolButton
                aria-label={i18n._("entries.unlink.named", { words: source.words ?? "" })}
                onClick={() => onLinks(links.filter((each) => keyOf(each) !== keyOf(source)))}
              >
                {i18n._("entries.unlink")}
              </ToolButton>
            </li>
          ))}
        </ul>
      ) : (
        <p className={styles.hint}>{i18n._("entries.sources.none")}</p>
      )}
      {choosing ? (
        <SourcePicker boards={boards} links={links} onLinks={onLinks} onDone={() => setChoosing(false)} />
      ) : (
        <ToolButton ref={opener} onClick={() => setChoosing(true)}>
          {i18n._("entries.choose.sources")}
        </ToolButton>
      )}
    </fieldset>
  )
}
