import type { Plugin } from "vite"

const STYLESHEET = /\s*<link rel="stylesheet"[^>]*>/g

/**
 * Puts the built pages' style sheets behind what the document shows by itself: that is painted while they come. Scripts still wait
 * for them, so nothing is ever drawn without its style.
 */
export function lateStyles(): Plugin {
  return {
    name: "late-styles",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler: (html) => {
        const sheets = html.match(STYLESHEET) ?? []
        return html.replace(STYLESHEET, "").replace("</body>", () => `${sheets.join("").trim()}\n  </body>`)
      },
    },
  }
}
