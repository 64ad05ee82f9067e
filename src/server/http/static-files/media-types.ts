import { extname } from "node:path"

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".webmanifest": "application/manifest+json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".jpeg": "image/jpeg",
  ".webp": "image/webp",
  ".avif": "image/avif",
  ".ico": "image/x-icon",
  ".ktx2": "image/ktx2",
  ".hdr": "image/vnd.radiance",
  ".exr": "image/x-exr",
  ".glb": "model/gltf-binary",
  ".gltf": "model/gltf+json",
  ".bin": "application/octet-stream",
  ".wasm": "application/wasm",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
  ".ttf": "font/ttf",
  ".mp3": "audio/mpeg",
  ".ogg": "audio/ogg",
  ".mp4": "video/mp4",
  ".webm": "video/webm",
}

/** The type of a file by its name; `null` for what isn't meant to be served. */
export function mediaTypeOf(path: string): string | null {
  return TYPES[extname(path).toLowerCase()] ?? null
}

/** Whether compressing it makes it smaller: text does, pictures and fonts are compressed already. */
export function isCompressible(path: string): boolean {
  return /\.(?:html|m?js|css|json|map|txt|csv|webmanifest|svg|wasm|glb|gltf|hdr|bin|ttf)$/i.test(path)
}
