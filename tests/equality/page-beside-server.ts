import { builtinEnvironments } from "vitest/runtime"

const { URL, URLSearchParams, AbortController, AbortSignal, Headers, FormData, Blob, File } = globalThis
await builtinEnvironments.jsdom.setup(globalThis, { jsdom: { url: "http://localhost:8080" } })
// What a page and a server both have stays as Node has it.
Object.assign(globalThis, {
  URL,
  URLSearchParams,
  AbortController,
  AbortSignal,
  Headers,
  FormData,
  Blob,
  File,
})
