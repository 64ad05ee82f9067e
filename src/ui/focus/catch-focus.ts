/** What holds together what belongs together: where one looks on when a part of it is gone. */
const HOLDERS = "li, fieldset, form, section, article, ul, ol, table, dialog, [role=dialog], main"
const HEADING = "h1[tabindex='-1'], h2[tabindex='-1']"

function give(holder: HTMLElement): void {
  const target = holder.querySelector<HTMLElement>(HEADING) ?? holder
  if (!target.hasAttribute("tabindex")) {
    target.tabIndex = -1
    target.addEventListener("blur", () => target.removeAttribute("tabindex"), { once: true })
  }
  target.focus({ preventScroll: true })
}

/**
 * When what has the focus is taken away and nothing else takes it, what held it gets it: who has no mouse isn't put back to the
 * top of the page. `later` runs when those who take the focus themselves have had their turn. Returns what stops it.
 */
export function catchFocus(document: Document, later: (run: () => void) => void): () => void {
  /** What had the focus last, and everything around it, from the inside. */
  let path: readonly HTMLElement[] = []
  const note = ({ target }: Event) => {
    const around: HTMLElement[] = []
    for (let each = target instanceof HTMLElement ? target : null; each; each = each.parentElement)
      around.push(each)
    path = around
  }
  /** Some browsers tell it of what is being taken away too: that is no longer there when this is over. */
  const leave = () =>
    queueMicrotask(() => {
      if (path[0]?.isConnected && document.activeElement === document.body) path = []
    })
  const look = () => {
    const { activeElement, body } = document
    if (path[0]?.isConnected !== false || (activeElement !== null && activeElement !== body)) return
    const holder = path.find((each) => each.isConnected && each.matches(HOLDERS))
    path = []
    const target = holder ?? document.querySelector("main")
    if (target) give(target)
  }
  const watcher = new MutationObserver(() => {
    if (path[0]?.isConnected === false) later(look)
  })
  document.addEventListener("focusin", note)
  document.addEventListener("focusout", leave)
  watcher.observe(document.body, { childList: true, subtree: true })
  return () => {
    document.removeEventListener("focusin", note)
    document.removeEventListener("focusout", leave)
    watcher.disconnect()
  }
}
