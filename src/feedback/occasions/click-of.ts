const REACTS =
  "a[href], button, input, select, textarea, label, summary, video, audio, [contenteditable], " +
  "[role=button], [role=link], [role=option], [role=radio], [role=checkbox], [role=switch], [role=tab], " +
  "[role=menuitem], [role=slider], [role=combobox], [tabindex]:not([tabindex='-1'])"

/** A click on the page, and whether what was clicked reacts to clicks; `null`: the scene knows, or nobody clicked. */
export function clickOf(event: MouseEvent): { x: number; y: number; reacted: boolean } | null {
  const { target, detail, clientX: x, clientY: y } = event
  // a key that presses a button is no click, and what the scene does with a tap it tells itself
  if (!(target instanceof Element) || detail === 0 || target instanceof HTMLCanvasElement) return null
  const control = target.closest(REACTS)
  return { x, y, reacted: control !== null && control.getAttribute("aria-disabled") !== "true" }
}
