import react from "@vitejs/plugin-react"
import { defineConfig } from "vite"
import { compiledMessages } from "./src/server/client-build/compiled-messages.ts"
import { dropSerialisers } from "./src/server/client-build/drop-serialisers.ts"
import { dropUnused } from "./src/server/client-build/drop-unused.ts"
import { overviewChunk } from "./src/server/client-build/overview-chunk.ts"
import { scopedName } from "./src/server/client-build/scoped-name.ts"
import { slimShaders } from "./src/server/client-build/slim-shaders.ts"

export default defineConfig({
  plugins: [react(), compiledMessages(), slimShaders(), dropSerialisers(), dropUnused()],
  css: { modules: { generateScopedName: scopedName } },
  build: {
    outDir: "dist/client",
    // Not `assets`: that is where models and textures are served from.
    assetsDir: "static",
    target: "es2022",
    assetsInlineLimit: 2048,
    chunkSizeWarningLimit: 900,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // What several pages share comes in one file: thirty small ones take longer than one that is a little too large.
          // What is for being together comes when one is; what shows products is not for the door, where there are none.
          groups: [
            {
              name: "base",
              test: /\/src\/(?:(?:client|domain|protocol|ui)\/(?!dialog|focus|mic-icon|order-sheet|presence|presentation|realtime|recording|replay|shift-notes|together|voice|wish-list|zoned-time)|shop\/(?:words|shop-language|list\/listing-query))/,
              minShareCount: 3,
              includeDependenciesRecursively: false,
            },
            {
              name: overviewChunk(),
              includeDependenciesRecursively: false,
            },
            {
              name: "shop",
              test: /\/src\/shop\/(?!entrance|input|together)/,
              minShareCount: 3,
              includeDependenciesRecursively: false,
            },
          ],
        },
      },
    },
  },
})
