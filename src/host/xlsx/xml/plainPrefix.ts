/**
 * A part whose elements carry a prefix (`<x:worksheet xmlns:x="…">`, as some programs write), with the prefix taken away.
 * A part without gives the same text.
 */
export function plainPrefix(text: string): string {
  const [, prefix] = /^(?:<\?[^>]*\?>|<!--[\s\S]*?-->|\s)*<([A-Za-z][\w.-]*):(?:worksheet|workbook|styleSheet|sst|table|comments)[\s>]/.exec(text) ?? [];
  if (prefix === undefined) return text;
  return text.replace(new RegExp(`<(/?)${prefix}:`, 'g'), '<$1').replace(`xmlns:${prefix}=`, 'xmlns=');
}
