import { Hono } from "hono"
import { etag } from "hono/etag"
import { isLanguage, type Language } from "../../domain/language.ts"
import type { Showroom } from "../../domain/showroom.ts"
import type { HttpEnv } from "./http-env.ts"

const PLASTER = "#F5EFE4"

/** Entries of the menu that a system shows on the installed app. */
const LIST: Readonly<Record<Language, string>> = { it: "Elenco", en: "List" }

const icon = (file: string, size: number, purpose: "any" | "maskable") => ({
  src: `/icons/${file}`,
  sizes: `${size}x${size}`,
  type: "image/png",
  purpose,
})

/** The W3C manifest by which a browser installs the shop as an app. */
function manifestOf({ name, tagline }: Showroom, language: Language) {
  return {
    id: "/",
    name,
    short_name: name.length <= 12 ? name : (name.split(" ")[0] ?? name),
    description: tagline[language],
    lang: language,
    dir: "ltr",
    start_url: "/",
    scope: "/",
    display: "standalone",
    background_color: PLASTER,
    theme_color: PLASTER,
    categories: ["shopping", "lifestyle"],
    icons: [
      icon("icon-192.png", 192, "any"),
      icon("icon-512.png", 512, "any"),
      icon("maskable-512.png", 512, "maskable"),
    ],
    shortcuts: [{ name: LIST[language], url: "/list" }],
  }
}

/** `GET /api/app.webmanifest?lang`: what the shop is called as an app; in its first language unless another is asked for. */
export function appManifestRoute({ showroom }: { readonly showroom: Showroom }): Hono<HttpEnv> {
  return new Hono<HttpEnv>().get("/api/app.webmanifest", etag(), (c) => {
    const asked = c.req.query("lang")
    const language = isLanguage(asked) ? asked : (showroom.languages[0] ?? "it")
    c.header("cache-control", "no-cache")
    c.header("content-type", "application/manifest+json")
    return c.body(JSON.stringify(manifestOf(showroom, language)))
  })
}
