import type { Plugin } from "vite"

/** What a build plugin makes of a file. */
export function transform(plugin: Plugin, file: string, code: string): string {
  const hook = plugin.transform
  if (typeof hook !== "object" || !("handler" in hook)) throw new Error("the plugin has no transform")
  const result = Reflect.apply(hook.handler, {}, [code, file])
  return typeof result === "object" && result && "code" in result ? String(result.code) : ""
}
