const TYPED = /^(text|search|email|password|url|tel|number)$/

function isTyped(element: Element): boolean {
  return (
    element instanceof HTMLTextAreaElement ||
    (element instanceof HTMLInputElement && TYPED.test(element.type))
  )
}

/** As if a key was pressed there, without a place on the keyboard. Whether something took it. */
export function pressKey(element: Element, key: string): boolean {
  const { KeyboardEvent } = element.ownerDocument.defaultView ?? globalThis
  const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true })
  return !element.dispatchEvent(event)
}

/** As if its middle was pressed: a field sends what is in it, a select goes to its next choice. */
export function pressControl(element: HTMLElement): void {
  if (element instanceof HTMLSelectElement) {
    if (element.options.length === 0) return
    element.selectedIndex = (element.selectedIndex + 1) % element.options.length
    tell(element)
  } else if (isTyped(element)) pressKey(element, "Enter")
  else element.click()
}

/** Whether it has a use of its own for a push to the side: a slider moves. */
export function slide(element: Element, by: 1 | -1): boolean {
  if (!(element instanceof HTMLInputElement) || element.type !== "range") return false
  if (by > 0) element.stepUp()
  else element.stepDown()
  tell(element)
  return true
}

/** Escape, to what has the focus; a field keeps it from the page, so that its surroundings are asked after it. */
export function pressEscape(document: Document): boolean {
  const focused = document.activeElement ?? document.body
  if (pressKey(focused, "Escape")) return true
  const keeps =
    isTyped(focused) || focused instanceof HTMLSelectElement || focused instanceof HTMLInputElement
  return keeps && focused.parentElement !== null && pressKey(focused.parentElement, "Escape")
}

/** Opens the tab before or after the one that is open. Whether there are tabs. */
export function stepTabs(root: Element, by: 1 | -1): boolean {
  const open = root.querySelector<HTMLElement>("[role=tab][aria-selected=true]")
  if (!open) return false
  open.focus()
  return pressKey(open, by > 0 ? "ArrowRight" : "ArrowLeft")
}

function tell(element: Element): void {
  for (const type of ["input", "change"]) element.dispatchEvent(new Event(type, { bubbles: true }))
}
