import { mkdir, writeFile } from "node:fs/promises"
import { fileURLToPath } from "node:url"
import { drawIcon, ICONS } from "./draw-icon.ts"

const folder = fileURLToPath(new URL("../../../../public/icons/", import.meta.url))
await mkdir(folder, { recursive: true })
for (const [name, options] of Object.entries(ICONS)) await writeFile(`${folder}${name}`, drawIcon(options))
