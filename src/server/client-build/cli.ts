import { fileURLToPath } from "node:url"
import { pino } from "pino"
import { buildClient } from "./build-client.ts"

await buildClient({
  root: fileURLToPath(new URL("../../../", import.meta.url)),
  env: process.env,
  log: pino(),
  now: () => Date.now(),
})
