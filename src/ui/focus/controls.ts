import type { Box } from "./box.ts"

/** Where the box of an element is, and whether it can be seen at all. Passed in: a test has no layout. */
export type Measure = (element: Element) => Box | null

const CONTROLS =
  "a[href]:not([data-skip]), button, input:not([type=hidden]), select, textarea, summary, [role=option], " +
  "[tabindex]:not([tabindex='-1'])"
const OUT_OF_PLAY = "[aria-hidden=true], [inert], [hidden], :disabled"
const MODAL = "[role=dialog], [role=alertdialog]"

export interface Control {
  readonly element: HTMLElement
  readonly box: Box
}

export const measureOnPage: Measure = (element) => {
  if (element.checkVisibility?.({ visibilityProperty: true }) === false) return null
  const { left, top, right, bottom } = element.getBoundingClientRect()
  return right > left && bottom > top ? { left, top, right, bottom } : null
}

/** What is open over everything else and keeps the focus, or the whole page. */
export function scopeOf(document: Document): { root: Element; modal: boolean } {
  const open = [...document.querySelectorAll(MODAL)].filter((each) => !each.closest(OUT_OF_PLAY))
  const top = open.at(-1)
  return { root: top ?? document.body, modal: top !== undefined }
}

/** Everything that can be pressed, in the order of the Tab key, as far as it can be seen. */
export function controlsIn(root: Element, measure: Measure): Control[] {
  const controls: Control[] = []
  for (const element of root.querySelectorAll<HTMLElement>(CONTROLS)) {
    if (element.closest(OUT_OF_PLAY)) continue
    const box = measure(element)
    if (box) controls.push({ element, box })
  }
  return controls
}
