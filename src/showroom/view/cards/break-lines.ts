/** Sets words in lines no wider than `width`, as `measure` measures them; a single longer word has a line of its own. */
export function breakLines(text: string, width: number, measure: (words: string) => number): string[] {
  const lines: string[] = []
  let line = ""
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line ? `${line} ${word}` : word
    if (line && measure(longer) > width) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return line ? [...lines, line] : lines
}
