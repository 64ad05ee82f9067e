import { expect, test } from "vitest"
import { whenPainted } from "../../src/app/when-painted.ts"

/** A window whose frames and timers come when they are let. */
function aWindow(visibilityState: DocumentVisibilityState) {
  const queues = { frames: [] as FrameRequestCallback[], timers: [] as (() => void)[] }
  return {
    queues,
    document: { visibilityState },
    requestAnimationFrame: (run: FrameRequestCallback) => queues.frames.push(run),
    setTimeout: (run: TimerHandler) => queues.timers.push(() => typeof run === "function" && run()),
  }
}

test("[STA-41] the pages are made ready after the frame that paints the document, not in it", () => {
  const window = aWindow("visible")
  let made = 0
  whenPainted(window, () => made++)
  for (const frame of window.queues.frames) frame(0)
  expect(made).toBe(0)
  for (const timer of window.queues.timers) timer()
  expect(made).toBe(1)
})

test("[STA-41] in a page that nobody looks at, which paints nothing, they are made ready at once", () => {
  let made = 0
  whenPainted(aWindow("hidden"), () => made++)
  expect(made).toBe(1)
})
