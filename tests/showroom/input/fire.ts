/** What a pointer does, for jsdom, which measures no boxes and keeps no time of its own in events. */
export interface Touch {
  readonly x: number
  readonly y: number
  readonly id?: number
  readonly kind?: string
  /** Milliseconds. */
  readonly at?: number
  readonly button?: number
  readonly buttons?: number
}

export function fire(target: EventTarget, type: string, touch: Touch): PointerEvent {
  const event = new PointerEvent(type, {
    bubbles: true,
    cancelable: true,
    clientX: touch.x,
    clientY: touch.y,
    pointerId: touch.id ?? 1,
    pointerType: touch.kind ?? "mouse",
    button: touch.button ?? 0,
    buttons: touch.buttons ?? 1,
  })
  Object.defineProperty(event, "timeStamp", { value: touch.at ?? 0 })
  target.dispatchEvent(event)
  return event
}

/** Gives an element a place on the page. */
export function placeAt(element: Element, left: number, top: number, size: number): void {
  element.getBoundingClientRect = () => new DOMRect(left, top, size, size)
}
