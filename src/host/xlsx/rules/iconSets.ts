const COUNTS: readonly (readonly [file: string, office: string])[] = [['3', 'Three'], ['4', 'Four'], ['5', 'Five']];

/** `ThreeArrows` as the file calls it: `3Arrows`. */
export function fileSet(office: string): string {
  const [digit, word] = COUNTS.find(([, name]) => office.startsWith(name)) ?? ['', ''];
  return digit + office.slice(word.length);
}

/** `3Arrows` as Office.js calls it: `ThreeArrows`. */
export function officeSet(file: string): string {
  const [digit, word] = COUNTS.find(([number]) => file.startsWith(number)) ?? ['', ''];
  return word + file.slice(digit.length);
}
