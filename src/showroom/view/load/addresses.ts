/** Where a file of the scene is served. */
export function assetAddress(file: string): string {
  return `/assets/${file}`
}

/** The file of a product's model, without its node. */
export function modelFile(model: string): string {
  const mark = model.indexOf("#")
  return mark < 0 ? model : model.slice(0, mark)
}

/** The node of a product's model in its file; `null`: the whole file. */
export function modelNode(model: string): string | null {
  const mark = model.indexOf("#")
  return mark < 0 || mark === model.length - 1 ? null : model.slice(mark + 1)
}
