import { expect, test } from "vitest"
import { earlyFiles } from "../../../src/server/client-build/early-files.ts"
import { parseManifest } from "../../../src/server/client-build/offline-list.ts"

const chunks = {
  "index.html": { file: "static/index.js", css: ["static/index.css"], imports: ["_react.js"] },
  "_react.js": { file: "static/react.js" },
  "_cards.js": { file: "static/cards.js", css: ["static/cards.css"], imports: ["_react.js"] },
  "src/shop/list/list-page.tsx": {
    file: "static/list.js",
    css: ["static/list.css"],
    imports: ["index.html", "_react.js", "_cards.js"],
    dynamicImports: ["src/shop/cart/cart-dialog.tsx"],
  },
  "src/shop/cart/cart-dialog.tsx": { file: "static/cart.js" },
  "src/dashboard/index.ts": { file: "static/dashboard.js", imports: ["index.html", "_numbers.js"] },
  "_numbers.js": { file: "static/numbers.js" },
  "src/app/walk-page.tsx": { file: "static/walk.js", imports: ["_cards.js"] },
}

test("[SHP-52] a page's early files are what it can't do without and the document doesn't name", () => {
  expect(earlyFiles(parseManifest(chunks))).toEqual({
    "/": ["/static/walk.js", "/static/cards.js", "/static/cards.css"],
    "/list": ["/static/list.js", "/static/list.css", "/static/cards.js", "/static/cards.css"],
    "/dashboard": ["/static/dashboard.js", "/static/numbers.js"],
  })
})

test("[SHP-52] a page whose source was moved stops the build", () => {
  const { "src/app/walk-page.tsx": _, ...rest } = chunks
  expect(() => earlyFiles(parseManifest(rest))).toThrow("no page begins with src/app/walk-page.tsx any more")
})
