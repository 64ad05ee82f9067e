import type { BrowserContext } from "@playwright/test"

/**
 * Chromium's own remarks about software rendering, one that React Three Fiber's own clock draws from three, and what
 * Playwright says where a journey does without a service worker.
 */
const NOT_OURS =
  /Service Worker registration blocked by Playwright|KHR_parallel_shader_compile|GPU stall due to ReadPixels|GL Driver Message|Automatic fallback to software WebGL|THREE\.Clock: This module has been deprecated|Service Worker registration blocked by Playwright/

/** Collects what pages complain about on their consoles. */
export function createConsoleWatch() {
  const spoken: string[] = []
  return {
    /** Hears every page of a browser context, those opened later too. */
    listen(context: BrowserContext): void {
      context.on("weberror", (error) => spoken.push(`pageerror: ${error.error().message}`))
      context.on("console", (message) => {
        const worth = message.type() === "error" || message.type() === "warning"
        if (worth && !NOT_OURS.test(message.text())) {
          spoken.push(`${message.type()}: ${message.text()} (${message.location().url})`)
        }
      })
    },
    unexpected: (expected: readonly RegExp[]): readonly string[] =>
      spoken.filter((line) => !expected.some((pattern) => pattern.test(line))),
  }
}
