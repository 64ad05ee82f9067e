/** Puts the focus on a stop or a link of the flow. */
export function focusStop(id: string): void {
  const all = [...document.querySelectorAll<HTMLElement>("[data-flow]")]
  all.find(({ dataset }) => dataset.flow === id)?.focus({ preventScroll: false })
}
