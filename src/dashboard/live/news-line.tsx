import { useLingui } from "@lingui/react"
import { ToolButton } from "../frame/tool-button.tsx"
import "./messages.ts"

/** How many have come to a list since it was read; pressed, they are shown. Said once, and nothing below it moves. */
export function NewsLine({ count, onShow }: { count: number; onShow: () => void }) {
  const { i18n } = useLingui()
  return (
    <div role="status">
      {count === 0 ? null : <ToolButton onClick={onShow}>{i18n._("news.show", { count })}</ToolButton>}
    </div>
  )
}
